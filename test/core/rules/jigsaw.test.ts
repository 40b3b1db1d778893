import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["jigsaw"] };

describe("jigsaw", () => {
  it.each([
    `An executive at a port operator, a ⟦jigsaw:woman in her fifties⟧, said bids will fall.`,
    `Bids will fall, an executive at a port operator said. The executive, who ⟦jigsaw:joined in 1998, lives⟧ in Upper Marle.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `An executive at a port operator who has read the tender documents said bids will fall.`,
    `An executive at a port operator, a woman, said bids will fall.`,
    `An executive at a port operator said bids will fall. Tomas Lindgren, 52, who has lived in Halden since 1998, disagreed.`,
    `Tomas Lindgren, a man in his fifties who trained as a diver, said bids will fall.`,
    `Bids will fall, an executive at a port operator said. The executive joined in 1998.

The port is old.

Nobody will bid, the executive said. The executive is in her fifties.`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      `An executive at a port operator, a woman in her fifties who trained as a diver, said bids will fall.`,
      `An executive at a port operator who has read the tender documents said bids will fall.`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "jigsaw", options)).toBe(after);
  });
});
