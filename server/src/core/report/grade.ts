import type { Settings } from "../analyze.ts";
import type { Directive } from "../draft/model.ts";
import { type Finding, type Fix, SEVERITIES, type Severity } from "../findings.ts";
import { milder, severityOf } from "../policy/grading.ts";
import type { Rule, Violation } from "../rules/rule.ts";
import type { LineIndex } from "../text/lines.ts";
import { createSpanIndex } from "../text/span-index.ts";
import type { Policy } from "./settings.ts";

/** A violation with the rule it breaks. */
export interface Broken {
  readonly rule: Rule;
  readonly violation: Violation;
}

/** Turns a violation into a finding; null where it is switched off. */
export function gradeViolation({ rule, violation }: Broken, policy: Policy, settings: Settings, acceptances: Acceptances): Finding | null {
  const severity = severityOf({
    code: rule.code,
    section: rule.section,
    grade: rule.grade,
    sure: violation.sure,
    stage: settings.stage,
    outlet: policy.outlet,
    publishSeverity: rule.publishSeverity,
    asked: policy.asked.get(rule.code) ?? null,
  });
  if (severity === "off") return null;
  const bounded = violation.atMost !== undefined && milder(violation.atMost, severity) ? violation.atMost : severity;
  const accepted = acceptances(rule.code, violation);
  return new GradedFinding(rule, violation, bounded, accepted, holds(rule, violation, bounded, accepted !== null, settings));
}

/** Fixes are made when somebody asks for them: a keystroke need not phrase them all. */
class GradedFinding implements Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly sure: Finding["sure"];
  readonly message: string;
  readonly inEditor: string | null;
  readonly source: string | null;
  readonly agreement: Finding["agreement"];
  readonly tiedBy: Finding["tiedBy"];
  readonly span: Finding["span"];
  readonly accepted: Finding["accepted"];
  readonly holds: boolean;
  readonly agreementIndex: number | null;
  readonly #make: () => readonly Fix[];
  #fixes: readonly Fix[] | null = null;

  constructor(rule: Rule, violation: Violation, severity: Severity, accepted: Finding["accepted"], holdsVerdict: boolean) {
    const { source, agreement } = violation;
    this.code = rule.code;
    this.severity = severity;
    this.sure = violation.sure;
    this.message = violation.message;
    this.inEditor = violation.inEditor ?? null;
    this.source = source?.label ?? null;
    this.agreement = agreement === null ? null : { level: violation.level ?? agreement.level, date: agreement.date?.text ?? null };
    this.tiedBy = violation.tiedBy;
    this.span = violation.span;
    this.accepted = accepted;
    this.holds = holdsVerdict;
    this.agreementIndex = source === null || agreement === null ? null : source.agreements.indexOf(agreement);
    this.#make = violation.fixes;
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#make().filter((fix) => fix.edits.length > 0 || fix.onFile !== undefined);
    return this.#fixes;
  }
}

/** Finds what accepts a violation of a rule. */
export type Acceptances = (code: string, violation: Violation) => Finding["accepted"];

/** Prepares a draft's directives to be asked. */
export function acceptancesOf(directives: readonly Directive[], lines: LineIndex): Acceptances {
  const accepting = directives.filter(({ reason, kind }) => reason !== null && kind !== "enable");
  const index = createSpanIndex(accepting, ({ covers }) => covers);
  return (code, { span }) => {
    const own = index
      .overlapping({ start: span.start, end: span.start + 1 })
      .find(({ rules }) => rules.length === 0 || rules.includes(code));
    if (own === undefined || own.reason === null) return null;
    return { reason: own.reason, line: lines.positionAt(own.span.start).line };
  };
}

/**
 * Whether a finding holds the verdict. An accepted certain one of section 1 still does unless the caller allows it; a
 * likely one of section 1 does when publishing; for the rest, an error does unless it was accepted.
 */
function holds(rule: Rule, violation: Violation, severity: Severity, accepted: boolean, settings: Settings): boolean {
  if (rule.section === 1 && violation.mayHold !== false) {
    if (violation.sure === "certain") return !accepted || !settings.allowAccepted;
    if (violation.sure === "likely" && settings.stage === "publish") return !accepted;
  }
  return severity === "error" && !accepted && violation.mayHold !== false;
}

/** By place, then by severity. */
export function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
