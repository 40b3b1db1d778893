import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import { DRAFT_RULES, LEDGER_RULES } from "../../server/src/core/rules/index.ts";
import type { DraftRule, LedgerRule } from "../../server/src/core/rules/rule.ts";
import { ledgerFrom } from "../support/check.ts";
import { EXAMPLE_LEDGER } from "./rules/example-ledger.ts";

const SETTINGS = { stage: "writing", outlet: null, rules: {}, allowAccepted: false, now: 0 } as const;
const fail = (): never => {
  throw new Error("Ruth Okafor");
};
/** One fails before it finds anything, the other after. */
const failing: DraftRule = { code: "no-such-rule", section: 3, grade: "certain", check: fail };
const failingLate: DraftRule = {
  ...failing,
  code: "no-other-rule",
  *check(story, options) {
    yield* DRAFT_RULES.flatMap((rule) => [...rule.check(story, options)]).slice(0, 1);
    fail();
  },
};
const failingLedger: LedgerRule = { code: "no-ledger-rule", section: 4, grade: "certain", checkLedger: fail };

describe("a rule that fails", () => {
  const state = { kind: "ledger", ledger: ledgerFrom({ ledger: EXAMPLE_LEDGER }) } as const;
  const text = "The memo lay on Okafor’s desk.\n";
  const analyzer = createAnalyzer({ draft: [failing, ...DRAFT_RULES, failingLate], ledger: [failingLedger, ...LEDGER_RULES] });
  const analysis = analyzer.analyze(text, "draft.md", state, SETTINGS);

  it("is one problem without the error's words, and the draft could not be checked", () => {
    const failed = analysis.problems.filter(({ code }) => code === "rule-failed");
    expect(failed.map(({ blocksVerdict }) => blocksVerdict)).toEqual([true, true, true]);
    expect(JSON.stringify(failed)).not.toMatch(/okafor/iu);
    expect(analysis.verdict).toBe("could-not-check");
  });

  it("takes only itself out of the run", () => {
    expect(analysis.findings.map(({ code }) => code)).toContain("hidden-name");
  });
});
