import { describe, expect, it } from "vitest";
import { READY_MADE_TERMS } from "../../../server/src/core/ledger/terms.ts";
import { OUTLETS } from "../../../server/src/core/policy/outlets/index.ts";
import { ALL_RULES } from "../../../server/src/core/rules/index.ts";

describe("profiles of newsrooms and ready-made terms", () => {
  it.each([
    ...OUTLETS.map(({ name, modelledOn }) => [name, modelledOn]),
    ...Object.entries(READY_MADE_TERMS).map(([name, { modelledOn }]) => [name, modelledOn]),
  ])("%s says what public text of which year it is modelled on", (_, modelledOn) => {
    expect(modelledOn).toMatch(/^.+, .+, (?:19|20)\d\d$/u);
    expect(modelledOn).not.toMatch(/\bofficial\b/iu);
  });

  it("name only rules and options that there are", () => {
    const codes = new Set(ALL_RULES.map(({ code }) => code));
    for (const { severities, options = {} } of OUTLETS) {
      expect([...Object.keys(severities), ...Object.keys(options)].filter((code) => !codes.has(code))).toEqual([]);
      for (const [code, values] of Object.entries(options)) {
        const keys = (ALL_RULES.find((rule) => rule.code === code)?.options ?? []).map(({ key }) => key);
        expect(Object.keys(values).filter((key) => !keys.includes(key))).toEqual([]);
      }
    }
  });
});
