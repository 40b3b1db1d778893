import { commands, type TextDocument, type Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { LEDGER_REQUEST, type LedgerAnswer } from "../../server/src/lsp/requests.ts";
import { START_LEDGER } from "./command-names.ts";
import { ENCRYPTED_FORM, PLAIN_FORM } from "./views/ledger-form/form-names.ts";

/** Opens the ledger that the draft is held against, or offers to start one. */
export async function openLedger(client: LanguageClient, draft: TextDocument): Promise<void> {
  const { uri, encryptedUri } = await client.sendRequest<LedgerAnswer>(LEDGER_REQUEST, {
    uri: client.code2ProtocolConverter.asUri(draft.uri),
  });
  const ledger = encryptedUri ?? uri;
  if (ledger !== null) {
    await showLedger(client.protocol2CodeConverter.asUri(ledger));
    return;
  }
  const start = "Start a ledger";
  const chosen = await window.showInformationMessage("Ground Rules: there is no ledger in reach of this draft.", start);
  if (chosen === start) await commands.executeCommand(START_LEDGER);
}

/** As a form: a decrypted ledger is never opened as text. */
export async function showLedger(ledger: Uri): Promise<void> {
  await commands.executeCommand("vscode.openWith", ledger, ledger.path.endsWith(".age") ? ENCRYPTED_FORM : PLAIN_FORM);
}
