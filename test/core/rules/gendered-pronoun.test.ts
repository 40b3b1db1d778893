import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["gendered-pronoun"] };

describe("gendered-pronoun", () => {
  it.each([
    `Bids will fall, an executive at a port operator said. “They have no choice,” ⟦gendered-pronoun:she⟧ said.`,
    `An executive at a port operator said bids will fall because ⟦gendered-pronoun:he⟧ had seen them.`,
    `An executive at a port operator said bids will fall. ⟦gendered-pronoun:She⟧ spoke on condition of anonymity because ⟦gendered-pronoun:she⟧ feared losing ⟦gendered-pronoun:her⟧ job.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, an executive at a port operator said. “They have no choice,” the person said.`,
    `An executive at a port operator said bids will fall because they had seen them.`,
    `An executive at a port operator said Tomas Lindgren had lost his job.`,
    `Bids will fall, an executive at a port operator said. Tomas Lindgren said he disagreed.`,
    `“She knows,” an executive at a port operator said.`,
    `Bids will fall, Tomas Lindgren said. “They have no choice,” he said.`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      `Bids will fall, an executive at a port operator said. “They have no choice,” she said.`,
      `Bids will fall, an executive at a port operator said. “They have no choice,” the person said.`,
    ],
    [
      `An executive at a port operator said bids will fall because he had seen them.`,
      `An executive at a port operator said bids will fall because they had seen them.`,
    ],
    [
      `An executive at a port operator said bids will fall because she was there.`,
      `An executive at a port operator said bids will fall because they were there.`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "gendered-pronoun", options)).toBe(after);
  });
});
