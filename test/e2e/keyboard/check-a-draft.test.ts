import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import type { FrameLocator, Page } from "playwright-core";
import { type Workbench, withWorkbench } from "./workbench.ts";

const CHECK = "Ground Rules: Check Draft Before Publishing";
const FIXED = `"We knew in June," a manager at the transport board said.`;

describe("a draft checked before publishing, by keyboard", () => {
  it("squiggles a name while it is typed, mends it, is held with the reason, and clear once all is mended", () =>
    withWorkbench({ workspace: storyFolder() }, async (workbench) => {
      const { page, folder, openFile, type, press, command, screenshot } = workbench;
      await openFile("draft.md");
      await statusSays(page, "Clear so far");
      await press("Control+End");
      await press("Enter");
      await type(`"We knew in June," Odette Farrow said.`);
      await page.locator(".squiggly-error").first().waitFor();
      await statusSays(page, "1 to settle");
      await screenshot("1-squiggle");

      await mendNextFinding(workbench);
      await line(page, FIXED).waitFor();
      await page.locator(".squiggly-error").waitFor({ state: "detached" });
      await screenshot("2-quick-fix");

      await press("Control+End");
      await press("Enter");
      await type(`"It was never a secret," Odette Farrow said.`);
      await page.locator(".squiggly-error").first().waitFor();
      await command(CHECK);
      const report = reportIn(page);
      await report.getByRole("heading", { name: "Held" }).waitFor();
      await report.getByText("1 finding must be settled before publishing").waitFor();
      await report.getByText("Source: siskin").waitFor();
      await screenshot("3-held");

      await mendNextFinding(workbench);
      await report.getByText("The draft has changed since this check").waitFor();
      await command(CHECK);
      await report.getByRole("heading", { name: "Clear" }).waitFor();
      await screenshot("4-clear");

      await press("Control+S");
      await page.locator(".tab.dirty").waitFor({ state: "detached" });
      const saved = await readFile(join(folder, "draft.md"), "utf8");
      assert.ok(saved.includes(FIXED) && !saved.includes("Farrow"));
    }));
});

/** Goes to the next finding and takes its preferred fix, which stands first in the menu. */
async function mendNextFinding({ page, press }: Workbench): Promise<void> {
  await press("F8");
  await page.locator(".marker-widget").waitFor();
  await press("Escape");
  await press("Control+.");
  await page.locator(".action-widget .monaco-list-row").first().waitFor();
  await press("Enter");
}

/** A line of the editor by its text, whose spaces the editor draws as another character. */
function line(page: Page, text: string) {
  return page
    .locator(".monaco-editor .view-line")
    .filter({ hasText: new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s")) });
}

async function statusSays(page: Page, text: string): Promise<void> {
  await page.locator(".statusbar-item", { hasText: text }).waitFor();
}

function reportIn(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview").frameLocator("#active-frame");
}

function storyFolder(): string {
  const root = process.env.GROUND_RULES_E2E_ROOT;
  if (root === undefined) throw new Error("these tests are started by test/e2e/run.mjs");
  return join(root, "test/e2e/keyboard/story");
}
