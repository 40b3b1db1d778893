import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["anonymous-lead"] };

describe("anonymous-lead", () => {
  it.each([
    `Bids will fall, ⟦anonymous-lead:an executive at a port operator⟧ said.

The port will reopen in May.`,
    `The port will reopen in May.

“Nobody will bid,” ⟦anonymous-lead:an executive at a port operator⟧ said.

“We will,” Tomas Lindgren said.`,
    `# Bids

Bids will fall, ⟦anonymous-lead:a manager who asked not to be named⟧ said.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `The port will reopen in May, Tomas Lindgren said. “We are ready,” he said.

Bids will fall, an executive at a port operator said.`,
    `The port will reopen in May.

“We will bid,” Tomas Lindgren said.

“Nobody will bid,” an executive at a port operator said.`,
    `> Bids will fall, an executive at a port operator said.

The port will reopen in May, Tomas Lindgren said. “We are ready,” he said.`,
    `Bids will fall. [@avocet]`,
    `Police said bids will fall.`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
