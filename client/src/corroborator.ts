import { type TextDocument, type Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
  ADD_CORROBORATOR_REQUEST,
  CHECK_REQUEST,
  type CheckReport,
  type CorroboratorAnswer,
  type CorroboratorParams,
  type ReportPursuit,
} from "../../server/src/lsp/requests.ts";

/** A draft with the report of it. */
interface Reported {
  readonly draft: Uri;
  readonly report: Extract<CheckReport, { kind: "report" }>;
}

/** Asks who confirms what an agreement is about, and has it entered in the ledger; whether it was. */
export async function addCorroborator(
  client: LanguageClient,
  { draft, report }: Reported,
  { source, agreement }: Pick<ReportPursuit, "source" | "agreement">,
): Promise<boolean> {
  const corroborator = await whoConfirms(report.sources.filter((one) => one !== source));
  if (corroborator === undefined) return false;
  const params: CorroboratorParams = { uri: client.code2ProtocolConverter.asUri(draft), source, agreement, corroborator };
  const answer = await client.sendRequest<CorroboratorAnswer>(ADD_CORROBORATOR_REQUEST, params);
  if (answer.kind === "refused") void window.showWarningMessage(`Ground Rules: ${answer.message}`);
  return answer.kind === "done";
}

async function whoConfirms(sources: readonly string[]): Promise<CorroboratorParams["corroborator"] | undefined> {
  const document = { label: "A document…", source: undefined };
  const picks = [...sources.map((source) => ({ label: source, source })), document];
  const picked = await window.showQuickPick(picks, { title: "Who or what confirms it?" });
  if (picked === undefined) return undefined;
  if (picked.source !== undefined) return { source: picked.source };
  const called = await window.showInputBox({
    title: "What is the document called?",
    prompt: "As the story cites it; name no source in it.",
    ignoreFocusOut: true,
  });
  return called === undefined || called.trim() === "" ? undefined : { document: called.trim() };
}

/** Lists what to ask others about, and adds a corroborator from there. */
export async function showToPursue(client: LanguageClient, draft: TextDocument): Promise<void> {
  const report = await client.sendRequest<CheckReport>(CHECK_REQUEST, { uri: client.code2ProtocolConverter.asUri(draft.uri) });
  if (report.kind === "not-a-draft" || report.toPursue.length === 0) {
    const message = report.kind === "report" ? "there is nothing in the ledger that nobody else carries." : report.message;
    void window.showInformationMessage(`Ground Rules: ${message}`);
    return;
  }
  const picks = report.toPursue.map((pursuit) => ({ label: pursuit.source, detail: pursuit.words, pursuit }));
  const picked = await window.showQuickPick(picks, { title: "To pursue: who else says it?", matchOnDetail: true });
  if (picked !== undefined) await addCorroborator(client, { draft: draft.uri, report }, picked.pursuit);
}
