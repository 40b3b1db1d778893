import { commands, type Disposable, type ExtensionContext, type TextDocument, type Uri, window } from "vscode";
import { ACCEPT_COMMAND, ALLOW_LEDGERS_NOTIFICATION } from "../../server/src/lsp/requests.ts";
import { acceptFinding } from "./accept.ts";
import {
  ALLOW_HOST,
  CHECK_DRAFT,
  ENCRYPT_LEDGER,
  EXPORT_COPY,
  EXPORT_REPORT,
  FIND_OLD_COPIES,
  FORGET,
  LOCK,
  OPEN_LEDGER,
  REMEMBER,
  RESTART_SERVER,
  START_LEDGER,
  TO_PURSUE,
  UNLOCK,
} from "./command-names.ts";
import { showToPursue } from "./corroborator.ts";
import { encryptLedger } from "./encrypt-ledger.ts";
import { exportCopy, exportReport } from "./export-copy.ts";
import { openLedger } from "./ledger.ts";
import { findOldCopies } from "./old-copies.ts";
import { forgetHere, rememberHere } from "./remember.ts";
import { askAboutHost } from "./remote-host.ts";
import type { Server } from "./server.ts";
import { shownFile } from "./shown-file.ts";
import { startLedger } from "./start-ledger.ts";
import { unlockLedger } from "./unlock.ts";
import type { LedgerForms } from "./views/ledger-form/editor.ts";
import type { ReportPanel } from "./views/report.ts";

/** Everything the palette offers. */
export function registerCommands(
  { client, secrets }: Server,
  context: ExtensionContext,
  report: ReportPanel,
  forms: LedgerForms,
): Disposable[] {
  return [
    commands.registerCommand(CHECK_DRAFT, () => withDraft((draft) => report.check(draft))),
    commands.registerCommand(EXPORT_COPY, () => withDraft((draft) => exportCopy(client, draft))),
    commands.registerCommand(EXPORT_REPORT, () => withDraft((draft) => exportReport(client, draft))),
    commands.registerCommand(TO_PURSUE, () => withDraft((draft) => showToPursue(client, draft))),
    commands.registerCommand(OPEN_LEDGER, () => withDraft((draft) => openLedger(client, draft))),
    commands.registerCommand(START_LEDGER, () => startLedger(client, secrets, context)),
    commands.registerCommand(ENCRYPT_LEDGER, (uri?: Uri) => withFile(uri, (file) => encryptLedger(client, secrets, context, file))),
    commands.registerCommand(UNLOCK, (uri?: Uri) =>
      withFile(uri, async (file) => {
        if (await unlockLedger(client, secrets, context, file)) forms.refresh();
      }),
    ),
    commands.registerCommand(LOCK, async () => {
      await secrets.ask("lock", {});
    }),
    commands.registerCommand(REMEMBER, () => withFile(undefined, (file) => rememberHere(client, secrets, context, file))),
    commands.registerCommand(FORGET, () => withFile(undefined, (file) => forgetHere(client, secrets, context, file))),
    commands.registerCommand(ALLOW_HOST, async () => {
      if (await askAboutHost()) await client.sendNotification(ALLOW_LEDGERS_NOTIFICATION);
    }),
    commands.registerCommand(FIND_OLD_COPIES, () => withFile(undefined, (file) => findOldCopies(client, secrets, context, file))),
    commands.registerCommand(RESTART_SERVER, () => client.restart()),
    commands.registerCommand(ACCEPT_COMMAND, (about?: unknown) => acceptFinding(client, about)),
  ];
}

async function withDraft<T>(use: (draft: TextDocument) => Promise<T>): Promise<T | undefined> {
  const draft = window.activeTextEditor?.document;
  if (draft?.languageId === "markdown") return use(draft);
  void window.showInformationMessage("Ground Rules: open a Markdown draft first.");
  return undefined;
}

/** A draft, or a ledger that is open as a form. */
async function withFile<T>(given: Uri | undefined, use: (file: Uri) => Promise<T>): Promise<T | undefined> {
  const file = given ?? shownFile();
  if (file !== undefined) return use(file);
  void window.showInformationMessage("Ground Rules: open a draft, or its ledger, first.");
  return undefined;
}
