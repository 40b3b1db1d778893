import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "mocha";
import { decrypted, encryptInPlace } from "./encrypted.ts";
import { answer, dialogSays, notificationSays, pick, projectFolder, statusSays, unlock } from "./steps.ts";
import { withWorkbench } from "./workbench.ts";

/** What a reporter has to know before they let a computer remember. */
const WARNING =
  "A key made for this computer is added to those that open the ledger and its notes. VS Code keeps it in the system's keyring. Where there is no keyring (in a browser, or on a Linux without one), VS Code may forget it with its window, or keep it where whoever can read your files can read the key, and then the ledger. “Forget This Computer” takes it off again.";

const REMEMBER = "Ground Rules: Remember on This Computer";

describe("a ledger remembered on a computer, by keyboard", () => {
  it("warns first, opens by itself after that, and asks again once the computer was forgotten", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/story") }, async (workbench) => {
      const { page, folder, openFile, command, press, screenshot } = workbench;
      const key = await encryptInPlace(folder, "ground-rules.yaml");
      const ledger = join(folder, "ground-rules.yaml.age");
      const recipients = async (): Promise<number> => (await decrypted(ledger, key)).match(/age1[a-z0-9]{20,}/gu)?.length ?? 0;
      await openFile("draft.md");
      await statusSays(page, "Locked");
      await unlock(workbench, key);
      await statusSays(page, "Clear so far");

      const before = await readFile(ledger);
      await command(REMEMBER);
      await dialogSays(page, "Let this ledger open by itself on this computer?", WARNING);
      await screenshot("remember");
      await press("Escape");
      await page.locator(".monaco-dialog-box").waitFor({ state: "detached" });
      assert.ok(before.equals(await readFile(ledger)), "whoever gives up changes nothing");

      await command(REMEMBER);
      await dialogSays(page, "Let this ledger open by itself on this computer?", WARNING);
      await press("Enter");
      await notificationSays(page, "this computer opens the ledger by itself from now on");
      assert.equal(await recipients(), 2);

      await command("Ground Rules: Lock Ledger");
      await statusSays(page, "Locked");
      await command("Ground Rules: Unlock Ledger");
      await statusSays(page, "Clear so far");
      await command("Ground Rules: Restart Server");
      await statusSays(page, "Clear so far");

      // Only the computer's own key is at hand, and with it gone nobody could open the ledger: the reporter's is asked for.
      await command("Ground Rules: Forget This Computer");
      await page.getByPlaceholder("Your own key is needed for that").waitFor();
      await pick(workbench, "Paste a secret key");
      await answer(workbench, key);
      await notificationSays(page, "this computer's key was taken off the ledger and forgotten");
      await screenshot("forgotten");
      assert.equal(await recipients(), 1);
      await command("Ground Rules: Lock Ledger");
      await statusSays(page, "Locked");
      await command("Ground Rules: Unlock Ledger");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "Paste a secret key" }).waitFor();
      await press("Escape");
    }));
});
