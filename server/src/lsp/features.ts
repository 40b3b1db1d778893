import type { CompletionItem, Hover } from "vscode-languageserver/node";
import { codeActionsOf } from "./code-actions.ts";
import { executeCommand } from "./commands.ts";
import { guarded } from "./failures.ts";
import { ledgerItems, ledgerSymbols, ledgerWords } from "./ledger-features.ts";
import { markCompletions, markHover } from "./mark-features.ts";
import { AGREEMENT_REQUEST, CHECK_REQUEST, EXPORT_REQUEST, LEDGER_REQUEST, START_LEDGER_REQUEST } from "./requests.ts";
import { answerAgreement, answerCheck, answerExport, answerLedger, answerStartLedger } from "./requests-served.ts";
import { checkNow, openDocumentOf, type Session } from "./session.ts";
import { toOffset } from "./to-protocol.ts";

/** Binds every request but diagnostics to what answers it. */
export function offerFeatures(session: Session): void {
  const { connection, features, log } = session;

  connection.onCodeAction(
    guarded("code actions", log, async (params) => {
      const check = await checkNow(session, openDocumentOf(session, params?.textDocument?.uri));
      return codeActionsOf(check, params, features);
    }),
  );
  connection.onExecuteCommand(guarded("a command", log, ({ command, arguments: given }) => executeCommand(session, command, given?.[0])));
  connection.onCompletion(
    guarded("completion", log, async ({ textDocument, position }): Promise<CompletionItem[]> => {
      const check = await checkNow(session, openDocumentOf(session, textDocument?.uri));
      const offset = toOffset(check.document, position);
      if (check.kind === "ledger") return ledgerItems(check.document, offset);
      return check.kind === "draft" ? markCompletions(check, offset) : [];
    }),
  );
  connection.onHover(
    guarded("hover", log, async ({ textDocument, position }): Promise<Hover | null> => {
      const check = await checkNow(session, openDocumentOf(session, textDocument?.uri));
      const offset = toOffset(check.document, position);
      if (check.kind === "ledger") return ledgerWords(check.document, offset, features.markdownHover);
      return check.kind === "draft" ? markHover(check, offset, features.markdownHover) : null;
    }),
  );
  connection.onDocumentSymbol(
    guarded("outline", log, async ({ textDocument }) => {
      const check = await checkNow(session, openDocumentOf(session, textDocument?.uri));
      return check.kind === "ledger" ? ledgerSymbols(check.document) : [];
    }),
  );

  connection.onRequest(
    CHECK_REQUEST,
    guarded("the check", log, (params) => answerCheck(session, params)),
  );
  connection.onRequest(
    EXPORT_REQUEST,
    guarded("the export", log, (params) => answerExport(session, params)),
  );
  connection.onRequest(
    LEDGER_REQUEST,
    guarded("the ledger's place", log, (params) => answerLedger(session, params)),
  );
  connection.onRequest(
    AGREEMENT_REQUEST,
    guarded("an agreement", log, (params) => answerAgreement(session, params)),
  );
  connection.onRequest(
    START_LEDGER_REQUEST,
    guarded("a new ledger", log, (params) => answerStartLedger(session, params)),
  );
}
