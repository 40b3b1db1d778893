import { Disposable, type ExtensionContext, Uri, window, workspace } from "vscode";
import { LOCKED_NOTIFICATION } from "../../../../server/src/lsp/requests.ts";
import type { Server } from "../../server.ts";
import { createLedgerForms, type LedgerForms } from "./editor.ts";
import { ENCRYPTED_FORM, NOTES_FORM, PLAIN_FORM } from "./form-names.ts";

/** Where a key is kept for backups of plain ledgers, so that VS Code's own copies of what is not saved are encrypted too. */
const BACKUP_KEY = "groundRules.backupKey";

/** Offers ledgers as forms. */
export function registerLedgerForms({ client, secrets }: Server, context: ExtensionContext): LedgerForms & Disposable {
  const script = async (): Promise<string> => {
    const file = Uri.joinPath(context.extensionUri, "dist/ledger-form.js");
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  };
  const backupKey = async (): Promise<string> => {
    const known = await context.secrets.get(BACKUP_KEY);
    if (known !== undefined) return known;
    const { identity } = await secrets.ask("newKey", {});
    await context.secrets.store(BACKUP_KEY, identity);
    return identity;
  };
  const forms = createLedgerForms(client, secrets, script, backupKey);
  const registered = [ENCRYPTED_FORM, NOTES_FORM, PLAIN_FORM].map((name) => window.registerCustomEditorProvider(name, forms));
  const locking = client.onNotification(LOCKED_NOTIFICATION, () => forms.refresh());
  const looking = window.onDidChangeWindowState(({ focused }) => {
    if (!focused) forms.hideNames();
  });
  return { ...forms, dispose: () => Disposable.from(...registered, locking, looking).dispose() };
}
