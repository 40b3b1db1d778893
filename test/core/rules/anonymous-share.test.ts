import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["anonymous-share"] };

describe("anonymous-share", () => {
  it.each([
    `⟦anonymous-share:⟧Bids will fall, an executive at a port operator said. “It was opened in March,” the executive said.

The executive said the room was small. The executive said the door was blue. Nobody took notes, Tomas Lindgren said.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, an executive at a port operator said.`,
    `Bids will fall, Tomas Lindgren said. “We know,” he said. “We looked.” Lindgren said nobody would bid. An executive at a port operator said the door was blue.`,
    `The port said nobody would bid. The council said so too. The company said it again. Bids will fall, sources said.`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
