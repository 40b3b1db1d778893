import { basename } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Problem } from "../core/findings.ts";
import { LEVEL_PHRASES } from "../core/policy/words.ts";
import { signOff } from "../core/report/sign-off.ts";
import { type Pursuit, toPursue } from "../core/report/to-pursue.ts";
import type { Span } from "../core/text/span.ts";
import { readText } from "../workspace/decode.ts";
import type { FileReader } from "../workspace/files.ts";
import { findingAgreementWords } from "./agreement-view.ts";
import type { Check, DraftCheck } from "./checks.ts";
import { uriOf } from "./documents.ts";
import { whyNotChecked } from "./other-files.ts";
import type { CheckReport, Place, ReportFinding, ReportProblem } from "./requests.ts";
import { toPlace } from "./to-protocol.ts";

/** The verdict on a draft with everything that speaks for it, ready to be shown. Holds no protected text. */
export function reportOf(check: Check, files: FileReader): CheckReport {
  if (check.kind !== "draft") return { kind: "not-a-draft", message: whyNotChecked(check) };
  const { analysis, ledger, document } = check;
  const inLedger = createPlaces(check, files);
  const ledgerPath = ledger.path ?? check.path;
  return {
    kind: "report",
    uri: document.uri,
    version: check.version,
    name: check.mask(basename(check.path)),
    verdict: analysis.verdict,
    ledgerFound: ledger.folder !== null,
    findings: analysis.findings.map((finding) => ofFinding(check, finding, document.uri, toPlace(document, finding.span))),
    ledgerFindings: analysis.ledgerFindings.map((finding) =>
      ofFinding(check, finding, uriOf(ledgerPath, document.uri), inLedger(ledgerPath, finding.span)),
    ),
    problems: analysis.problems.map((problem) => ofProblem(check, problem, inLedger)),
    notChecked: analysis.notChecked,
    ...forTheDesk(check),
  };
}

/** What goes beyond the findings: what to ask others about, and the questions of an editor. */
function forTheDesk({ analysis, ledger: { state } }: DraftCheck): Pick<FullReport, "toPursue" | "sources" | "signOff"> {
  const ledger = state.kind === "ledger" ? state.ledger : null;
  const pursuits = ledger === null ? [] : toPursue(ledger);
  return {
    toPursue: pursuits.map((one) => ({ source: one.source, agreement: one.agreement, words: pursuitWords(one) })),
    sources: ledger?.sources.map(({ label }) => label) ?? [],
    signOff: signOff(analysis, ledger),
  };
}

function pursuitWords({ level, date, covers, passages }: Pursuit): string {
  const which = [
    ...(covers.length === 0 ? [] : [`${covers.length === 1 ? "statement" : "statements"} ${listed(covers)} of “covers”`]),
    ...(passages.length === 0 ? [] : [`${passages.length === 1 ? "passage" : "passages"} ${listed(passages)} of the notes`]),
  ];
  return `${LEVEL_PHRASES[level]}${date === null ? "" : `, agreed ${date}`}: ${which.join("; ")}`;
}

function listed(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}

function ofFinding(check: DraftCheck, finding: Finding, uri: string, place: Place): ReportFinding {
  const { code, severity, sure, message, source, holds } = finding;
  const fixes = [...finding.fixes].sort((a, b) => Number(b.preferred) - Number(a.preferred)).map((fix) => fix.title);
  const accepted = finding.accepted === null ? null : check.mask(finding.accepted.reason);
  return { code, severity, sure, message, source, holds, accepted, fixes, agreement: findingAgreementWords(finding), uri, place };
}

function ofProblem(check: DraftCheck, problem: Problem, placeIn: PlaceIn): ReportProblem {
  const { code, blocksVerdict } = problem;
  const message = check.mask(problem.message);
  const { document, ledger } = check;
  if (ledger.state.kind === "missing" && problem === ledger.state.problem) {
    return { code, message, blocksVerdict, uri: null, place: { line: 0, character: 0, endLine: 0, endCharacter: 0 } };
  }
  if (!ledger.watched.includes(problem.path)) {
    return { code, message, blocksVerdict, uri: document.uri, place: toPlace(document, problem.span) };
  }
  return { code, message, blocksVerdict, uri: uriOf(problem.path, document.uri), place: placeIn(problem.path, problem.span) };
}

type FullReport = Extract<CheckReport, { kind: "report" }>;

type PlaceIn = (path: string, span: Span) => Place;

/** Places in the ledger and its notes, whose texts are read once for a report. */
function createPlaces({ document }: DraftCheck, files: FileReader): PlaceIn {
  const texts = new Map<string, TextDocument>();
  return (path, span) => {
    const known = texts.get(path);
    if (known !== undefined) return toPlace(known, span);
    const file = readText(files, path);
    const opened = TextDocument.create(uriOf(path, document.uri), "", 0, "text" in file ? file.text : "");
    texts.set(path, opened);
    return toPlace(opened, span);
  };
}
