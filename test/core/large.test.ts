import { describe, expect, it } from "vitest";
import { LARGE } from "../bench/large.mjs";
import { analyzeText } from "../support/check.ts";

describe("texts larger than any story", () => {
  it.each(LARGE)("$name", ({ draft, ledger, notes, verdict, problem }) => {
    const analysis = analyzeText(draft, { ledger, notes: { "notes.md": notes ?? "" } });
    expect(analysis.problems.filter(({ blocksVerdict }) => blocksVerdict).map(({ code }) => code)).toEqual(
      problem === undefined ? [] : expect.arrayContaining([problem]),
    );
    expect(analysis.problems.length).toBeLessThanOrEqual(200);
    expect(analysis.verdict).toBe(verdict);
  });
});
