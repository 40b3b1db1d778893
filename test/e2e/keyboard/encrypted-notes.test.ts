import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import { decrypted, encryptInPlace } from "./encrypted.ts";
import { answer, formIn, leaveWindow, pick, projectFolder } from "./steps.ts";
import { withWorkbench } from "./workbench.ts";

const NOTES = "notes/qvarnixnotes.md";

describe("encrypted notes, by keyboard", () => {
  it("open with the ledger, are hidden until they are shown, and are saved encrypted", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/canary") }, async (workbench) => {
      const { page, folder, openPage, openFile, press, screenshot } = workbench;
      const written = await readFile(join(folder, NOTES), "utf8");
      const key = await encryptInPlace(folder, "ground-rules.yaml", NOTES);
      // The extension is woken by the notes themselves.
      await openPage(`${NOTES}.age`);
      const notes = formIn(page);
      await notes.getByRole("heading", { name: "These notes are locked" }).waitFor();
      await screenshot("notes-locked");
      await notes.getByRole("button", { name: "Unlock Ledger" }).focus();
      await press("Enter");
      await pick(workbench, "Paste a secret key");
      await answer(workbench, key);
      await notes.getByRole("heading", { name: "Notes", exact: true }).waitFor();
      await notes.getByText("The notes are hidden until you show them").waitFor();

      await notes.getByRole("button", { name: "Show Notes" }).focus();
      await press("Enter");
      const text = notes.getByLabel("The notes' text");
      assert.equal(await text.inputValue(), written);
      await text.focus();
      await press("Control+End");
      await page.keyboard.type("One more line.");
      await page.locator(".tab.active.dirty").waitFor();
      await screenshot("notes");
      await press("Control+S");
      await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
      assert.equal((await decrypted(join(folder, `${NOTES}.age`), key)).startsWith(`${written}One more line.`), true);

      await leaveWindow(workbench);
      await notes.getByRole("button", { name: "Show Notes" }).waitFor();
      assert.equal(await text.count(), 0);
      await press("Escape");
      await openFile("draft.md");
    }));
});
