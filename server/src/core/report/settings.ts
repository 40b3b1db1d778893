import type { Settings } from "../analyze.ts";
import type { Draft } from "../draft/model.ts";
import { type Problem, SEVERITIES, type Severity } from "../findings.ts";
import type { Ledger } from "../ledger/model.ts";
import { outletNamed } from "../policy/outlets/index.ts";
import type { Outlet } from "../policy/outlets/outlet.ts";
import { ruleOf } from "../rules/index.ts";
import type { Span } from "../text/span.ts";

/** What is in force for one draft, with a problem for everything asked for that is not known or not allowed. */
export interface Policy {
  /** Null: the house default. */
  readonly outlet: Outlet | null;
  readonly asked: ReadonlyMap<string, Severity | "off">;
  readonly problems: readonly Problem[];
}

const NOWHERE: Span = { start: 0, end: 0 };

/** Settings go before front matter, and front matter before the ledger. Nothing of them may lower a rule of section 1. */
export function policyFor(draft: Draft | null, path: string, ledger: Ledger, settings: Settings): Policy {
  const problems: Problem[] = [];
  const asked = new Map<string, Severity | "off">();
  const ask = (code: string, severity: string, span: Span, place: string): void => {
    const problem = severityProblem(code, severity, place);
    if (problem === null) asked.set(code, severity as Severity | "off");
    else problems.push({ ...problem, path, span, blocksVerdict: false });
  };
  for (const { code, severity, span } of draft?.frontMatter.rules ?? []) ask(code, severity, span, "The front matter");
  for (const [code, severity] of Object.entries(settings.rules)) ask(code, severity, NOWHERE, "A setting");
  const outlet = outletFor(draft, path, ledger, settings, problems);
  return { outlet, asked, problems };
}

function severityProblem(code: string, severity: string, place: string): Pick<Problem, "code" | "message"> | null {
  const rule = ruleOf(code);
  if (rule === null)
    return {
      code: "unknown-rule",
      message: `${place} asks for a severity of a rule that does not exist. See the rule pages for the codes.`,
    };
  if (severity !== "off" && !(SEVERITIES as readonly string[]).includes(severity)) {
    return {
      code: "unknown-severity",
      message: `${place} asks for a severity that does not exist. Use error, warning, information, hint or off.`,
    };
  }
  if (rule.section === 1 && severity !== "error") {
    return {
      code: "rule-cannot-be-lowered",
      message: `${place} tries to lower a rule about what was agreed with a source. Those rules cannot be lowered; the request changes nothing.`,
    };
  }
  return null;
}

function outletFor(draft: Draft | null, path: string, ledger: Ledger, settings: Settings, problems: Problem[]): Outlet | null {
  const wanted = settings.outlet ?? draft?.frontMatter.outlet?.text ?? ledger.outlet?.name ?? null;
  if (wanted === null) return null;
  const outlet = outletNamed(wanted);
  if (outlet !== null) return outlet;
  const from = settings.outlet !== null ? "The settings name" : draft?.frontMatter.outlet != null ? "The front matter names" : null;
  if (from !== null) {
    const span = settings.outlet === null ? (draft?.frontMatter.outlet?.span ?? NOWHERE) : NOWHERE;
    problems.push({
      code: "unknown-outlet",
      path,
      span,
      blocksVerdict: true,
      message: `${from} an outlet whose rules are not known, so the draft was held to the house default only. Choose one of the outlets listed in the guide.`,
    });
  }
  return null;
}
