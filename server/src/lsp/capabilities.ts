import type { ServerCapabilities } from "vscode-languageserver/node";
import { TextDocumentSyncKind } from "vscode-languageserver/node";
import type { ClientFeatures } from "./client-features.ts";
import { FIX_ALL_COMMAND, HOLD_BACK_COMMAND, SECURE_LEDGER_COMMAND, WRITE_ACCEPTANCE_COMMAND } from "./requests.ts";

export const FIX_ALL_KIND = "source.fixAll.groundRules";

/** What the server offers to this client. */
export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(features.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: "ground-rules",
            interFileDependencies: !features.refreshesDiagnostics,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    codeActionProvider: features.literalCodeActions ? { codeActionKinds: ["quickfix", FIX_ALL_KIND] } : false,
    completionProvider: { triggerCharacters: ["@"] },
    hoverProvider: true,
    // What it leads to is a view that only a client of ours can show.
    definitionProvider: features.showsAgreements,
    documentSymbolProvider: true,
    ...(features.appliesEdits
      ? { executeCommandProvider: { commands: [HOLD_BACK_COMMAND, FIX_ALL_COMMAND, SECURE_LEDGER_COMMAND, WRITE_ACCEPTANCE_COMMAND] } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
