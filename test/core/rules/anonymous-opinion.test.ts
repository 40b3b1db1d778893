import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["anonymous-opinion"] };

describe("anonymous-opinion", () => {
  it.each([
    `⟦anonymous-opinion:“It will fail,”⟧ an executive at a port operator said.`,
    `⟦anonymous-opinion:The tender was a farce⟧, an executive at a port operator said.`,
    `⟦anonymous-opinion:“They will probably lose,”⟧ said a manager who asked not to be named.`,
    `⟦anonymous-opinion:“I don’t think it was fair,”⟧ an executive at a port operator said.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `“It was opened in March,” an executive at a port operator said.`,
    `“It will fail,” Tomas Lindgren said.`,
    `The port will close in May, an executive at a port operator said.`,
    `An executive at a port operator said the council had opened the bids.`,
    `“He is a bully,” an executive at a port operator said.`,
    `“It will fail,” the company said in a statement.`,
    `Bids will fall, sources said. [@avocet]`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
