import type { Settings } from "../analyze.ts";
import type { Directive } from "../draft/model.ts";
import type { Finding, Problem, Verdict } from "../findings.ts";
import { createLineIndex } from "../text/lines.ts";
import { oneFaultOneFinding } from "./dedupe.ts";
import { acceptancesOf, type Broken, byPlace, gradeViolation } from "./grade.ts";
import type { Policy } from "./settings.ts";

/** Accepts, grades, sorts and deduplicates what the rules found in one text. */
export function report(
  text: string,
  broken: readonly Broken[],
  directives: readonly Directive[],
  policy: Policy,
  settings: Settings,
): Finding[] {
  const acceptances = acceptancesOf(directives, createLineIndex(text));
  const findings: Finding[] = [];
  for (const one of broken) {
    const finding = gradeViolation(one, policy, settings, acceptances);
    if (finding !== null) findings.push(finding);
  }
  return oneFaultOneFinding(findings).sort(byPlace);
}

/** The verdict: could not check outranks held, which outranks clear. */
export function verdictOf(findings: readonly Finding[], problems: readonly Problem[]): Verdict {
  if (problems.some((problem) => problem.blocksVerdict)) return "could-not-check";
  return findings.some((finding) => finding.holds) ? "held" : "clear";
}
