import { strict as assert } from "node:assert";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { describe, it } from "mocha";
import type { Page } from "playwright-core";
import { run } from "../processes.ts";
import { encryptInPlace } from "./encrypted.ts";
import { answer, CHECK, formIn, notificationSays, projectFolder, reportIn, statusSays, unlock } from "./steps.ts";
import { type Workbench, withWorkbench } from "./workbench.ts";

/** Words of the ledger and the notes that no draft holds, and what is typed into the form: they may stand nowhere in the open. */
const CANARIES = ["qvarnix", "Venzakar", "Orlith", "Quistelian"];

/** A name that the draft holds: it may stand where VS Code keeps the draft itself, and nowhere else. */
const NAMED = ["Zorvane", "Quistel"];

/** Every file under a folder, but for the story itself. */
async function filesUnder(folder: string, story: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(story));
}

/** The places of words in bytes, however they are written: as UTF-8 or UTF-16, in whatever letter case. */
function holds(bytes: Buffer, words: readonly string[]): string[] {
  const texts = [bytes.toString("latin1"), bytes.toString("utf16le"), bytes.subarray(1).toString("utf16le")].map((text) =>
    text.toLowerCase(),
  );
  return words.filter((word) => texts.some((text) => text.includes(word.toLowerCase())));
}

/** Everything that the browser keeps for the workbench, as text: VS Code in a browser has its storage there. */
function browserStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) {
        const values = await settled(database.transaction(store).objectStore(store).getAll());
        all.push(values.map((value: unknown) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value)));
      }
      database.close();
    }
    return JSON.stringify(all);
  });
}

/** Ends VS Code's server and everything that it started, as a power cut would. */
async function crash(place: string): Promise<void> {
  const processes = (await run("ps", ["-eo", "pid=,args="], { cwd: place })).split("\n");
  const server = processes.find((line) => line.includes(place) && line.includes("server-main.js") && !line.includes("--type"));
  assert.ok(server !== undefined, "the server is running");
  process.kill(-Number.parseInt(server, 10), "SIGKILL");
}

/** Goes through what there is to do with a draft and its ledger. */
async function useEverything(workbench: Workbench, key: string): Promise<void> {
  const { page, openFile, command, press, type } = workbench;
  await openFile("draft.md");
  await statusSays(page, "Locked");
  await unlock(workbench, key);
  await page.locator(".monaco-editor .squiggly-error").first().waitFor();
  await press("Control+G");
  await answer(workbench, "9:45");
  await press("Control+K");
  await press("Control+I");
  await page.locator(".monaco-hover", { hasText: "siskin" }).first().waitFor();
  await press("Escape");
  await press("Control+End");
  await type("[@");
  await page.locator(".suggest-widget .monaco-list-row", { hasText: "siskin" }).waitFor();
  await press("Escape");
  for (let back = 0; back < 2; back += 1) await press("Backspace");
  await command("Ground Rules: Remember on This Computer");
  await page.locator(".monaco-dialog-box").waitFor();
  await press("Enter");
  await notificationSays(page, "this computer opens the ledger by itself from now on");
  await command("Ground Rules: Export Publishable Copy");
  await notificationSays(page, "No copy was made");
  await command("Ground Rules: Find Old Copies");
  await notificationSays(page, "no old copies");
  await command("Fix All");
  await command(CHECK);
  await reportIn(page).getByRole("heading", { name: "Could not check" }).waitFor();
}

/** Shows encrypted notes, and leaves what is typed into them unsaved. */
async function typeIntoNotes({ page, command, openPage }: Workbench): Promise<void> {
  await command("View: Focus First Editor Group");
  // VS Code itself remembers what the files are called that somebody opens.
  await openPage("notes/second.md.age");
  const notes = formIn(page);
  await notes.getByRole("button", { name: "Show Notes" }).click();
  await notes.getByLabel("The notes' text").fill("Orlith Quistelian said more, which is not saved");
  await page.locator(".tab.active.dirty").waitFor();
}

/** Types into the form and leaves it unsaved until VS Code has made a backup of it. */
async function typeIntoForm({ page, folder, command, openFile, press }: Workbench): Promise<void> {
  await openFile("draft.md");
  await command("Ground Rules: Open Ledger");
  const form = formIn(page);
  await form.getByRole("button", { name: "Reveal Names" }).click();
  await form.getByRole("button", { name: "Hide Names" }).waitFor();
  await form.locator("details.card > summary").first().click();
  await form.getByLabel("Motive", { exact: true }).first().fill("qvarnixunsaved reasons");
  await press("Tab");
  await page.locator(".tab.active.dirty").waitFor();
  const backups = async (): Promise<string[]> =>
    (await filesUnder(dirname(folder), folder)).filter((path) => path.includes("ground-rules.ground-rules"));
  while (!(await backups()).some((path) => path.includes("Storage"))) await page.evaluate(() => new Promise(requestAnimationFrame));
}

describe("words that stand only in the ledger and the notes", () => {
  it("are found nowhere else after everything was used, nor after a kill with unsaved changes", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/canary") }, async (workbench) => {
      const { page, folder } = workbench;
      const place = dirname(folder);
      const key = await encryptInPlace(folder, "ground-rules.yaml", "notes/qvarnixnotes.md", "notes/second.md");
      await useEverything(workbench, key);
      await typeIntoNotes(workbench);
      await typeIntoForm(workbench);
      const stored = await browserStorage(page);
      assert.ok(stored.length > 1000, "the workbench keeps something in the browser");
      assert.deepEqual(holds(Buffer.from(stored), [...CANARIES, key.slice(20)]), []);
      await crash(place);

      // What is looked for would be found where it is.
      assert.deepEqual(holds(await readFile(join(folder, "draft.md")), NAMED), NAMED);
      const files = await filesUnder(place, folder);
      assert.ok(files.length > 20, "VS Code keeps files of its own");
      const found: string[] = [];
      for (const path of files) {
        const bytes = await readFile(path);
        const isDraft = bytes.subarray(0, 4096).includes("draft.md") && /Backups|History/u.test(path);
        const words = holds(bytes, [...CANARIES, ...(isDraft ? [] : NAMED), key.slice(20)]);
        if (words.length > 0) found.push(`${relative(place, path)}: ${words.join(", ")}`);
      }
      assert.deepEqual(found, []);
    }));
});
