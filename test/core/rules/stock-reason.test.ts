import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["stock-reason"] };

describe("stock-reason", () => {
  it.each([
    `Bids will fall, said an executive at a port operator, who spoke on condition of anonymity because they were ⟦stock-reason:not authorized to speak publicly⟧.`,
    `Bids will fall, said a manager who asked not to be named because of the ⟦stock-reason:sensitivity of the matter⟧.`,
    `Bids will fall, said a manager who was ⟦stock-reason:not authorised to discuss the tender⟧.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, said an executive at a port operator, who spoke on condition of anonymity because they feared losing their job.`,
    `Tomas Lindgren said he was not authorized to discuss the contract.`,
    `The port was not authorized to speak for the council.`,
    `“I am not authorized to speak,” a manager said.`,
    `The sensitivity of the matter was lost on nobody.`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      `Bids will fall, said an executive at a port operator, who spoke on condition of anonymity because they were not authorized to speak publicly.`,
      `Bids will fall, said an executive at a port operator, who spoke on condition of anonymity because they feared losing their job.`,
    ],
    [
      `Bids will fall, said an executive at a port operator, who asked not to be named because of the sensitivity of the matter.`,
      `Bids will fall, said an executive at a port operator, who asked not to be named because they feared losing their job.`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "stock-reason", options)).toBe(after);
  });
});
