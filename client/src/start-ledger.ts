import { homedir } from "node:os";
import { ConfigurationTarget, type ExtensionContext, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { showLedger } from "./ledger.ts";
import { chooseProtection, NOT_ENCRYPTED } from "./protection.ts";
import type { Secrets } from "./secrets.ts";

const LEDGER_NAME = "ground-rules.yaml";
const TITLE = "Start a Ledger";

/** Writes a commented example ledger where the reporter chooses, encrypted unless the reporter wants it plain, and opens it. */
export async function startLedger(client: LanguageClient, secrets: Secrets, context: ExtensionContext): Promise<void> {
  const whom = await chooseProtection(TITLE, secrets, context, NOT_ENCRYPTED);
  if (whom === undefined) return;
  const place = await choosePlace(whom.kind === "plain" ? LEDGER_NAME : `${LEDGER_NAME}.age`);
  if (place === undefined) return;
  const answer = await secrets.ask("startLedger", { uri: client.code2ProtocolConverter.asUri(place.uri), for: whom });
  if (answer.kind === "refused") {
    void window.showWarningMessage(`Ground Rules: ${answer.message}`);
    return;
  }
  if (place.outside) await nameInSettings(place.uri);
  await showLedger(place.uri);
}

interface LedgerPlace {
  readonly uri: Uri;
  readonly outside: boolean;
}

async function choosePlace(name: string): Promise<LedgerPlace | undefined> {
  const folder = workspace.workspaceFolders?.[0];
  const outside = {
    label: "Outside the workspace",
    description: "recommended",
    detail: "Nobody who gets the project's files gets the names of sources. The setting groundRules.ledger will point to it.",
  };
  const beside = {
    label: "In the workspace folder",
    detail: `As ${name}. In a git project, a rule is added so that git leaves it alone.`,
  };
  const chosen =
    folder === undefined
      ? outside
      : await window.showQuickPick([outside, beside], {
          title: TITLE,
          placeHolder: "Where should the ledger be kept?",
          ignoreFocusOut: true,
        });
  if (chosen === undefined) return undefined;
  if (chosen === beside && folder !== undefined) return { uri: Uri.joinPath(folder.uri, name), outside: false };
  const home = folder === undefined ? Uri.file(homedir()) : folder.uri.with({ path: homedir().replaceAll("\\", "/") });
  const uri = await window.showSaveDialog({ title: TITLE, defaultUri: Uri.joinPath(home, name) });
  return uri === undefined ? undefined : { uri, outside: true };
}

async function nameInSettings(uri: Uri): Promise<void> {
  const target = workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await workspace.getConfiguration("groundRules").update("ledger", uri.fsPath, target);
}
