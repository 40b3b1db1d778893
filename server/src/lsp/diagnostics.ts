import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver/node";
import { DiagnosticSeverity } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Problem } from "../core/findings.ts";
import { agreementUri } from "./agreement-view.ts";
import type { Check, DraftCheck } from "./checks.ts";
import type { ClientFeatures } from "./client-features.ts";
import { toRange, toSeverity } from "./to-protocol.ts";

const SOURCE = "Ground Rules";

/** What a code action finds its finding by. */
export interface DiagnosticData {
  readonly code: string;
  readonly start: number;
}

export interface DiagnosticStyle {
  readonly features: ClientFeatures;
  /** The folder that holds the rules' pages. */
  readonly pages: string;
}

/** What a document shows at its places: findings that are not accepted, and the problems that lie in it. */
export function diagnosticsOf(check: Check, style: DiagnosticStyle): Diagnostic[] {
  const { document } = check;
  switch (check.kind) {
    case "draft":
      return [
        ...check.analysis.findings.filter((finding) => finding.accepted === null).map((finding) => ofFinding(document, finding, style)),
        ...draftProblems(check).map((problem) => ofProblem(check, problem)),
      ];
    case "ledger":
      return [
        ...check.analysis.ledgerFindings.map((finding) => ofFinding(document, finding, style)),
        ...problemsAt(check.analysis.problems, check.path).map((problem) => ofProblem(check, problem)),
      ];
    case "notes":
      return check.ledger.state.kind === "ledger"
        ? problemsAt(check.ledger.state.ledger.problems, check.path).map((problem) => ofProblem(check, problem))
        : [];
    case "other":
      return [];
  }
}

/** The problems of a draft itself: those of ledger and notes are shown there, and a missing ledger is the status's to say. */
function draftProblems(check: DraftCheck): readonly Problem[] {
  const { ledger, analysis } = check;
  const state = ledger.state;
  const elsewhere = new Set([...ledger.watched, ...(state.kind === "missing" ? [state.problem.path] : [])]);
  return analysis.problems.filter((problem) => !elsewhere.has(problem.path));
}

function problemsAt(problems: readonly Problem[], path: string): readonly Problem[] {
  return problems.filter((problem) => problem.path === path);
}

function ofFinding(document: TextDocument, finding: Finding, { features, pages }: DiagnosticStyle): Diagnostic {
  const data: DiagnosticData = { code: finding.code, start: finding.span.start };
  const page = pathToFileURL(join(pages, `${finding.code}.md`)).href;
  return {
    range: toRange(document, finding.span),
    severity: toSeverity(finding.severity),
    code: finding.code,
    source: SOURCE,
    message: finding.inEditor ?? finding.message,
    ...(features.codeDescriptions ? { codeDescription: { href: page } } : {}),
    ...related(document, finding, features),
    data,
  };
}

/** The agreement as a read-only view without names; clients that cannot show one get none, never the ledger's text. */
function related(document: TextDocument, finding: Finding, features: ClientFeatures): Pick<Diagnostic, "relatedInformation"> {
  const { source, agreement, agreementIndex } = finding;
  if (!features.relatedInformation || !features.showsAgreements) return {};
  if (source === null || agreement === null || agreementIndex === null) return {};
  const uri = agreementUri({ uri: document.uri, source, agreement: agreementIndex });
  const start = { line: 0, character: 0 };
  return { relatedInformation: [{ location: { uri, range: { start, end: start } }, message: `The agreement with ${source}` }] };
}

function ofProblem({ document, mask }: Check, problem: Problem): Diagnostic {
  return {
    range: toRange(document, problem.span),
    severity: problem.blocksVerdict ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: problem.code,
    source: SOURCE,
    message: mask(problem.message),
  };
}
