import { setImmediate as turn } from "node:timers/promises";
import type { CancellationToken, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver/node";
import { DiagnosticSeverity, ResponseError } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Check } from "./checks.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { cancelled, staleDiagnostics } from "./failures.ts";
import type { Session } from "./session.ts";
import { checkNow, openDocumentOf } from "./session.ts";

/** Brings diagnostics to the client: answered where it asks for them, else pushed. */
export interface Publisher {
  /** Answers `textDocument/diagnostic` for the version at hand when the request came. */
  pull(params: { textDocument: { uri: string } }, token: CancellationToken): Promise<DocumentDiagnosticReport>;
  /** The text of a document has changed or it was opened. */
  changed(document: TextDocument): void;
  closed(uri: string): void;
  /** A ledger, notes or a setting has changed: everything open is looked at again. */
  refresh(): void;
}

/** `checked` is told of every look, for the status. */
export function createPublisher(session: Session, checked: (check: Check) => void): Publisher {
  const { connection, documents, features } = session;
  const waiting = new Set<string>();

  const diagnose = async (document: TextDocument): Promise<Diagnostic[]> => {
    const check = await checkNow(session, document);
    checked(check);
    return diagnosticsOf(check, session);
  };

  const push = async (uri: string): Promise<void> => {
    await letChangesIn();
    waiting.delete(uri);
    const document = documents.get(uri);
    if (document === undefined) return;
    const { version } = document;
    const diagnostics = await diagnose(document).catch((error: unknown) => {
      if (error instanceof ResponseError) return null;
      return [failureDiagnostic(session)];
    });
    if (diagnostics !== null && documents.get(uri)?.version === version) await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const schedule = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    void push(uri);
  };

  return {
    async pull(params, token) {
      const document = openDocumentOf(session, params?.textDocument?.uri);
      const { version } = document;
      await letChangesIn();
      if (token.isCancellationRequested) throw cancelled();
      if (documents.get(document.uri)?.version !== version) throw staleDiagnostics();
      const items = await diagnose(document).catch((error: unknown) => {
        if (error instanceof ResponseError) throw staleDiagnostics();
        return [failureDiagnostic(session)];
      });
      return { kind: "full", items };
    },
    changed(document) {
      if (!features.pullsDiagnostics) schedule(document.uri);
    },
    closed(uri) {
      session.checks.forget(uri);
      if (!features.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh() {
      if (!features.pullsDiagnostics) for (const uri of documents.keys()) schedule(uri);
      else if (features.refreshesDiagnostics)
        connection.languages.diagnostics.refresh().catch(() => session.log("The editor did not ask again."));
    },
  };
}

/** Lets the messages that have already arrived in first, so that of several keystrokes only the last is looked at. */
async function letChangesIn(): Promise<void> {
  await turn();
  await turn();
}

/** Shown where a look failed: an empty list would say that all is well. */
function failureDiagnostic({ log }: Session): Diagnostic {
  log("Something went wrong inside the server while it looked at a document.");
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Error,
    code: "check-failed",
    source: "Ground Rules",
    message: "This file could not be checked: something went wrong inside Ground Rules. It counts as not checked.",
  };
}
