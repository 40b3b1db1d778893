import { homedir } from "node:os";
import { ConfigurationTarget, commands, type TextDocument, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { LEDGER_REQUEST, type LedgerAnswer, START_LEDGER_REQUEST, type StartLedgerAnswer } from "../../server/src/lsp/requests.ts";
import { START_LEDGER } from "./command-names.ts";

const LEDGER_NAME = "ground-rules.yaml";

/** Opens the ledger that the draft is held against, or offers to start one. */
export async function openLedger(client: LanguageClient, draft: TextDocument): Promise<void> {
  const { uri, encrypted } = await client.sendRequest<LedgerAnswer>(LEDGER_REQUEST, {
    uri: client.code2ProtocolConverter.asUri(draft.uri),
  });
  if (uri !== null) {
    await window.showTextDocument(client.protocol2CodeConverter.asUri(uri));
    return;
  }
  if (encrypted) {
    void window.showInformationMessage("Ground Rules: this ledger is encrypted, and this version cannot open encrypted ledgers.");
    return;
  }
  const start = "Start a ledger";
  const chosen = await window.showInformationMessage("Ground Rules: there is no ledger in reach of this draft.", start);
  if (chosen === start) await commands.executeCommand(START_LEDGER);
}

/** Writes a commented example ledger where the reporter chooses, and opens it. */
export async function startLedger(client: LanguageClient): Promise<void> {
  const place = await choosePlace();
  if (place === undefined) return;
  const answer = await client.sendRequest<StartLedgerAnswer>(START_LEDGER_REQUEST, { uri: client.code2ProtocolConverter.asUri(place.uri) });
  if (answer.kind === "refused") {
    void window.showWarningMessage(`Ground Rules: ${answer.message}`);
    return;
  }
  if (place.outside) await nameInSettings(place.uri);
  await window.showTextDocument(place.uri);
}

interface LedgerPlace {
  readonly uri: Uri;
  readonly outside: boolean;
}

async function choosePlace(): Promise<LedgerPlace | undefined> {
  const folder = workspace.workspaceFolders?.[0];
  const outside = {
    label: "Outside the workspace",
    description: "recommended",
    detail: "Nobody who gets the project's files gets the names of sources. The setting groundRules.ledger will point to it.",
  };
  const beside = {
    label: "In the workspace folder",
    detail: `As ${LEDGER_NAME}. In a git project, a rule is added so that git leaves it alone.`,
  };
  const chosen =
    folder === undefined ? outside : await window.showQuickPick([outside, beside], { title: "Where should the ledger be kept?" });
  if (chosen === undefined) return undefined;
  if (chosen === beside && folder !== undefined) return { uri: Uri.joinPath(folder.uri, LEDGER_NAME), outside: false };
  const home = folder === undefined ? Uri.file(homedir()) : folder.uri.with({ path: homedir().replaceAll("\\", "/") });
  const uri = await window.showSaveDialog({
    title: "Start a Ledger",
    defaultUri: Uri.joinPath(home, LEDGER_NAME),
    filters: { Ledger: ["yaml"] },
  });
  return uri === undefined ? undefined : { uri, outside: true };
}

async function nameInSettings(uri: Uri): Promise<void> {
  const target = workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await workspace.getConfiguration("groundRules").update("ledger", uri.fsPath, target);
}
