import { describe, expect, it } from "vitest";
import { readLedger } from "../../../server/src/core/ledger/read.ts";

const read = (text: string, notes: string | null = null) =>
  readLedger({ text, path: "ground-rules.yaml", timezone: "UTC", readNotes: () => notes });

const LEDGER = `version: 1
sources:
  heron:
    name: Zephrine Quillmarsh
    agreements:
      - {level: background, date: 2026-10-14, description: an official, notes: one.md}
      - {level: background, date: 2026-10-15, description: an official, notes: two.md}
`;

describe("what a ledger may hold", () => {
  it("reads notes as long as all of them together can be searched in time", () => {
    const fits = read(LEDGER, "tea ".repeat(187_500));
    expect(fits.problems).toEqual([]);
    const { problems, sources } = read(LEDGER, "tea ".repeat(187_501));
    expect(problems.map(({ code, blocksVerdict }) => [code, blocksVerdict])).toEqual([["notes-too-large", true]]);
    expect(sources[0]?.agreements.map(({ notes }) => notes !== null)).toEqual([true, false]);
  });

  it("is refused as too large, too deep or too full of references", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefgh"].map((key, at) => `${key}: &${key} [${`*${"abcdefg"[at]},`.repeat(9)}]`).join("\n")}\n`;
    const codes = (text: string) =>
      read(text)
        .problems.filter(({ blocksVerdict }) => blocksVerdict)
        .map(({ code }) => code);
    expect(codes(`${LEDGER}# ${"x".repeat(1_000_000)}`)).toContain("too-large");
    expect(codes(`${LEDGER}x: ${"[".repeat(50_000)}`)).toContain("too-deep");
    expect(codes(bomb + LEDGER)).toContain("too-many-references");
  });

  it("keeps the first three thousand sources and agreements in force, and says that the rest is not", () => {
    const source = (index: number) => `  s${index}:\n    name: Zephrine Quill${index}\n    agreements: [{level: background}]\n`;
    const sources = (count: number) => `version: 1\nsources:\n${Array.from({ length: count }, (_, index) => source(index)).join("")}`;
    const whole = read(sources(1500));
    expect([whole.sources.length, whole.problems]).toEqual([1500, []]);
    const cut = read(sources(1501));
    expect([cut.sources.length, cut.problems.map(({ code, blocksVerdict }) => [code, blocksVerdict])]).toEqual([
      1500,
      [["too-large", true]],
    ]);
    const agreements = "      - {level: background}\n".repeat(3000);
    const one = read(`version: 1\nsources:\n  s0:\n    name: Zephrine Quill\n    agreements:\n${agreements}`);
    expect([one.sources[0]?.agreements.length, one.problems.map(({ code }) => code)]).toEqual([2999, ["too-large"]]);
  });

  it("takes hundreds of thousands of aliases without falling over", () => {
    const { sources } = read(LEDGER.replace("    agreements:", `    aliases: [${"a,".repeat(150_000)}]\n    agreements:`));
    expect(sources[0]?.aliases.length).toBeGreaterThan(100_000);
  });

  it("calls no source by words that may be a name without its key", () => {
    const { sources } = read(LEDGER.replace("heron:\n    name: ", "").replace("agreements:", "\tagreements:"));
    expect(sources.map(({ label }) => label).join()).not.toContain("Quillmarsh");
  });
});
