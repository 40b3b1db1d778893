import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import { CHECK, line, mendNextFinding, projectFolder, reportIn, statusSays } from "./steps.ts";
import { withWorkbench } from "./workbench.ts";

const FIXED = `"We knew in June," a manager at the transport board said.`;

describe("a draft checked before publishing, by keyboard", () => {
  it("squiggles a name while it is typed, mends it, is held with the reason, and clear once all is mended", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/story") }, async (workbench) => {
      const { page, folder, openFile, type, press, command } = workbench;
      await openFile("draft.md");
      await statusSays(page, "Clear so far");
      await press("Control+End");
      await press("Enter");
      await type(`"We knew in June," Odette Farrow said.`);
      await page.locator(".squiggly-error").first().waitFor();
      await statusSays(page, "1 to settle");

      await mendNextFinding(workbench);
      await line(page, FIXED).waitFor();
      await page.locator(".squiggly-error").waitFor({ state: "detached" });

      await press("Control+End");
      await press("Enter");
      await press("Enter");
      await type(`"It was never a secret," Odette Farrow said.`);
      await page.locator(".squiggly-error").first().waitFor();
      await command(CHECK);
      const report = reportIn(page);
      await report.getByRole("heading", { name: "Held" }).waitFor();
      await report.getByText("1 finding must be settled before publishing").waitFor();
      await report.getByText("Source: siskin").first().waitFor();

      await mendNextFinding(workbench);
      await report.getByText("has changed since this check").waitFor();
      await command(CHECK);
      await report.getByRole("heading", { name: "Clear" }).waitFor();

      await press("Control+S");
      await page.locator(".tab.dirty").waitFor({ state: "detached" });
      const saved = await readFile(join(folder, "draft.md"), "utf8");
      assert.ok(saved.includes(FIXED) && !saved.includes("Farrow"));
    }));
});
