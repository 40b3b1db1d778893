import { SEVERITIES, type Severity, type Stage, type Sure } from "../findings.ts";
import type { Grade, Section } from "../rules/rule.ts";
import type { Outlet } from "./outlets/outlet.ts";

/** What the severity of a finding depends on. */
export interface GradingInput {
  readonly code: string;
  readonly section: Section;
  readonly grade: Grade;
  readonly sure: Sure;
  readonly stage: Stage;
  readonly outlet: Outlet | null;
  /** The rule's own severity at the publish stage, where it has one. */
  readonly publishSeverity?: Severity | undefined;
  /** What settings or front matter ask for; "off" hides the finding. Already checked: never lower than section 1 allows. */
  readonly asked: Severity | "off" | null;
}

/**
 * The severity of a finding, or `off`.
 *
 * Section 1: certain is an error and likely a warning at both stages; an outlet may make a likely one an error when
 * publishing. Sections 2 to 5: the outlet's letter is the severity at the publish stage, one step milder while writing;
 * where the outlet is silent, the house default. An explicit request goes before both.
 */
export function severityOf(input: GradingInput): Severity | "off" {
  const own = input.section === 1 ? exceededAgreement(input) : policySeverity(input);
  if (input.asked === null) return own;
  return input.section === 1 && milder(input.asked, own) ? own : input.asked;
}

function exceededAgreement({ code, sure, stage, outlet }: GradingInput): Severity {
  if (sure === "certain") return "error";
  if (sure === "hint") return "hint";
  return stage === "publish" && outlet?.severities[code] === "error" ? "error" : "warning";
}

function policySeverity({ code, grade, sure, stage, outlet, publishSeverity }: GradingInput): Severity | "off" {
  const letter = outlet?.severities[code];
  if (letter === "error") return stage === "publish" ? "error" : "warning";
  if (letter === "warning") return stage === "publish" ? "warning" : "information";
  if (letter !== undefined) return letter;
  if (grade === "hint" || sure === "hint") return "hint";
  return stage === "publish" ? (publishSeverity ?? "warning") : "information";
}

/** Whether a severity is milder than another. */
export function milder(a: Severity | "off", b: Severity | "off"): boolean {
  const order: readonly string[] = [...SEVERITIES, "off"];
  return order.indexOf(a) > order.indexOf(b);
}
