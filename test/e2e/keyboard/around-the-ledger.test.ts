import { strict as assert } from "node:assert";
import { copyFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { describe, it } from "mocha";
import { encryptInPlace } from "./encrypted.ts";
import { CHECK, dialogSays, formIn, line, projectFolder, reportIn, statusSays, unlock } from "./steps.ts";
import { withWorkbench } from "./workbench.ts";

const story = projectFolder("test/e2e/keyboard/story");
const NAMING = '"We knew in June," Odette Farrow said.';

/** Asks about nothing at the start, and lets a folder be trusted later, on a page that lies over no other. */
const UNTRUSTED = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "workbench.editor.useModal": "off",
};

/** A ledger in a folder that no workspace holds. */
async function withOutsideLedger(use: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ledger-"));
  try {
    await copyFile(join(story, "ground-rules.yaml"), join(folder, "ground-rules.yaml"));
    await use(join(folder, "ground-rules.yaml"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("what happens around a ledger, by keyboard", () => {
  it("a locked ledger is told as one, never as none, and locks again when nobody writes", () =>
    withWorkbench({ workspace: story, settings: { "groundRules.lockAfter": 0.05 } }, async (workbench) => {
      const { page, folder, openFile, command, screenshot } = workbench;
      const key = await encryptInPlace(folder, "ground-rules.yaml");
      await openFile("draft.md");
      await statusSays(page, "Locked");
      await command(CHECK);
      const report = reportIn(page);
      await report.getByRole("heading", { name: "Could not check" }).waitFor();
      await report.getByText("the ledger is locked, or a part of it").waitFor();
      await report.getByRole("button", { name: "Unlock Ledger" }).waitFor();
      await screenshot("report-locked");
      await command("View: Focus First Editor Group");
      await unlock(workbench, key);
      await statusSays(page, "Clear so far");
      await statusSays(page, "Locked");
    }));

  it("a ledger that another program has half written stays in force", () =>
    withWorkbench({ workspace: story }, async (workbench) => {
      const { page, folder, openFile, press, type, screenshot } = workbench;
      await openFile("draft.md");
      await press("Control+End");
      await type(NAMING);
      await statusSays(page, "1 to settle");
      const ledger = join(folder, "ground-rules.yaml");
      const whole = await readFile(ledger);
      await writeFile(ledger, whole.subarray(0, whole.indexOf("aliases") + 12));
      await statusSays(page, "Could not check");
      await page.locator(".squiggly-error").first().waitFor();
      await writeFile(ledger, "");
      await type(" ");
      await statusSays(page, "Could not check");
      await page.locator(".squiggly-error").first().waitFor();
      await screenshot("half-written");
      await writeFile(ledger, whole);
      await statusSays(page, "1 to settle");
    }));

  it("a ledger outside a workspace that nobody trusts is read once they do", () =>
    withOutsideLedger(async (ledger) => {
      const settings = { ...UNTRUSTED, "groundRules.ledger": ledger };
      await withWorkbench({ workspace: projectFolder("test/e2e/keyboard/bare"), settings }, async (workbench) => {
        const { page, openFile, command, press, screenshot } = workbench;
        await openFile("draft.md");
        await statusSays(page, "Could not check");
        await command(CHECK);
        const report = reportIn(page);
        await report.getByText("You have not trusted this workspace, so a ledger outside of it is not read").waitFor();
        await screenshot("untrusted");
        await report.getByRole("button", { name: "Manage Workspace Trust" }).focus();
        await press("Enter");
        await page.locator(".workspace-trust-editor").waitFor();
        await press("Control+Enter");
        await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor({ state: "hidden" });
        await command("View: Focus First Editor Group");
        await openFile("draft.md");
        await statusSays(page, "Clear so far");
      });
    }));

  it("what another window wrote is not overwritten, and nothing is dropped unasked", () =>
    withWorkbench({ workspace: story }, async ({ page, folder, openFile, command, press, screenshot }) => {
      await openFile("draft.md");
      await statusSays(page, "Clear so far");
      await command("Ground Rules: Open Ledger");
      const form = formIn(page);
      await form.locator("details.card > summary").first().click();
      await form.locator("details.card details.card > summary").first().click();
      const wording = form.getByLabel("What the term means to the source").first();
      await wording.fill("mine");
      await press("Tab");
      await page.locator(".tab.active.dirty").waitFor();
      const ledger = join(folder, "ground-rules.yaml");
      const theirs = (await readFile(ledger, "utf8")).replace("may be quoted, without the name", "theirs");
      await writeFile(ledger, theirs);
      await press("Control+S");
      await dialogSays(page, "It was changed elsewhere since you opened it", /^To see what is there now, it has to be read anew\./u);
      await screenshot("changed-elsewhere");
      await press("Escape");
      await page.locator(".monaco-dialog-box").waitFor({ state: "detached" });
      assert.equal(await wording.inputValue(), "mine");
      assert.equal(await readFile(ledger, "utf8"), theirs);
      await press("Control+S");
      await page.locator(".monaco-dialog-box").waitFor();
      await press("Enter");
      await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
      assert.equal(await wording.inputValue(), "theirs");
    }));

  it("a form shows what another program put in the place of a ledger that lies in no workspace", () =>
    withOutsideLedger(async (ledger) => {
      const settings = { "groundRules.ledger": ledger };
      await withWorkbench({ workspace: projectFolder("test/e2e/keyboard/bare"), settings }, async (workbench) => {
        const { page, openFile, command, press } = workbench;
        await openFile("draft.md");
        await statusSays(page, "Clear so far");
        await command("Ground Rules: Open Ledger");
        const form = formIn(page);
        const reveal = form.getByRole("button", { name: "Reveal Names" });
        await reveal.focus();
        await press("Enter");
        // By keyboard one is still where one was.
        await form.locator(":focus", { hasText: "Hide Names" }).waitFor();
        const written = await readFile(ledger, "utf8");
        await writeFile(`${ledger}.new`, written.replaceAll("siskin", "whitethroat"));
        await rename(`${ledger}.new`, ledger);
        await form.getByText("whitethroat").first().waitFor();
      });
    }));

  it("a plain ledger and notes that are saved as text leave nothing in local history, which keeps the draft", () =>
    withWorkbench({ workspace: projectFolder("samples") }, async ({ page, folder, openFile, press, type }) => {
      for (const name of ["ground-rules.yaml", "notes/2026-10-06-heron.md", "harbor-lights.md"]) {
        await openFile(name);
        await press("Control+End");
        await type("\n# one more line");
        await page.locator(".tab.active.dirty").waitFor();
        await press("Control+S");
        await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
      }
      const history = join(dirname(folder), "ud/User/History");
      const kept = async (): Promise<string[]> => {
        const files = await readdir(history, { recursive: true }).catch(() => []);
        const indexes = files.filter((file) => file.endsWith("entries.json"));
        return Promise.all(indexes.map(async (file) => basename(JSON.parse(await readFile(join(history, file), "utf8")).resource)));
      };
      // The draft was saved last, so that whatever is kept of the others is there by then.
      while (!(await kept()).includes("harbor-lights.md")) await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.deepEqual(
        (await kept()).filter((name) => name !== "settings.json"),
        ["harbor-lights.md"],
      );
    }));

  it("a mark leads to what was agreed, without names, and can only be read", () =>
    withWorkbench({ workspace: story }, async ({ page, openFile, find, press, type, screenshot }) => {
      await openFile("draft.md");
      await statusSays(page, "Clear so far");
      await press("Control+End");
      await type("The board knew in June. [@siskin");
      await press("Escape");
      await type("]");
      await find("siskin");
      await press("F12");
      await page.locator('.tab.active[data-resource-name="siskin.md"]').waitFor();
      await line(page, "# Agreement with siskin").waitFor();
      await line(page, "- May not: be named").waitFor();
      assert.equal(await line(page, "Farrow").count(), 0);
      await type("x");
      await page.locator(".monaco-editor-overlaymessage", { hasText: "read-only" }).waitFor();
      await screenshot("agreement");
    }));

  it("extensions that read along are named in the report once a ledger is open as text", () =>
    withWorkbench({ workspace: story, others: ["grammarly.grammarly"] }, async ({ page, openFile, command, screenshot }) => {
      await openFile("draft.md");
      await statusSays(page, "Clear so far");
      await command(CHECK);
      const report = reportIn(page);
      await report.getByRole("heading", { name: "Clear" }).waitFor();
      assert.equal(await report.getByText("Grammarly").count(), 0);
      await command("View: Focus First Editor Group");
      await openFile("ground-rules.yaml");
      await report.getByText("These extensions can read them, or send them to a service: Grammarly.").waitFor();
      await screenshot("who-reads-along");
    }));
});
