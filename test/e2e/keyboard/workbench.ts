import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../hosts/browser.ts";
import { installVsix, serverProgram, startServer } from "../hosts/vscode-server.ts";
import { readOptions } from "../options.ts";
import { placesOf } from "../places.ts";
import { setUserSettings, withScratch } from "../scratch.ts";
import { emptyExtension } from "../vsix.ts";

/** A whole VS Code with the extension installed as a user installs it, and hands on its keyboard. */
export interface Workbench {
  /** For looking at what is on the screen; hands stay on the keyboard. */
  readonly page: Page;
  /** The folder that is open: a copy, which the test may change. */
  readonly folder: string;
  /** Opens a file of the folder by its name, and waits until its editor has the focus. */
  openFile(name: string): Promise<void>;
  /** Opens a file that is shown as a page, by its place in the folder. */
  openPage(path: string): Promise<void>;
  /** Types at the cursor, key by key. */
  type(text: string): Promise<void>;
  /** Presses one key or a chord, named as playwright does: `Enter`, `Control+.`. */
  press(keys: string): Promise<void>;
  /** Runs a command by its title in the palette. */
  command(title: string): Promise<void>;
  /** Selects the first place of this text in the file that is open. */
  find(text: string): Promise<void>;
  /** Leaves a picture of the screen in out/screenshots, as `name`.png. */
  screenshot(name: string): Promise<void>;
}

/** What to open, by absolute paths: the tests' own story and the runner's package where nothing else is given. */
interface WorkbenchOptions {
  readonly workspace?: string;
  readonly vsix?: string;
  /** Ids of other extensions to be installed: they have that name and do nothing. */
  readonly others?: readonly string[];
  /** User settings over those that all tests have. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * Starts VS Code with the packaged extension installed, on a copy of a folder, and hands it to `use`; everything is
 * gone afterwards. When `use` fails, a picture of that moment stays as out/screenshots/failed.png.
 */
export async function withWorkbench(options: WorkbenchOptions, use: (workbench: Workbench) => Promise<void>): Promise<void> {
  const places = placesOf(fromRunner("ROOT"));
  const program = await serverProgram(readOptions(["--vscode", fromRunner("VSCODE")]).vscode, places.cache);
  await mkdir(places.screenshots, { recursive: true });
  await withScratch(options.workspace ?? places.workspace, async (scratch) => {
    await setUserSettings(scratch, options.settings ?? {});
    await installVsix(program, scratch, options.vsix ?? fromRunner("VSIX"));
    for (const id of options.others ?? []) await installVsix(program, scratch, await emptyExtension(id, scratch.folder));
    const server = await startServer(program, scratch, {});
    const browser = await launchBrowser(places.cache);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const workbench = { page, folder: scratch.workspace, ...hands(page, scratch.workspace, places.screenshots) };
      await page.goto(`http://${server.authority}/?${new URLSearchParams({ folder: scratch.workspace })}`);
      await page.locator(".part.statusbar .statusbar-item").first().waitFor();
      await use(workbench).catch(async (error: unknown) => {
        await workbench.screenshot("failed");
        throw error;
      });
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

function hands(page: Page, folder: string, screenshots: string): Omit<Workbench, "page" | "folder"> {
  /** Chooses the entry of the quick input that says `label`; its list fills while one types. */
  async function choose(opener: string, query: string, label: string): Promise<void> {
    await page.keyboard.press(opener);
    await page.locator(".quick-input-widget input:focus").waitFor();
    await page.keyboard.type(query);
    await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: label }).waitFor();
    await page.keyboard.press("Enter");
  }
  async function openTab(path: string): Promise<void> {
    // By its whole path: this VS Code carries no search program, so that it finds no file by a part of its name.
    await choose("ControlOrMeta+P", join(folder, path), basename(path));
    await page.locator(`.tab.active[data-resource-name="${basename(path)}"]`).waitFor();
  }
  return {
    openPage: openTab,
    async openFile(name) {
      await openTab(name);
      await page.locator(".editor-instance .monaco-editor.focused .view-line").first().waitFor();
    },
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    command: (title) => choose("F1", title, title),
    async find(text) {
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("ControlOrMeta+F");
      await page.locator(".find-widget.visible textarea:focus").first().waitFor();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
      await page.locator(".find-widget .matchesCount", { hasText: /^1 of/ }).waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".find-widget.visible").waitFor({ state: "detached" });
    },
    async screenshot(name) {
      await page.screenshot({ path: join(screenshots, `${name}.png`), animations: "disabled" });
    },
  };
}

function fromRunner(name: "ROOT" | "VSIX" | "VSCODE"): string {
  const value = process.env[`GROUND_RULES_E2E_${name}`];
  if (value === undefined) throw new Error("these tests are started by test/e2e/run.mjs");
  return value;
}
