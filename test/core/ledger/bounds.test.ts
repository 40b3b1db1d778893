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

  it("takes hundreds of thousands of aliases without falling over", () => {
    const { sources } = read(LEDGER.replace("    agreements:", `    aliases: [${"a,".repeat(150_000)}]\n    agreements:`));
    expect(sources[0]?.aliases.length).toBeGreaterThan(100_000);
  });

  it("calls no source by words that may be a name without its key", () => {
    const { sources } = read(LEDGER.replace("heron:\n    name: ", "").replace("agreements:", "\tagreements:"));
    expect(sources.map(({ label }) => label).join()).not.toContain("Quillmarsh");
  });
});
