import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["single-source"] };

describe("single-source", () => {
  it.each([
    `Bids will fall, ⟦single-source:an executive at a port operator⟧ said.`,
    `⟦single-source:Bids will fall.⟧ [@avocet]`,
    `Bids will fall, ⟦single-source:an executive at a port operator⟧ said. The executive said nobody would bid.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, a customs officer said.`,
    `Bids will fall. [@heron; @wren]`,
    `Bids will fall, two people said. [@heron; @wren]`,
    `Bids will fall, Tomas Lindgren said.`,
    `Bids will fall, sources said.`,
    `The harbor pilots were paid in cash. [@kestrel]`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
