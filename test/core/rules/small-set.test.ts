import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["small-set"] };

describe("small-set", () => {
  it.each([
    `Bids will fall, said ⟦small-set:one of the three people⟧ who attended the meeting.`,
    `Bids will fall, an executive at a port operator said. The executive is ⟦small-set:one of only four people⟧ who have read the documents.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, said a person who attended the meeting.`,
    `Tomas Lindgren, one of the three people who attended the meeting, said bids will fall.`,
    `Bids will fall, said one of the officials.`,
    `Bids will fall, said one of 300 people who attended the meeting.`,
    `One of the three cranes failed, an executive at a port operator said.`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
