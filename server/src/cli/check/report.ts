import type { Draft } from "../../core/draft/model.ts";
import type { Finding, Problem, Verdict } from "../../core/findings.ts";
import { VERDICTS } from "../../core/findings.ts";

/** What a run of `check` found, with paths as they are called and not yet masked. */
export interface Report {
  readonly drafts: readonly CheckedFile[];
  /** Each ledger that drafts were held against, once. */
  readonly ledgers: readonly CheckedFile[];
  /** Each once, those of drafts, ledgers, notes and the run itself. */
  readonly problems: readonly Problem[];
  /** What sources are called, in every ledger that drafts were held against. */
  readonly labels: readonly string[];
  readonly notDrafts: number;
  /** Labels of sources whose names could not be looked for. */
  readonly notChecked: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly verdict: Verdict;
  /** Whether times without a zone were read in the machine's zone because a ledger names none. */
  readonly assumedTimezone: boolean;
}

/** A draft or a ledger with its findings; the verdict of a ledger is that of its own problems and findings. */
export interface CheckedFile {
  readonly path: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** As it was read; none for a ledger, and for what could not be read. */
  readonly draft?: Draft;
}

/** The verdict that outranks the others; clear for none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((a, b) => (VERDICTS.indexOf(b) > VERDICTS.indexOf(a) ? b : a), "clear");
}

/** Findings that stand: those nobody accepted, and those that hold although they are accepted. */
export function standing(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.accepted === null || finding.holds);
}

/** The same problem from several drafts, said once. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  const key = ({ code, path, span, message }: Problem) => JSON.stringify([code, path, span.start, span.end, message]);
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}
