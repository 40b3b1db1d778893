import { strict as assert } from "node:assert";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import { CHECK, formIn, line, openFixes, projectFolder, reportIn, statusSays } from "./steps.ts";
import { withWorkbench } from "./workbench.ts";

/** Whom the sample story may not show. */
const PROTECTED = ["Whitcomb", "whitcomb"];

describe("the sample story, by keyboard", () => {
  // The pictures that this leaves are those of the README, which show the draft and nothing that lies over it.
  const settings = { "editor.occurrencesHighlight": "off", "editor.minimap.enabled": false, "editor.stickyScroll.enabled": false };

  it("shows its faults while one writes, is held with the reasons, and clear after the fixes", () =>
    withWorkbench({ workspace: projectFolder("samples"), settings }, async (workbench) => {
      const { page, folder, openFile, type, press, command, find, screenshot } = workbench;
      await openFile("harbor-lights.md");
      await statusSays(page, "7 to settle");
      await press("Control+B");

      await find("“They took a picture of the number and drove on.”");
      await press("End");
      await press("Enter");
      await press("Enter");
      await type("“Nobody had the keys to the boxes,” Dee Whitcomb said.");
      await statusSays(page, "8 to settle");
      await find("Dee Whitcomb");
      await press("ArrowLeft");
      await press("Control+K");
      await press("Control+I");
      await page.locator(".monaco-hover", { hasText: /who may not be named.*Quick Fix/s }).waitFor();
      await screenshot("squiggle");
      await press("Escape");

      await openFixes(workbench);
      await screenshot("quick-fix");
      await press("Enter");
      await line(page, "“Nobody had the keys to the boxes,” the employee said.").waitFor();
      await statusSays(page, "7 to settle");
      await screenshot("mended");

      await command(CHECK);
      const report = reportIn(page);
      await report.getByRole("heading", { name: "Held" }).waitFor();
      await report.getByText("Source: heron").first().waitFor();
      await screenshot("held");

      await command("Fix All");
      await statusSays(page, "1 to settle");
      assert.equal((await readdir(join(folder, "held-back"))).length, 1, "what may not be used is kept beside the ledger");
      await find("a veteran lineman with the company");
      await openFixes(workbench);
      await press("Enter");
      await statusSays(page, "Clear so far");
      await find("TK: paraphrase");
      await type("The trust had done what it could");
      await command(CHECK);
      await report.getByRole("heading", { name: "Clear" }).waitFor();
      await screenshot("clear");

      await press("Control+S");
      await page.locator(".tab.dirty").waitFor({ state: "detached" });
      const saved = await readFile(join(folder, "harbor-lights.md"), "utf8");
      for (const name of PROTECTED) assert.ok(!saved.includes(name));

      await command("View: Focus First Editor Group");
      await command("View: Close Editors in Other Groups");
      await command("Ground Rules: Open Ledger");
      const form = formIn(page);
      await form.locator("details.card > summary", { hasText: "heron" }).click();
      const agreement = form.locator("details.card details.card > summary").first();
      await agreement.click();
      await agreement.evaluate((entry) => {
        entry.scrollIntoView();
        window.scrollBy(0, -90);
      });
      await screenshot("ledger");
    }));
});
