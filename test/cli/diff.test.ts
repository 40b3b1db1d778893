import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineDiff } from "../../server/src/cli/fixing/diff.ts";

const lines = (...text: string[]) => text.join("\n");

describe("what changed, line by line", () => {
  test("changed lines are shown with the lines around them", () => {
    const before = lines("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    const after = lines("one", "two", "three", "4", "five", "six", "seven", "eight", "nine", "ten");
    expect(lineDiff("story.md", before, after)).toBe(
      lines(
        "--- story.md",
        "+++ story.md",
        "@@ line 2 @@",
        " two",
        " three",
        "-four",
        "+4",
        " five",
        " six",
        "@@ line 8 @@",
        " eight",
        " nine",
        "+ten",
        "",
      ),
    );
  });

  test("nothing is said of a text that did not change", () => {
    expect(lineDiff("story.md", "one", "one")).toBe("");
  });

  test("lines that stay between two changes stay", () => {
    expect(lineDiff("s", lines("a", "b", "c"), lines("A", "b", "C"))).toBe(
      lines("--- s", "+++ s", "@@ line 1 @@", "-a", "+A", " b", "-c", "+C", ""),
    );
  });

  test("both texts can be read off the signs, for any texts", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "", "+x", "-x"), { maxLength: 30 }).map((all) => all.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        const shown = lineDiff("s", before, after)
          .split("\n")
          .slice(2, -1)
          .filter((line) => !line.startsWith("@@"));
        const side = (sign: string) => shown.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
        const count = (text: string) => text.split("\n").length;
        expect(side("-").length - side("+").length).toBe(count(before) - count(after));
        for (const line of side("-")) expect(before.split("\n")).toContain(line);
        for (const line of side("+")) expect(after.split("\n")).toContain(line);
      }),
    );
  });

  test("very long texts are shown whole rather than compared for ever", () => {
    const long = (word: string) => Array.from({ length: 2500 }, (_, index) => `${word} ${index}`).join("\n");
    const shown = lineDiff("s", long("old"), long("new")).split("\n");
    expect(shown.filter((line) => line.startsWith("-old"))).toHaveLength(2500);
    expect(shown.indexOf("+new 0")).toBeGreaterThan(shown.indexOf("-old 2499"));
  });
});
