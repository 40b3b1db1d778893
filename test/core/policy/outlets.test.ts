import { describe, expect, it } from "vitest";
import type { Stage, Sure } from "../../../server/src/core/findings.ts";
import { severityOf } from "../../../server/src/core/policy/grading.ts";
import { OUTLETS } from "../../../server/src/core/policy/outlets/index.ts";
import type { Outlet } from "../../../server/src/core/policy/outlets/outlet.ts";
import { DRAFT_RULES, LEDGER_RULES } from "../../../server/src/core/rules/index.ts";
import type { Rule } from "../../../server/src/core/rules/rule.ts";

const RULES: readonly Rule[] = [...DRAFT_RULES, ...LEDGER_RULES];
const SURES: readonly Sure[] = ["certain", "likely", "hint"];

const severity = ({ code, section, grade, publishSeverity }: Rule, stage: Stage, outlet: Outlet | null, sure: Sure) =>
  severityOf({ code, section, grade, publishSeverity, stage, outlet, sure, asked: null });

const LETTERS: Readonly<Record<string, string>> = { error: "E", warning: "W" };

/** The letter of an outlet for a rule; section 1 has one only for what is likely. */
const letter = (outlet: Outlet, code: string): string => LETTERS[outlet.severities[code] ?? "none"] ?? "";

describe("the outlets", () => {
  it("grade the rules as their table says", async () => {
    const listed = RULES.filter(({ code }) => OUTLETS.some((outlet) => outlet.severities[code] !== undefined));
    const rows = listed.map(({ code }) => `| ${[code, ...OUTLETS.map((outlet) => letter(outlet, code))].join(" | ")} |`);
    const head = `| | ${OUTLETS.map(({ name }) => name).join(" | ")} |\n|${"---|".repeat(OUTLETS.length + 1)}`;
    const text = `# Severities before publishing, by outlet\n\nE error, W warning; blank: the house default. Printed by a test.\n\n${head}\n${rows.sort().join("\n")}\n`;
    await expect(text).toMatchFileSnapshot("./outlets.md");
  });

  it("name no rule that there is none of", () => {
    const codes = RULES.map(({ code }) => code);
    const unknown = OUTLETS.flatMap(({ name, severities }) => Object.keys(severities).map((code) => ({ name, code })));
    expect(unknown.filter(({ code }) => !codes.includes(code))).toEqual([]);
  });

  it("say what public text of which year they are modelled on, and never that they are official", () => {
    for (const { modelledOn } of OUTLETS) {
      expect(modelledOn).toMatch(/\b20\d\d$/u);
      expect(modelledOn).not.toMatch(/official/iu);
    }
  });
});

describe("a rule of sections 2 to 5", () => {
  const house = RULES.filter(({ section }) => section !== 1);
  const each = OUTLETS.flatMap((outlet) => house.flatMap((rule) => SURES.map((sure) => ({ outlet, rule, sure }))));

  it("has the outlet's letter before publishing, and one step less while writing, however sure it is", () => {
    const wrong = each.filter(({ outlet, rule, sure }) => {
      const own = outlet.severities[rule.code];
      if (own === undefined) return false;
      const milder = own === "error" ? "warning" : "information";
      return severity(rule, "publish", outlet, sure) !== own || severity(rule, "writing", outlet, sure) !== milder;
    });
    expect(wrong.map(({ outlet, rule }) => `${outlet.name}: ${rule.code}`)).toEqual([]);
  });

  it("keeps the house default where the outlet is silent, and is never off", () => {
    const wrong = each.filter(({ outlet, rule, sure }) => {
      const stages: readonly Stage[] = ["writing", "publish"];
      const graded = stages.map((stage) => [severity(rule, stage, outlet, sure), severity(rule, stage, null, sure)]);
      const differs = graded.some(([own, default_]) => own !== default_);
      return graded.flat().includes("off") || (outlet.severities[rule.code] === undefined && differs);
    });
    expect(wrong.map(({ outlet, rule }) => `${outlet.name}: ${rule.code}`)).toEqual([]);
  });

  it.each([
    ["certain", "information", "warning"],
    ["likely", "information", "warning"],
    ["hint", "hint", "hint"],
  ] as const)("that is %s is %s while writing and %s before publishing, by the house default", (sure, writing, publish) => {
    const plain = house.filter((rule) => rule.grade !== "hint" && rule.publishSeverity === undefined);
    expect(new Set(plain.map((rule) => severity(rule, "writing", null, sure)))).toEqual(new Set([writing]));
    expect(new Set(plain.map((rule) => severity(rule, "publish", null, sure)))).toEqual(new Set([publish]));
  });
});
