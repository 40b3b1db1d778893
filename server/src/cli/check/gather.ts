import type { Analysis } from "../../core/analyze.ts";
import { type Finding, type Problem, SEVERITIES, type Verdict } from "../../core/findings.ts";
import type { Ledger } from "../../core/ledger/model.ts";
import { append } from "../../core/text/append.ts";
import type { LoadedLedger } from "../../workspace/ledger-loader.ts";
import { fileProblem } from "../../workspace/problems.ts";
import type { Session } from "../session.ts";
import { type CheckedFile, distinctProblems, type Report, standing, worst } from "./report.ts";

/** Collects what was found draft by draft, and makes one report of it. */
export interface Gathering {
  /** `path` is what messages call the draft, as it was given to the analyzer. */
  addDraft(path: string, analysis: Analysis, ledger: LoadedLedger): void;
  /** A draft that could not be read. */
  addUnreadable(path: string, problem: Problem): void;
  addLedger(ledger: Ledger, found: Pick<Analysis, "ledgerFindings" | "problems" | "verdict">): void;
  addProblem(problem: Problem): void;
  addNotDraft(): void;
  /** `noDraftsAt` names the place that a run without any draft is reported at; null where a run needs none. */
  report(options: { readonly maxWarnings: number | null; readonly noDraftsAt: string | null }): Report;
}

export function createGathering(session: Session): Gathering {
  const drafts: CheckedFile[] = [];
  const ledgers = new Map<string, { readonly ledger: Ledger; readonly findings: Map<string, Finding> }>();
  const problems: Problem[] = [];
  const notChecked = new Set<string>();
  const verdicts: Verdict[] = [];
  let notDrafts = 0;

  const addLedger: Gathering["addLedger"] = (ledger, found) => {
    const entry = ledgers.get(ledger.path) ?? { ledger, findings: new Map<string, Finding>() };
    ledgers.set(ledger.path, entry);
    for (const finding of found.ledgerFindings) keepGravest(entry.findings, finding);
    append(problems, found.problems);
    verdicts.push(found.verdict);
  };

  return {
    addLedger,
    addDraft(path, analysis, ledger) {
      session.maskFor(ledger.state);
      // The analyzer masks the draft's path in its problems; here the masking comes last, and places are looked up by the path.
      const masked = session.desk.analyzer.mask(path, ledger.state);
      const found = analysis.problems.map((problem) => (problem.path === masked ? { ...problem, path } : problem));
      drafts.push({ path, verdict: analysis.verdict, findings: analysis.findings, draft: analysis.draft });
      for (const label of analysis.notChecked) notChecked.add(label);
      if (ledger.state.kind === "ledger") addLedger(ledger.state.ledger, { ...analysis, problems: found });
      else append(problems, found);
      verdicts.push(analysis.verdict);
    },
    addUnreadable(path, problem) {
      drafts.push({ path, verdict: "could-not-check", findings: [] });
      problems.push(problem);
      verdicts.push("could-not-check");
    },
    addProblem: (problem) => void problems.push(problem),
    addNotDraft() {
      notDrafts += 1;
    },
    report({ maxWarnings, noDraftsAt }) {
      const nothing = drafts.length === 0 && noDraftsAt !== null;
      const all = nothing ? [...problems, noDrafts(noDraftsAt, notDrafts)] : problems;
      const ledgerFiles = [...ledgers.values()].map(({ ledger, findings }) => ledgerFile(session, ledger, [...findings.values()]));
      const counted = standing([...drafts, ...ledgerFiles].flatMap((file) => file.findings));
      const warnings = counted.filter((finding) => finding.severity === "warning").length;
      const tooMany: Verdict = maxWarnings !== null && warnings > maxWarnings ? "held" : "clear";
      const hindered: Verdict = all.some((problem) => problem.blocksVerdict) ? "could-not-check" : "clear";
      return {
        drafts,
        ledgers: ledgerFiles,
        problems: distinctProblems(all),
        labels: [...new Set([...ledgers.values()].flatMap(({ ledger }) => ledger.sources.map(({ label }) => label)))],
        notDrafts,
        notChecked: [...notChecked],
        errors: counted.filter((finding) => finding.severity === "error").length,
        warnings,
        verdict: worst([...verdicts, tooMany, hindered]),
        assumedTimezone: [...ledgers.values()].some(({ ledger }) => assumesTimezone(ledger)),
      };
    },
  };
}

function ledgerFile(session: Session, ledger: Ledger, findings: readonly Finding[]): CheckedFile {
  const hindered = ledger.problems.some((problem) => problem.blocksVerdict);
  const held = findings.some((finding) => finding.holds);
  return { path: session.name(ledger.path), verdict: hindered ? "could-not-check" : held ? "held" : "clear", findings };
}

/** Drafts with different outlets may grade one finding of the ledger differently. */
function keepGravest(findings: Map<string, Finding>, finding: Finding): void {
  const key = JSON.stringify([finding.code, finding.span.start, finding.span.end, finding.source, finding.agreementIndex]);
  const known = findings.get(key);
  const gravity = (each: Finding) => SEVERITIES.indexOf(each.severity) - (each.holds ? SEVERITIES.length : 0);
  if (known === undefined || gravity(finding) < gravity(known)) findings.set(key, finding);
}

function noDrafts(path: string, notDrafts: number): Problem {
  const message =
    notDrafts === 0
      ? "There is no draft here: no Markdown file was found, so nothing was checked."
      : "None of the files given is a draft, so nothing was checked.";
  return fileProblem("no-drafts", path, message);
}

/** Whether a time without a zone in the ledger was read in the machine's zone. */
function assumesTimezone(ledger: Ledger): boolean {
  if (ledger.timezone !== null) return false;
  return ledger.sources
    .flatMap((source) => source.agreements)
    .flatMap((agreement) => [agreement.date, agreement.spoke, agreement.approved, agreement.embargo])
    .some((moment) => moment?.timed && !/(?:Z|[+-]\d\d:?\d\d)$/iu.test(moment.text));
}
