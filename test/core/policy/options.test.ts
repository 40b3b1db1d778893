import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../../server/src/core/analyzer.ts";
import { type NumberOption, type PhrasesOption, ruleOptions, type WordsOption } from "../../../server/src/core/policy/options.ts";
import type { DraftRule } from "../../../server/src/core/rules/rule.ts";

const WINDOW: NumberOption = { kind: "number", key: "window", default: 2, least: 1, most: 9, means: "How many paragraphs are looked at." };
const PHRASES: PhrasesOption = { kind: "phrases", key: "phrases", means: "Further stock phrases." };
const FIELDS: WordsOption = {
  kind: "words",
  key: "requires",
  of: ["basis", "reason"],
  default: ["basis"],
  means: "Fields that are needed.",
};

describe("the options of a rule", () => {
  it("are the defaults where nothing was set, or something of another kind", () => {
    for (const options of [ruleOptions(), ruleOptions({ window: [], phrases: 3, requires: 1 })]) {
      expect([options.number(WINDOW), options.phrases(PHRASES), options.words(FIELDS)]).toEqual([2, [], ["basis"]]);
    }
  });

  it("are what was set, phrases in lower case and without empty ones", () => {
    const options = ruleOptions({ window: 5, phrases: [" Close to the Club ", " "], requires: ["reason", "weather"] });
    expect([options.number(WINDOW), options.phrases(PHRASES), options.words(FIELDS)]).toEqual([5, ["close to the club"], ["reason"]]);
  });

  it("reach the rule, at their defaults where no outlet sets them", () => {
    const seen: number[] = [];
    const rule: DraftRule = {
      code: "leftover-mark",
      section: 5,
      grade: "certain",
      options: [WINDOW],
      check(_, options) {
        seen.push(options.number(WINDOW));
        return [];
      },
    };
    const settings = { stage: "publish", outlet: "ap", rules: {}, allowAccepted: false, now: 0 } as const;
    createAnalyzer({ draft: [rule], ledger: [] }).analyze("A crane.", "draft.md", { kind: "none" }, settings);
    expect(seen).toEqual([2]);
  });
});
