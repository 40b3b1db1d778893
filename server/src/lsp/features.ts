import type { CompletionItem, Hover, LocationLink } from "vscode-languageserver/node";
import { codeActionsOf } from "./code-actions.ts";
import { executeCommand } from "./commands.ts";
import { addCorroborator } from "./corroborator.ts";
import { guarded } from "./failures.ts";
import { ledgerItems, ledgerSymbols, ledgerWords } from "./ledger-features.ts";
import { markCompletions, markDefinition, markHover } from "./mark-features.ts";
import { quotationHover } from "./quotation-features.ts";
import {
  ADD_CORROBORATOR_REQUEST,
  AGREEMENT_REQUEST,
  CHECK_REQUEST,
  type CorroboratorParams,
  EXPORT_REPORT_REQUEST,
  EXPORT_REQUEST,
  LEDGER_REQUEST,
} from "./requests.ts";
import { answerAgreement, answerCheck, answerExport, answerExportReport, answerLedger, type Given } from "./requests-served.ts";
import { checkNow, openDocumentOf, type Session } from "./session.ts";
import { toOffset } from "./to-protocol.ts";

/** Binds every request but diagnostics to what answers it. `refresh` has everything open looked at again. */
export function offerFeatures(session: Session, refresh: () => void): void {
  const { connection, features, log } = session;

  connection.onCodeAction(
    guarded("code actions", log, async (params) => {
      const check = await checkNow(session, openDocumentOf(session, params?.textDocument?.uri));
      return codeActionsOf(check, params, features);
    }),
  );
  connection.onExecuteCommand(
    guarded("a command", log, ({ command, arguments: given }) => executeCommand(session, command, given?.[0], refresh)),
  );
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
      if (check.kind !== "draft") return null;
      return markHover(check, offset, features.markdownHover) ?? quotationHover(check, offset, features.markdownHover);
    }),
  );
  connection.onDefinition(
    guarded("a definition", log, async ({ textDocument, position }): Promise<LocationLink[]> => {
      const check = await checkNow(session, openDocumentOf(session, textDocument?.uri));
      return check.kind === "draft" && features.showsAgreements ? markDefinition(check, toOffset(check.document, position)) : [];
    }),
  );
  connection.onDocumentSymbol(
    guarded("outline", log, async ({ textDocument }) => {
      const check = await checkNow(session, openDocumentOf(session, textDocument?.uri));
      return check.kind === "ledger" ? ledgerSymbols(check.document, features.nestedSymbols) : [];
    }),
  );

  const answer = (method: string, name: string, reply: (params: Given) => unknown): void => {
    connection.onRequest(method, guarded(name, log, reply));
  };
  answer(CHECK_REQUEST, "the check", (params) => answerCheck(session, params));
  answer(EXPORT_REQUEST, "the export", (params) => answerExport(session, params));
  answer(EXPORT_REPORT_REQUEST, "the report to pass on", (params) => answerExportReport(session, params));
  answer(ADD_CORROBORATOR_REQUEST, "a corroborator", async (params) => {
    const given = await addCorroborator(session, params as Partial<CorroboratorParams> | null);
    if (given.kind === "done") refresh();
    return given;
  });
  answer(LEDGER_REQUEST, "the ledger's place", (params) => answerLedger(session, params));
  answer(AGREEMENT_REQUEST, "an agreement", (params) => answerAgreement(session, params));
}
