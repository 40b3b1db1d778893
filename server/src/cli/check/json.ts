import type { Finding, Problem } from "../../core/findings.ts";
import type { LineIndex } from "../../core/text/lines.ts";
import type { Session } from "../session.ts";
import type { CheckedFile, Report } from "./report.ts";

/**
 * The report in the fixed form of `check --format json`: lines and columns from 1, offsets from 0, in UTF-16 units, ends
 * exclusive. Every path, and what was echoed from a draft, is masked.
 */
export function reportJson(report: Report, session: Session) {
  return {
    version: 1,
    drafts: report.drafts.map((file) => ({
      path: session.mask(file.path),
      verdict: file.verdict,
      findings: findingsJson(file, session),
    })),
    ledgers: report.ledgers.map((file) => ({ path: session.mask(file.path), findings: findingsJson(file, session) })),
    problems: report.problems.map((problem) => problemJson(problem, session)),
    summary: {
      drafts: report.drafts.length,
      notDrafts: report.notDrafts,
      notChecked: report.notChecked,
      errors: report.errors,
      warnings: report.warnings,
      verdict: report.verdict,
    },
  };
}

function findingsJson(file: CheckedFile, session: Session) {
  const lines = session.lines(file.path);
  return file.findings.map((finding) => findingJson(finding, lines, session));
}

function findingJson(finding: Finding, lines: LineIndex, session: Session) {
  return {
    code: finding.code,
    severity: finding.severity,
    sure: finding.sure,
    message: finding.message,
    source: finding.source,
    agreement: finding.agreement === null ? null : { level: finding.agreement.level, date: finding.agreement.date },
    tiedBy: finding.tiedBy,
    start: position(finding.span.start, lines),
    end: position(finding.span.end, lines),
    accepted: finding.accepted === null ? null : { reason: session.mask(finding.accepted.reason), line: finding.accepted.line },
    fixes: finding.fixes.map((fix) => ({
      title: fix.title,
      preferred: fix.preferred,
      edits: fix.edits.map(({ start, end, newText }) => ({ start, end, newText })),
    })),
  };
}

function problemJson(problem: Problem, session: Session) {
  const { line, column } = position(problem.span.start, session.lines(problem.path));
  return { code: problem.code, path: session.mask(session.name(problem.path)), message: session.mask(problem.message), line, column };
}

function position(offset: number, lines: LineIndex) {
  const { line, column } = lines.positionAt(offset);
  return { line, column, offset };
}
