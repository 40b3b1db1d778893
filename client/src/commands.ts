import { commands, type Disposable, type TextDocument, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { ACCEPT_COMMAND } from "../../server/src/lsp/requests.ts";
import { acceptFinding } from "./accept.ts";
import { CHECK_DRAFT, EXPORT_COPY, OPEN_LEDGER, RESTART_SERVER, START_LEDGER } from "./command-names.ts";
import { exportCopy } from "./export-copy.ts";
import { openLedger, startLedger } from "./ledger.ts";
import type { ReportPanel } from "./views/report.ts";

/** Everything the palette offers. */
export function registerCommands(client: LanguageClient, report: ReportPanel): Disposable[] {
  return [
    commands.registerCommand(CHECK_DRAFT, () => withDraft((draft) => report.check(draft))),
    commands.registerCommand(EXPORT_COPY, () => withDraft((draft) => exportCopy(client, draft))),
    commands.registerCommand(OPEN_LEDGER, () => withDraft((draft) => openLedger(client, draft))),
    commands.registerCommand(START_LEDGER, () => startLedger(client)),
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
