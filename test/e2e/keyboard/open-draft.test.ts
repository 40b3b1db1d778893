import { describe, it } from "mocha";
import { withWorkbench } from "./workbench.ts";

describe("a draft, by keyboard", () => {
  it("opens as Markdown", () =>
    withWorkbench({}, async ({ page, openFile, screenshot }) => {
      await openFile("draft.md");
      await page.locator(".monaco-editor .view-line", { hasText: "Ferry terminal repairs slip again" }).waitFor();
      await page.locator(".statusbar-item", { hasText: "Markdown" }).waitFor();
      await screenshot("open-draft");
    }));
});
