import type { Finding, Severity, Verdict } from "../../core/findings.ts";
import type { Session } from "../session.ts";
import { count, paint, type Style } from "../words.ts";
import { type CheckedFile, type Report, standing } from "./report.ts";

const VERDICT_STYLE: Readonly<Record<Verdict, Style>> = { clear: "green", held: "red", "could-not-check": "yellow" };
const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", information: "plain", hint: "plain" };
const SEVERITY_WORD: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", information: "Note", hint: "Hint" };

const LEDGER_WORDS: Readonly<Record<Verdict, string>> = {
  clear: "CLEAR — nothing in the record of agreements stands against publishing",
  held: "HELD — the record of agreements must be settled before publishing",
  "could-not-check": "COULD NOT CHECK — see the problems below; what could be read is in force",
};

/** The report for a reporter at a terminal: for each draft the verdict in words, then each finding with what to do. Paths are masked; no text of a draft or ledger is echoed. */
export function reportText(report: Report, session: Session): string {
  const drafts = report.drafts.map((file) => draftText(file, report, session));
  const ledgers = report.ledgers
    .filter((file) => file.findings.length > 0 || report.drafts.length === 0)
    .map((file) => ledgerText(file, report, session));
  const parts = [...drafts, ...ledgers, problemsText(report, session), asides(report, session), lastLine(report, session)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function draftText(file: CheckedFile, report: Report, session: Session): string {
  const verdict = paint(verdictWords(file, report), VERDICT_STYLE[file.verdict], session.io);
  return [`${session.mask(file.path)}: ${verdict}`, ...findingsText(file, session)].join("\n\n");
}

function verdictWords(file: CheckedFile, report: Report): string {
  if (file.verdict === "could-not-check") return "COULD NOT CHECK — see the problems below; what could be checked is listed";
  const holding = file.findings.filter((finding) => finding.holds).length;
  if (file.verdict === "held") {
    if (holding > 0) return `HELD — ${count(holding, "finding")} must be settled before publishing`;
    const inLedger = report.ledgers.flatMap((ledger) => ledger.findings).filter((finding) => finding.holds).length;
    return `HELD — ${count(inLedger, "finding")} in the record of agreements must be settled before publishing`;
  }
  const others = standing(file.findings).filter((finding) => !isLeftOut(finding)).length;
  return others === 0
    ? "CLEAR — nothing stands against publishing"
    : `CLEAR — ${count(others, "finding")} to look at, none holds the draft`;
}

/** Beside drafts, whose verdicts take it into account, a ledger needs no verdict of its own. */
function ledgerText(file: CheckedFile, report: Report, session: Session): string {
  const words =
    report.drafts.length > 0 ? "the record of agreements" : paint(LEDGER_WORDS[file.verdict], VERDICT_STYLE[file.verdict], session.io);
  return [`${session.mask(file.path)}: ${words}`, ...findingsText(file, session)].join("\n\n");
}

/** Each finding with the number that `hold-back --finding` takes; what an export leaves out is one line, or it would bury the rest. */
function findingsText(file: CheckedFile, session: Session): string[] {
  const lines = session.lines(file.path);
  const shown = file.findings.flatMap((finding, index) => {
    if (isLeftOut(finding)) return [];
    const { line, column } = lines.positionAt(finding.span.start);
    const severity = paint(SEVERITY_WORD[finding.severity], SEVERITY_STYLE[finding.severity], session.io);
    const detail = [`${index + 1}. Line ${line}:${column}  ${severity}: ${finding.message}`, ...findingDetail(finding, session)];
    return [detail.join("\n     ").replace(/^/u, "  ")];
  });
  const leftOut = file.findings.filter(isLeftOut).map((finding) => lines.positionAt(finding.span.start).line);
  return leftOut.length === 0 ? shown : [...shown, `  ${leftOutWords(leftOut)}`];
}

/** Marks and comments, which a publishable copy is free of whatever happens. */
function isLeftOut({ code, severity }: Finding): boolean {
  return code === "leftover-mark" && severity === "information";
}

function leftOutWords(lines: readonly number[]): string {
  const where = [...new Set(lines)];
  const marks = count(lines.length, "mark or comment", "marks and comments");
  return `${marks} for the desk only, left out by “export”: ${where.length === 1 ? "line" : "lines"} ${where.join(", ")}.`;
}

function findingDetail(finding: Finding, session: Session): string[] {
  const who = finding.source === null ? [] : [`Source: ${finding.source}`];
  const agreement =
    finding.agreement === null
      ? []
      : [`agreement: ${[finding.agreement.level, finding.agreement.date].filter((part) => part !== null).join(", ")}`];
  const about = [...who, ...agreement, `rule: ${finding.code}`].join("; ");
  const fix = finding.fixes.find((each) => each.preferred) ?? finding.fixes[0];
  const accepted = finding.accepted;
  return [
    `${about[0]?.toUpperCase() ?? ""}${about.slice(1)}`,
    ...(accepted === null ? [] : [`Accepted on line ${accepted.line}: ${session.mask(accepted.reason)}`]),
    ...(fix === undefined || accepted !== null ? [] : [`What to do: ${fix.title}`]),
  ];
}

function problemsText(report: Report, session: Session): string {
  if (report.problems.length === 0) return "";
  const problems = report.problems.map((problem) => {
    const { line, column } = session.lines(problem.path).positionAt(problem.span.start);
    return `  ${session.mask(session.name(problem.path))}:${line}:${column}  ${session.mask(problem.message)} (${problem.code})`;
  });
  return ["Problems", ...problems].join("\n");
}

function asides(report: Report, session: Session): string {
  return [
    ...(report.notDrafts === 0 ? [] : [report.notDrafts === 1 ? "1 file is not a draft." : `${report.notDrafts} files are not drafts.`]),
    ...(report.notChecked.length === 0
      ? []
      : [`Not looked for, because the ledger does not hold the name: ${report.notChecked.join(", ")}.`]),
    ...(report.assumedTimezone
      ? [`Times without a zone were read as ${session.io.timezone}, this machine's zone; the ledger names none.`]
      : []),
  ].join("\n");
}

function lastLine(report: Report, session: Session): string {
  const words: Readonly<Record<Verdict, string>> = { clear: "CLEAR", held: "HELD", "could-not-check": "COULD NOT CHECK" };
  const ledgersOnly = report.drafts.length === 0 && report.ledgers.length > 0;
  const files = ledgersOnly ? count(report.ledgers.length, "ledger") : count(report.drafts.length, "draft");
  const counts = [files, count(report.errors, "error"), count(report.warnings, "warning")].join(", ");
  return `${paint(words[report.verdict], VERDICT_STYLE[report.verdict], session.io)}: ${counts}.`;
}
