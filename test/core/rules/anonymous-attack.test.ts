import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["anonymous-attack"] };

describe("anonymous-attack", () => {
  it.each([
    `⟦anonymous-attack:“He is a bully,”⟧ an executive at a port operator said.`,
    `An executive at a port operator said ⟦anonymous-attack:the director was incompetent⟧.`,
    `⟦anonymous-attack:“She lied to the board,”⟧ said a manager who asked not to be named.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `“He is a bully,” Tomas Lindgren said.`,
    `“He opened the bids in March,” an executive at a port operator said.`,
    `“He is not a bully,” an executive at a port operator said.`,
    `“It is a disaster,” an executive at a port operator said.`,
    `“He is a bully,” the union said in a statement.`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
