import type { NamesHouse, Settings } from "../analyze.ts";
import type { Draft } from "../draft/model.ts";
import { type Problem, SEVERITIES, type Severity } from "../findings.ts";
import type { Ledger } from "../ledger/model.ts";
import { isHousePath, outletNamed } from "../policy/outlets/index.ts";
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

/** A name that is no outlet's leaves the house default, and says so: nobody knows which rules were meant. */
function outletFor(draft: Draft | null, path: string, ledger: Ledger, settings: Settings, problems: Problem[]): Outlet | null {
  const named = namedOutlet(draft, ledger, settings);
  if (named === null) return null;
  const { name, from, span } = named;
  const outlet = outletNamed(name);
  if (outlet !== null) return outlet;
  if (isHousePath(name)) {
    const house = settings.houses?.(name, from) ?? { problem: unknownOutlet(from, path, span) };
    problems.push(...("problem" in house ? [house.problem] : house.problems));
    return "problem" in house ? null : house.outlet;
  }
  // Of one in the ledger, its reader has told already.
  if (from !== "ledger") problems.push(unknownOutlet(from, path, span));
  return null;
}

/** What names the outlet, surest first: the settings, the front matter, the ledger. */
function namedOutlet(draft: Draft | null, ledger: Ledger, settings: Settings): { name: string; from: NamesHouse; span: Span } | null {
  if (settings.outlet !== null) return { name: settings.outlet, from: "settings", span: NOWHERE };
  const own = draft?.frontMatter.outlet ?? null;
  if (own !== null) return { name: own.text, from: "draft", span: own.span };
  return ledger.outlet === null ? null : { name: ledger.outlet.name, from: "ledger", span: NOWHERE };
}

const NAMES: Readonly<Record<NamesHouse, string>> = {
  settings: "The settings name",
  draft: "The front matter names",
  ledger: "The ledger names",
};

function unknownOutlet(from: NamesHouse, path: string, span: Span): Problem {
  return {
    code: "unknown-outlet",
    path,
    span,
    blocksVerdict: true,
    message: `${NAMES[from]} an outlet whose rules are not known, so the draft was held to the house default only. Choose one of the outlets listed in the guide, or a house file.`,
  };
}
