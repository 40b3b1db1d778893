import { describe, expect, it } from "vitest";
import type { Finding, Fix } from "../../server/src/core/findings.ts";
import { fixesOfOneRound } from "../../server/src/core/fix-all.ts";

/** A finding with one preferred fix of the given edits, each as start and end. */
function finding(title: string, edits: readonly (readonly [number, number])[], sure: Finding["sure"] = "certain"): Finding {
  const fix: Fix = { title, preferred: true, edits: edits.map(([start, end]) => ({ start, end, newText: "x" })), holdsBack: [] };
  const place = { start: edits[0]?.[0] ?? 0, end: edits[0]?.[1] ?? 0 };
  return {
    code: "no-name",
    severity: "error",
    sure,
    message: "",
    source: null,
    agreement: null,
    tiedBy: null,
    span: place,
    accepted: null,
    fixes: [fix],
    holds: true,
    agreementIndex: null,
    inEditor: null,
  };
}

const chosen = (findings: readonly Finding[]): string[] => fixesOfOneRound(findings).map(({ title }) => title);

describe("one round of fix-all", () => {
  it("makes what is certain, and of two that touch the first", () => {
    expect(chosen([finding("a", [[0, 4]]), finding("b", [[2, 6]]), finding("c", [[6, 8]]), finding("d", [[9, 10]], "likely")])).toEqual([
      "a",
      "c",
    ]);
  });

  it("leaves out a fix whose words another one replaces, although it comes first", () => {
    expect(chosen([finding("the office", [[0, 6]]), finding("office and name", [[0, 11]])])).toEqual(["office and name"]);
    expect(
      chosen([
        finding("two places", [
          [0, 6],
          [20, 22],
        ]),
        finding("one place", [[0, 11]]),
      ]),
    ).toEqual(["two places"]);
  });

  it("puts in one of two texts at the same place", () => {
    expect(chosen([finding("a", [[3, 3]]), finding("b", [[3, 3]]), finding("c", [[3, 9]])])).toEqual(["a"]);
  });
});
