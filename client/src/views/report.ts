import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { Disposable, Range, type TextDocument, type Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { CHECK_REQUEST, type CheckReport, LEDGER_LANGUAGE, type Place } from "../../../server/src/lsp/requests.ts";
import { type FullReport, reportHtml } from "./report-html.ts";

/** The report of "Check Draft Before Publishing": one panel, beside the draft. */
export interface ReportPanel extends Disposable {
  /** Checks the draft at the publish stage and shows the report; answers with the verdict, or null for what is no draft. */
  check(draft: TextDocument): Promise<FullReport["verdict"] | null>;
}

interface Shown {
  readonly draft: Uri;
  readonly report: FullReport;
  stale: boolean;
}

export function createReportPanel(client: LanguageClient): ReportPanel {
  let panel: WebviewPanel | undefined;
  let shown: Shown | undefined;

  const render = (): void => {
    if (panel === undefined || shown === undefined) return;
    const { draft, report, stale } = shown;
    panel.webview.html = reportHtml({ report, stale, draftName: basename(draft.path), nonce: randomBytes(16).toString("hex") });
  };

  const open = (): WebviewPanel => {
    if (panel !== undefined) {
      panel.reveal(undefined, true);
      return panel;
    }
    const opened = window.createWebviewPanel(
      "groundRules.report",
      "Ground Rules",
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [] },
    );
    opened.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    opened.webview.onDidReceiveMessage((message: unknown) => void answer(message));
    return opened;
  };

  const answer = async (message: unknown): Promise<void> => {
    if (typeof message !== "object" || message === null || !("kind" in message) || shown === undefined) return;
    if (message.kind === "show" && "uri" in message && "place" in message) {
      await reveal(client.protocol2CodeConverter.asUri(String(message.uri)), message.place as Place);
    } else if (message.kind === "again") {
      await check(await workspace.openTextDocument(shown.draft));
    }
  };

  const check: ReportPanel["check"] = async (draft) => {
    const report = await client.sendRequest<CheckReport>(CHECK_REQUEST, { uri: client.code2ProtocolConverter.asUri(draft.uri) });
    if (report.kind === "not-a-draft") {
      void window.showInformationMessage(`Ground Rules: ${report.message}`);
      return null;
    }
    panel = open();
    shown = { draft: draft.uri, report, stale: draft.version !== report.version };
    render();
    return report.verdict;
  };

  const changes = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (shown === undefined || shown.stale || contentChanges.length === 0) return;
    if (document.uri.toString() !== shown.draft.toString() && document.languageId !== LEDGER_LANGUAGE) return;
    shown.stale = true;
    render();
  });
  return { check, dispose: () => Disposable.from(changes, { dispose: () => panel?.dispose() }).dispose() };
}

/** Shows a place in its document, in the column that document is already open in. */
async function reveal(uri: Uri, place: Place): Promise<void> {
  const range = new Range(place.line, place.character, place.endLine, place.endCharacter);
  const column = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString())?.viewColumn;
  await window.showTextDocument(uri, { selection: range, viewColumn: column ?? ViewColumn.One });
}
