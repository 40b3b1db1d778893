import { basename } from "node:path";
import { publishable } from "../core/draft/publishable.ts";
import { exportedReport } from "../core/report/exported-report.ts";
import { agreementView } from "./agreement-view.ts";
import { uriOf } from "./documents.ts";
import { badParameters } from "./failures.ts";
import { whyNotChecked } from "./other-files.ts";
import { reportOf } from "./report.ts";
import type { AgreementAnswer, CheckReport, ExportAnswer, LedgerAnswer } from "./requests.ts";
import { checkNow, openDocumentOf, type Session } from "./session.ts";

/** The client's own requests. Parameters come from outside, so that nothing is taken for granted about them. */
export type Given = { readonly uri?: unknown; readonly source?: unknown; readonly agreement?: unknown } | null | undefined;

/** The verdict at the publish stage. */
export async function answerCheck(session: Session, params: Given): Promise<CheckReport> {
  const check = await checkNow(session, openDocumentOf(session, params?.uri), "publish");
  return reportOf(check, session.files);
}

/** The publishable copy; refused, saying why, while the verdict is not clear. */
export async function answerExport(session: Session, params: Given): Promise<ExportAnswer> {
  const check = await checkNow(session, openDocumentOf(session, params?.uri), "publish");
  if (check.kind !== "draft") return { kind: "refused", message: whyNotChecked(check) };
  const { verdict, draft } = check.analysis;
  switch (verdict) {
    case "clear":
      return { kind: "text", text: publishable(draft), version: check.version };
    case "held":
      return { kind: "refused", message: "No copy was made: the draft is held. Settle what holds it first." };
    case "could-not-check":
      return { kind: "refused", message: "No copy was made: the draft could not be checked in full, so it does not count as clear." };
  }
}

/** The report as a file that may be passed on, without codenames, dates and places of names. */
export async function answerExportReport(session: Session, params: Given): Promise<ExportAnswer> {
  const check = await checkNow(session, openDocumentOf(session, params?.uri), "publish");
  if (check.kind !== "draft") return { kind: "refused", message: whyNotChecked(check) };
  const { state } = check.ledger;
  const text = exportedReport(check.analysis, state.kind === "ledger" ? state.ledger : null, basename(check.path), check.mask);
  return { kind: "text", text, version: check.version };
}

/** Which ledger the draft is held against. */
export async function answerLedger(session: Session, params: Given): Promise<LedgerAnswer> {
  const { ledger, document } = await checkNow(session, openDocumentOf(session, params?.uri));
  const encrypted = ledger.encryptedPath;
  return {
    uri: ledger.path === null ? null : uriOf(ledger.path, document.uri),
    encryptedUri: encrypted === null ? null : uriOf(encrypted, document.uri),
  };
}

/** One agreement of the ledger that a draft is held against, without names. */
export async function answerAgreement(session: Session, params: Given): Promise<AgreementAnswer> {
  const check = await checkNow(session, openDocumentOf(session, params?.uri));
  const { source, agreement, uri } = params ?? {};
  if (typeof source !== "string" || typeof agreement !== "number" || typeof uri !== "string") throw badParameters();
  return agreementView({ uri, source, agreement }, check.ledger, check.mask);
}
