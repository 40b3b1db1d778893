import { describe, expect, it } from "vitest";
import { analyzeText, check, fixed, only } from "../../support/check.ts";
import { EXAMPLE_LEDGER, ledgerOf } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["basis-missing"] };

describe("basis-missing", () => {
  it.each([
    `Bids will fall, ⟦basis-missing:an executive at a port operator⟧ said.`,
    `“Bids will fall,” said ⟦basis-missing:an executive at a port operator⟧. “They have no choice,” the executive said.`,
    `Bids will fall, ⟦basis-missing:a shipping manager⟧ said. [@heron]`,
    `Bids will fall, said ⟦basis-missing:an executive at a port operator⟧.

Tomas Lindgren, who has read the tender documents said so.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, said an executive at a port operator who has read the tender documents.`,
    `Bids will fall, said an executive at a port operator with knowledge of the bids.`,
    `An executive at a port operator said bids will fall. The executive had seen the tender documents.`,
    `Bids will fall. [@heron]`,
    `Bids will fall, Tomas Lindgren said.`,
    `Bids will fall, sources said. [@avocet]`,
    `Bids will fall, a witness said. [@curlew]`,
    `Bids will fall, police said.`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      `Bids will fall, an executive at a port operator said.`,
      `Bids will fall, an executive at a port operator who has read the tender documents said.`,
    ],
    [
      `Bids will fall, said an executive at a port operator, who spoke on condition of anonymity because of a vow.`,
      `Bids will fall, said an executive at a port operator who has read the tender documents, who spoke on condition of anonymity because of a vow.`,
    ],
    [
      `Bids will fall, said an executive at a port operator who asked not to be named.`,
      `Bids will fall, said an executive at a port operator who has read the tender documents and who asked not to be named.`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "basis-missing", options)).toBe(after);
  });

  it("never writes a basis that gives the source away, and none that was not agreed", () => {
    const agreements = "- level: background\n  date: 2026-10-05\n  description: an editor\n  basis: who sits beside Kessler";
    expect(only(analyzeText("The presses will stop, an editor said.", { ledger: ledgerOf(agreements) }), "basis-missing").fixes).toEqual(
      [],
    );
  });
});
