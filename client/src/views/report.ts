import { randomBytes } from "node:crypto";
import { commands, Disposable, Range, type TextDocument, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { CHECK_REQUEST, type CheckReport, type DraftState, LEDGER_LANGUAGE, type Place } from "../../../server/src/lsp/requests.ts";
import { ALLOW_HOST, START_LEDGER, UNLOCK } from "../command-names.ts";
import { addCorroborator } from "../corroborator.ts";
import type { DraftStates } from "../draft-states.ts";
import { openTextReaders } from "../open-text-readers.ts";
import { type FullReport, type PageMessage, reportHtml } from "./report-html.ts";

/** What the page's buttons run; the last is VS Code's own. */
const COMMANDS = {
  "start-ledger": START_LEDGER,
  unlock: UNLOCK,
  "allow-host": ALLOW_HOST,
  trust: "workbench.trust.manage",
} as const;

/** The report of "Check Draft Before Publishing": one panel, beside the draft. */
export interface ReportPanel extends Disposable {
  /** Checks the draft at the publish stage and shows the report; answers with the verdict, or null for what is no draft. */
  check(draft: TextDocument): Promise<FullReport["verdict"] | null>;
}

interface Shown {
  readonly draft: Uri;
  readonly report: FullReport;
  readonly checkedAt: string;
  /** How the draft stood when the report was made; undefined until the server has told it of that version. */
  stood: DraftState | undefined;
  stale: boolean;
}

/** `rulePages` is the folder of the rules' pages. */
export function createReportPanel(client: LanguageClient, states: DraftStates, rulePages: Uri): ReportPanel {
  let panel: WebviewPanel | undefined;
  let shown: Shown | undefined;

  let readers: readonly string[] = [];

  const render = (): void => {
    if (panel === undefined || shown === undefined) return;
    readers = openTextReaders();
    const { report, checkedAt, stale } = shown;
    const nonce = randomBytes(16).toString("hex");
    panel.webview.html = reportHtml({ report, checkedAt, stale, openTextReaders: readers, nonce });
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
    opened.webview.onDidReceiveMessage((message: PageMessage) => void answer(message));
    return opened;
  };

  const answer = async (message: PageMessage): Promise<void> => {
    if (message.kind === "show") return reveal(client.protocol2CodeConverter.asUri(message.uri), message.place);
    if (message.kind === "rule") return showRule(Uri.joinPath(rulePages, `${message.code}.md`));
    if (message.kind === "corroborate") {
      if (shown !== undefined && (await addCorroborator(client, shown, message)))
        await check(await workspace.openTextDocument(shown.draft));
      return;
    }
    if (message.kind !== "again") await commands.executeCommand(COMMANDS[message.kind], shown?.draft);
    else if (shown !== undefined) await check(await workspace.openTextDocument(shown.draft));
  };

  const check: ReportPanel["check"] = async (draft) => {
    const report = await client.sendRequest<CheckReport>(CHECK_REQUEST, { uri: client.code2ProtocolConverter.asUri(draft.uri) });
    if (report.kind === "not-a-draft") {
      void window.showInformationMessage(`Ground Rules: ${report.message}`);
      return null;
    }
    const checkedAt = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    panel = open();
    shown = { draft: draft.uri, report, checkedAt, stood: stateOf(draft.uri, report), stale: draft.version !== report.version };
    render();
    return report.verdict;
  };

  /** The state of the version that was checked, if the server has told it. */
  const stateOf = (draft: Uri, { version }: FullReport): DraftState | undefined => {
    const state = states.of(draft);
    return state?.version === version ? state : undefined;
  };

  const outdate = (): void => {
    if (shown === undefined || shown.stale) return;
    shown.stale = true;
    render();
  };
  const edits = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length === 0) return;
    if (document.uri.toString() === shown?.draft.toString() || document.languageId === LEDGER_LANGUAGE) outdate();
  });
  // Who reads along is told as soon as a ledger or notes are opened as text.
  const lookAgain = (): void => {
    if (openTextReaders().join() !== readers.join()) render();
  };
  const opening = workspace.onDidOpenTextDocument(lookAgain);
  const closing = workspace.onDidCloseTextDocument(lookAgain);
  // The ledger and its notes change outside of editors too; then the same text stands differently.
  const retold = states.onDidChange((uri) => {
    if (shown === undefined || uri?.toString() !== shown.draft.toString()) return;
    const state = stateOf(shown.draft, shown.report);
    if (state === undefined) return;
    if (shown.stood === undefined) shown.stood = state;
    else if (state.state !== shown.stood.state || state.count !== shown.stood.count) outdate();
  });
  return { check, dispose: () => Disposable.from(edits, opening, closing, retold, { dispose: () => panel?.dispose() }).dispose() };
}

/** Shows a place in its document, in the column that document is already open in. */
async function reveal(uri: Uri, place: Place): Promise<void> {
  const range = new Range(place.line, place.character, place.endLine, place.endCharacter);
  const column = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString())?.viewColumn;
  await window.showTextDocument(uri, { selection: range, viewColumn: column ?? ViewColumn.One });
}

/** Shows a rule's page as it is meant to be read. */
async function showRule(page: Uri): Promise<void> {
  await commands.executeCommand("markdown.showPreview", page);
}
