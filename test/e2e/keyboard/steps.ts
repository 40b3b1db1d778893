import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import type { Workbench } from "./workbench.ts";

/** What a reporter does again and again, by keyboard. */

export const CHECK = "Ground Rules: Check Draft Before Publishing";

/** Opens the quick fixes of the finding at the cursor; the preferred one stands first and is chosen by Enter. */
export async function openFixes({ page, press }: Workbench): Promise<void> {
  await press("Control+.");
  await page.locator(".action-widget .monaco-list-row").first().waitFor();
}

/** Goes to the next finding, closes the box that tells of it, and takes its preferred fix. */
export async function mendNextFinding(workbench: Workbench): Promise<void> {
  const { page, press } = workbench;
  await press("F8");
  await page.locator(".marker-widget").waitFor();
  await press("Escape");
  await openFixes(workbench);
  await press("Enter");
}

/** A line of the editor by a part of its text, whose spaces the editor draws as another character. */
export function line(page: Page, text: string): Locator {
  return page
    .locator(".monaco-editor .view-line")
    .filter({ hasText: new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s")) });
}

/** Waits until the status bar says this of the draft in front. */
export async function statusSays(page: Page, text: string): Promise<void> {
  await page.locator(".statusbar-item", { hasText: `Ground Rules: ${text}` }).waitFor();
}

/** Waits for a notification that says this. */
export async function notificationSays(page: Page, text: string): Promise<void> {
  await page.locator(".notification-toast", { hasText: text }).first().waitFor();
}

/** Waits for a dialog that asks this, and explains it in these words. */
export async function dialogSays(page: Page, question: string, detail: string | RegExp): Promise<void> {
  const dialog = page.locator(".monaco-dialog-box").filter({ hasText: question });
  await dialog.locator(".dialog-message-detail").getByText(detail, { exact: true }).waitFor();
}

/** The report of the check, as a page. */
export function reportIn(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview").frameLocator("#active-frame");
}

/** The page of a form: the last that was opened. */
export function formIn(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview").last().frameLocator("#active-frame");
}

/** Takes the focus off the window, as a click on another program does, while it is in one of the workbench's own inputs. */
export async function leaveWindow({ page, press }: Workbench): Promise<void> {
  await press("F1");
  await page.locator(".quick-input-widget input:focus").waitFor();
  await page.evaluate(() => {
    document.hasFocus = () => false;
    window.dispatchEvent(new Event("blur"));
  });
}

/** Takes the entry of the quick input that says this. */
export async function pick({ page, type, press }: Workbench, label: string): Promise<void> {
  await page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first().waitFor();
  await type(label);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: label }).waitFor();
  await press("Enter");
}

/** Types into the box that asks for something, and takes it. */
export async function answer({ page, type, press }: Workbench, text: string): Promise<void> {
  await page.locator(".quick-input-widget input:focus").waitFor();
  await type(text);
  await press("Enter");
}

/** Opens the ledger of the draft in front with a secret key. */
export async function unlock(workbench: Workbench, key: string): Promise<void> {
  await workbench.command("Ground Rules: Unlock Ledger");
  await pick(workbench, "Paste a secret key");
  await answer(workbench, key);
}

/** A folder of the project, to be opened as a copy. */
export function projectFolder(path: string): string {
  const root = process.env.GROUND_RULES_E2E_ROOT;
  if (root === undefined) throw new Error("these tests are started by test/e2e/run.mjs");
  return join(root, path);
}
