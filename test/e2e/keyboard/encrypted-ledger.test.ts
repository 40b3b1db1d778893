import { strict as assert } from "node:assert";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "mocha";
import { decrypted, encryptInPlace } from "./encrypted.ts";
import { answer, formIn, leaveWindow, notificationSays, pick, projectFolder, reportIn, statusSays, unlock } from "./steps.ts";
import { withWorkbench } from "./workbench.ts";

const PASSPHRASE = "anchor violet ladder ferry quill";

describe("an encrypted ledger, by keyboard", () => {
  it("is locked, unlocks for the session, is changed as a form with names hidden, and locks again", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/story") }, async (workbench) => {
      const { page, folder, openFile, command, press, type, screenshot } = workbench;
      const key = await encryptInPlace(folder, "ground-rules.yaml");
      await openFile("draft.md");
      await statusSays(page, "Locked");
      await screenshot("locked");

      await unlock(workbench, key);
      await statusSays(page, "Clear so far");

      await command("Ground Rules: Open Ledger");
      const form = reportIn(page);
      await form.getByRole("heading", { name: "Ledger", exact: true }).waitFor();
      await form.locator("details.card > summary").first().click();
      await form.locator("details.card details.card > summary").first().click();
      const name = form.getByLabel("Name", { exact: true }).first();
      assert.equal(await name.inputValue(), "••••••••");
      await screenshot("ledger-form");

      await form.getByRole("button", { name: "Reveal Names" }).click();
      await form.getByRole("button", { name: "Hide Names" }).waitFor();
      assert.equal(await name.inputValue(), "Odette Farrow");
      await form.getByLabel("What the term means to the source").first().fill("use it, but leave me out");
      await press("Tab");
      await screenshot("ledger-form-revealed");
      await page.locator(".tab.active.dirty").waitFor();
      await press("Control+S");
      await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
      const saved = await decrypted(join(folder, "ground-rules.yaml.age"), key);
      assert.ok(saved.includes("wording: use it, but leave me out") && saved.includes("Odette Farrow"));

      // Names are hidden again when the window loses the focus.
      await leaveWindow(workbench);
      await form.getByRole("button", { name: "Reveal Names" }).waitFor();
      assert.equal(await name.inputValue(), "••••••••");
      await press("Escape");

      await command("Preferences: Toggle between Light/Dark Themes");
      await page.locator(".monaco-workbench.vs-dark").waitFor();
      await form.getByRole("heading", { name: "Ledger", exact: true }).waitFor();
      await screenshot("ledger-form-dark");
      await command("Ground Rules: Lock Ledger");
      await form.getByRole("heading", { name: "This ledger is locked" }).waitFor();
      await screenshot("ledger-form-locked");
      await type("");
    }));

  it("is made of a plain one from its form, which then shows the encrypted one", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/story") }, async (workbench) => {
      const { page, folder, openFile, command, press, screenshot } = workbench;
      await openFile("draft.md");
      await statusSays(page, "Clear so far");
      await command("Ground Rules: Open Ledger");
      const form = formIn(page);
      await form.getByRole("button", { name: "Encrypt…" }).focus();
      await press("Enter");
      await pick(workbench, "Encrypted, with a passphrase");
      for (const asked of ["A new passphrase", "The same passphrase once more"]) {
        await page.locator(".quick-input-widget", { hasText: asked }).waitFor();
        await answer(workbench, PASSPHRASE);
      }
      await notificationSays(page, "the ledger is encrypted, and the plain one removed");
      await form.getByRole("button", { name: "Lock" }).waitFor();
      await screenshot("ledger-encrypted");
      assert.equal(existsSync(join(folder, "ground-rules.yaml")), false);
      assert.equal((await readFile(join(folder, "ground-rules.yaml.age"))).includes("Farrow"), false);
      assert.equal(await page.locator('.tab[data-resource-name="ground-rules.yaml"]').count(), 0);
    }));

  it("is what Start a Ledger makes, for a new key, where nobody asks for another", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/bare") }, async (workbench) => {
      const { page, folder, openFile, command, press, screenshot } = workbench;
      await openFile("draft.md");
      await statusSays(page, "No ledger");
      await command("Ground Rules: Start a Ledger");
      await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: "to your key and your editor's" }).waitFor();
      await screenshot("start-a-ledger");
      await press("Enter");
      await pick(workbench, "Make a key for me");
      // The place that is suggested is the home folder of these tests.
      const keyFile = join(dirname(folder), "ground-rules-key.txt");
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>(".quick-input-widget input")?.value.endsWith("-key.txt"));
      await press("Enter");
      await page.locator(".quick-input-widget", { hasText: "Your editor's recipient" }).waitFor();
      await answer(workbench, "");
      await pick(workbench, "In the workspace folder");
      const form = reportIn(page);
      await form.getByRole("heading", { name: "Ledger", exact: true }).waitFor();
      await screenshot("new-ledger");
      const key = /AGE-SECRET-KEY-\S+/u.exec(await readFile(keyFile, "utf8"))?.[0] ?? "";
      assert.ok((await decrypted(join(folder, "ground-rules.yaml.age"), key)).includes("Marta Quill"));
      assert.ok(!existsSync(join(folder, "ground-rules.yaml")));
    }));

  it("opens with a passphrase that somebody remembers, and with no other", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/bare") }, async (workbench) => {
      const { page, folder, openFile, command, screenshot } = workbench;
      await openFile("draft.md");
      await statusSays(page, "No ledger");
      await command("Ground Rules: Start a Ledger");
      await pick(workbench, "Encrypted, with a passphrase");
      for (const asked of ["A new passphrase", "The same passphrase once more"]) {
        await page.locator(".quick-input-widget", { hasText: asked }).waitFor();
        await answer(workbench, PASSPHRASE);
      }
      await pick(workbench, "In the workspace folder");
      const form = reportIn(page);
      await form.getByRole("heading", { name: "Ledger", exact: true }).waitFor();
      assert.equal((await readFile(join(folder, "ground-rules.yaml.age"))).includes("Quill"), false);

      await form.getByRole("button", { name: "Lock" }).click();
      await form.getByRole("heading", { name: "This ledger is locked" }).waitFor();
      await form.getByRole("button", { name: "Unlock Ledger" }).click();
      await page.locator(".quick-input-widget", { hasText: "The passphrase of the ledger" }).waitFor();
      await answer(workbench, "not the words that open it");
      await page.locator(".quick-input-widget", { hasText: "This passphrase does not open the ledger." }).waitFor();
      await screenshot("wrong-passphrase");
      await answer(workbench, PASSPHRASE);
      await form.getByRole("heading", { name: "Ledger", exact: true }).waitFor();
    }));

  it("is read on a remote machine only once that was allowed, which shows the machine", () =>
    withWorkbench(
      { workspace: projectFolder("test/e2e/keyboard/story"), settings: { "groundRules.allowedHosts": [] } },
      async (workbench) => {
        const { page, openFile, screenshot } = workbench;
        await openFile("draft.md");
        const question = page.locator(".notification-toast", { hasText: `VS Code works on another machine here: “${hostname()}”` });
        await question.waitFor();
        await statusSays(page, "Ledger not read");
        await screenshot("remote-machine");
        await question.getByRole("button", { name: "Allow" }).press("Enter");
        await statusSays(page, "Clear so far");
      },
    ));
});
