import * as z from "zod";
import { SEVERITIES } from "../findings.ts";
import type { RuleOption } from "../policy/options.ts";
import { OUTLET_NAMES } from "../policy/outlets/index.ts";
import type { Rule } from "../rules/rule.ts";
import type { HouseProblemCode } from "./problems.ts";

/**
 * A newsroom's own rules: one schema for its validation and for what the guide says of it. Every error message is one of our
 * problem codes, never words of the library.
 */

type Reported = { readonly code?: string | undefined; readonly input: unknown };

const says =
  (code: HouseProblemCode, missing: HouseProblemCode = code) =>
  ({ input }: Reported) =>
    input === undefined ? missing : code;

function text() {
  return z.string({ error: says("house-wrong-kind") }).regex(/\S/u, { error: says("house-wrong-kind") });
}

const SEVERITY_WORDS = [...SEVERITIES, "off"] as const;

/** The severity of a rule, or a map of its severity and its options. */
function ruleSchema(rule: Rule) {
  const wrong = ({ input }: Reported): HouseProblemCode => {
    if (typeof input === "object") return "house-wrong-kind";
    return rule.section === 1 && SEVERITY_WORDS.some((word) => word === input) ? "rule-cannot-be-lowered" : "house-unknown-severity";
  };
  const severity = z.enum(rule.section === 1 ? ["error"] : SEVERITY_WORDS, { error: wrong });
  const options = Object.fromEntries((rule.options ?? []).map((option) => [option.key, optionSchema(option).optional()]));
  const map = z.strictObject(
    { severity: severity.optional(), ...options },
    { error: ({ code }: Reported) => (code === "unrecognized_keys" ? "house-unknown-option" : "house-wrong-kind") },
  );
  return z.union([severity, map], { error: wrong });
}

function optionSchema(option: RuleOption) {
  if (option.kind === "phrases") return z.array(text(), { error: says("house-wrong-kind") });
  if (option.kind === "words") {
    return z.array(z.enum(option.of as [string, ...string[]], { error: says("house-unknown-word") }), { error: says("house-wrong-kind") });
  }
  const bounds = z.number({ error: says("house-wrong-kind") });
  return bounds.min(option.least, { error: says("house-out-of-bounds") }).max(option.most, { error: says("house-out-of-bounds") });
}

/** The schema of a house file, for the rules there are. */
export function houseSchema(rules: readonly Rule[]) {
  return z.strictObject(
    {
      version: z.literal(1, { error: says("house-wrong-version") }),
      name: text().optional(),
      extends: z.enum(OUTLET_NAMES as [string, ...string[]], { error: says("house-unknown-outlet") }).optional(),
      "modelled-on": text().optional(),
      rules: z
        .strictObject(Object.fromEntries(rules.map((rule) => [rule.code, ruleSchema(rule).optional()])), {
          error: ({ code }: Reported) => (code === "unrecognized_keys" ? "house-unknown-rule" : "house-wrong-kind"),
        })
        .optional(),
    },
    { error: ({ code }: Reported) => (code === "unrecognized_keys" ? "house-unknown-key" : "house-wrong-kind") },
  );
}

/** The keys of the file itself. */
export const HOUSE_KEYS: readonly string[] = Object.keys(houseSchema([]).shape);
