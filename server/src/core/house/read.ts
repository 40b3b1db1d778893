import type { Problem, Severity } from "../findings.ts";
import { type Issue, issuesOf, plainKey, resolve } from "../ledger/issues.ts";
import { nearestTo } from "../ledger/nearest.ts";
import { readYaml } from "../ledger/yaml.ts";
import { isNothing, textAt, valueAt, type YamlNode } from "../ledger/yaml-tree.ts";
import type { OptionValues, RuleOption } from "../policy/options.ts";
import { outletNamed } from "../policy/outlets/index.ts";
import type { Outlet } from "../policy/outlets/outlet.ts";
import type { Rule } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";
import { type HouseProblemCode, houseProblem, isHouseProblemCode } from "./problems.ts";
import { HOUSE_KEYS, houseSchema } from "./schema.ts";

/** A newsroom's own profile as far as it could be read, with what is wrong at its place. */
export interface House {
  readonly outlet: Outlet;
  readonly problems: readonly Problem[];
}

/**
 * Reads a house file: the profile it extends with its own severities and options over it. Never throws; what cannot be read is a
 * problem, and the rest is in force. Nothing in it lowers a rule of section 1.
 */
export function readHouse(text: string, path: string, rules: readonly Rule[]): House {
  const file = readYaml(text);
  const root: YamlNode = file.root ?? { kind: "map", pairs: [], span: { start: 0, end: 0 } };
  const faults = file.faults.map(({ span }) => houseProblem("house-unreadable", path, span));
  const schema = houseSchema(rules);
  const issues = issuesOf(schema, root).flatMap((issue) => problemsOf(issue, root, path, rules));
  return { outlet: outletOf(root, rules), problems: [...faults, ...doubled(root, path), ...issues] };
}

function outletOf(root: YamlNode, rules: readonly Rule[]): Outlet {
  const base = outletNamed(textAt(root, "extends") ?? "");
  const own = rules.map((rule) => ({ rule, node: valueAt(valueAt(root, "rules"), rule.code) }));
  const severities = own.flatMap(({ rule, node }) => {
    const severity = severityIn(rule, node);
    return severity === null ? [] : [[rule.code, severity] as const];
  });
  const options = own.flatMap(({ rule, node }) => {
    const values = optionsIn(rule.options ?? [], node);
    return Object.keys(values).length === 0 ? [] : [[rule.code, { ...base?.options?.[rule.code], ...values }] as const];
  });
  return {
    name: "house",
    title: textAt(root, "name") ?? "the house",
    modelledOn: textAt(root, "modelled-on") ?? base?.modelledOn ?? "The newsroom's own rules",
    severities: { ...base?.severities, ...Object.fromEntries(severities) },
    options: { ...base?.options, ...Object.fromEntries(options) },
  };
}

function severityIn(rule: Rule, node: YamlNode | null): Severity | "off" | null {
  const written = node?.kind === "map" ? textAt(node, "severity") : node?.kind === "text" && !isNothing(node) ? node.text.trim() : null;
  const known = (["error", "warning", "information", "hint", "off"] as const).find((word) => word === written) ?? null;
  return rule.section === 1 && known !== "error" ? null : known;
}

/** The options that can be used as they are written. */
function optionsIn(options: readonly RuleOption[], node: YamlNode | null): OptionValues {
  const usable = options.flatMap((option) => {
    const value = usableValue(option, valueAt(node, option.key));
    return value === null ? [] : [[option.key, value] as const];
  });
  return Object.fromEntries(usable);
}

function usableValue(option: RuleOption, node: YamlNode | null): number | readonly string[] | null {
  if (option.kind === "number") {
    const value = node?.kind === "text" && typeof node.value === "number" ? node.value : null;
    return value !== null && value >= option.least && value <= option.most ? value : null;
  }
  if (node?.kind !== "list") return null;
  const texts = node.items.flatMap((item) => (item.kind === "text" && item.text.trim() !== "" ? [item.text.trim()] : []));
  return option.kind === "phrases" ? texts : texts.filter((word) => option.of.includes(word));
}

function problemsOf(issue: Issue, root: YamlNode, path: string, rules: readonly Rule[]): Problem[] {
  const code: HouseProblemCode = isHouseProblemCode(issue.message) ? issue.message : "house-wrong-kind";
  const found = resolve(root, issue.path);
  if (issue.code === "unrecognized_keys") {
    const pairs = found.node?.kind === "map" ? found.node.pairs.filter((pair) => issue.keys.includes(plainKey(pair.key))) : [];
    const known = code === "house-unknown-rule" ? rules.map((rule) => rule.code) : [...HOUSE_KEYS, "severity"];
    return pairs.map(({ key, keySpan }) => houseProblem(code, path, keySpan, meant(key, known)));
  }
  return [houseProblem(code, path, placeOf(found))];
}

function meant(written: string, known: readonly string[]): string {
  const near = nearestTo(written, known);
  return near === null || near === written ? "" : `Did you mean “${near}”?`;
}

/** The value at fault where it is one text, else the key before it. */
function placeOf({ node, key }: { readonly node: YamlNode | null; readonly key: Span | null }): Span {
  if (node?.kind === "text" && !isNothing(node)) return node.span;
  return key ?? { start: 0, end: 0 };
}

function doubled(node: YamlNode, path: string): Problem[] {
  if (node.kind !== "map") return [];
  const seen = new Set<string>();
  return node.pairs.flatMap(({ key, keySpan, value }) => {
    const own = seen.has(key) ? [houseProblem("house-duplicate-key", path, keySpan)] : [];
    seen.add(key);
    return [...own, ...doubled(value, path)];
  });
}
