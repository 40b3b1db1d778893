import { strict as assert } from "node:assert";
import { join } from "node:path";
import { describe, it } from "mocha";
import { decrypted, encryptInPlace } from "./encrypted.ts";
import { answer, pick, projectFolder, reportIn, statusSays } from "./steps.ts";
import { withWorkbench } from "./workbench.ts";

describe("an encrypted ledger, by keyboard", () => {
  it("is locked, unlocks for the session, is changed as a form with names hidden, and locks again", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/story") }, async (workbench) => {
      const { page, folder, openFile, command, press, type, screenshot } = workbench;
      const key = await encryptInPlace(folder, "ground-rules.yaml");
      await openFile("draft.md");
      await statusSays(page, "Locked");
      await screenshot("locked");

      await command("Ground Rules: Unlock Ledger");
      await pick(workbench, "Paste a secret key");
      await answer(workbench, key);
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

      await command("Preferences: Toggle between Light/Dark Themes");
      await form.getByRole("heading", { name: "Ledger", exact: true }).waitFor();
      await screenshot("ledger-form-light");
      await command("Ground Rules: Lock Ledger");
      await form.getByRole("heading", { name: "This ledger is locked" }).waitFor();
      await screenshot("ledger-form-locked");
      await type("");
    }));
});
