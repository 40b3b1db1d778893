import { commands, type ExtensionContext, TabInputCustom, TabInputText, type Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { FIND_OLD_COPIES } from "./command-names.ts";
import { showLedger } from "./ledger.ts";
import { chooseProtection } from "./protection.ts";
import type { Secrets } from "./secrets.ts";

/** Encrypts the plain ledger of a draft, or that is open as a form, with its notes, and opens it again as it is then. */
export async function encryptLedger(client: LanguageClient, secrets: Secrets, context: ExtensionContext, file: Uri): Promise<void> {
  const whom = await chooseProtection("Encrypt Ledger", secrets, context);
  if (whom === undefined) return;
  const answer = await secrets.ask("encryptLedger", { uri: client.code2ProtocolConverter.asUri(file), for: whom });
  if (answer.kind === "refused") {
    void window.showWarningMessage(`Ground Rules: ${answer.message}`);
    return;
  }
  const encrypted = client.protocol2CodeConverter.asUri(answer.uri);
  await closePlain(encrypted.with({ path: encrypted.path.replace(/\.age$/u, "") }));
  await showLedger(encrypted);
  const look = "Find Old Copies";
  const chosen = await window.showInformationMessage(
    `Ground Rules: ${answer.files === 1 ? "the ledger is encrypted, and the plain one" : `${answer.files} files, the ledger among them, are encrypted, and the plain ones`} removed. Copies may remain, in local history, backups, synced folders and git.${answer.hasOtherNames ? " One of them has another name on this disk (a hard link) and is still there under it." : ""}`,
    look,
  );
  if (chosen === look) await commands.executeCommand(FIND_OLD_COPIES);
}

/** What still shows a file that is not there any more. */
async function closePlain(ledger: Uri): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const showing = tabs.filter(
    ({ input }) => (input instanceof TabInputCustom || input instanceof TabInputText) && input.uri.toString() === ledger.toString(),
  );
  await window.tabGroups.close(showing);
}
