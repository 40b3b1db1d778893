import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["familiar-with-the-matter"] };

describe("familiar-with-the-matter", () => {
  it.each([
    `Bids will fall, people ⟦familiar-with-the-matter:familiar with the matter⟧ said.`,
    `A person ⟦familiar-with-the-matter:with knowledge of the situation⟧ said bids will fall.`,
    `According to officials who are ⟦familiar-with-the-matter:familiar with the issue⟧, bids will fall.`,
    `Bids will fall, said a source ⟦familiar-with-the-matter:briefed on the matter⟧.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `People familiar with the tender documents said bids will fall.`,
    `The judge was not familiar with the matter.`,
    `Tomas Lindgren, who is familiar with the matter, said bids will fall.`,
    `“People familiar with the matter are wrong,” Tomas Lindgren said.`,
    `The port is close to the situation it was in last year.`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
