import { isAbsolute, join, normalize } from "node:path";
import { Disposable, languages, type TextDocument, workspace } from "vscode";
import { LEDGER_LANGUAGE } from "../../server/src/lsp/requests.ts";

/** Gives the ledger's language to a file that the setting `groundRules.ledger` names, whatever its own name is. */
export function recogniseLedgers(): Disposable {
  const look = (document: TextDocument): void => {
    if (document.languageId !== LEDGER_LANGUAGE && isNamedLedger(document))
      void languages.setTextDocumentLanguage(document, LEDGER_LANGUAGE);
  };
  const lookAtAll = (): void => workspace.textDocuments.forEach(look);
  lookAtAll();
  return Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("groundRules.ledger") && lookAtAll()),
  );
}

/** The setting may differ by folder, and the ledger may lie in none: each folder's own is looked at. */
function isNamedLedger({ uri }: TextDocument): boolean {
  const folders = workspace.workspaceFolders ?? [undefined];
  return folders.some((folder) => {
    const named = workspace.getConfiguration("groundRules", folder).get<string>("ledger")?.trim() ?? "";
    if (named === "") return false;
    const path = isAbsolute(named) || folder === undefined ? named : join(folder.uri.fsPath, named);
    return normalize(path) === uri.fsPath;
  });
}
