import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const ledger = EXAMPLE_LEDGER;

describe("no-attribution", () => {
  it.each([
    `Bids will fall, ⟦no-attribution:a person close to the port said⟧. [@avocet]`,
    `⟦no-attribution:Sources said⟧ bids will fall. [@avocet]`,
    `Bids will fall, ⟦no-attribution:according to Callum Reyes⟧.`,
    `⟦no-direct-quote:“Bids will fall,”⟧ ⟦no-attribution:Reyes said⟧.`,
  ])("flags %s", (text) => {
    check(text, { ledger });
  });

  it.each([`Bids will fall. [@avocet]`, `Bids will fall, Tomas Lindgren said.`, `It is understood that bids will fall. [@avocet]`])(
    "allows %s",
    (text) => {
      check(text, { ledger });
    },
  );

  it.each([
    [`Bids will fall, a person close to the port said. [@avocet]`, `Bids will fall. [@avocet]`],
    [`Bids will fall, a person close to the port said on Monday. [@avocet]`, `Bids will fall. [@avocet]`],
    [`A person close to the port said that bids would fall. [@avocet]`, `Bids would fall. [@avocet]`],
    [`According to a person close to the port, bids will fall. [@avocet]`, `Bids will fall. [@avocet]`],
    [`Bids will fall, according to Callum Reyes.`, `Bids will fall.`],
    [`“Bids will fall,” Reyes said.`, `“Bids will fall.”`],
    [`“Bids,” Reyes said, “will fall.”`, `“Bids will fall.”`],
    [`“Bids will fall,” Reyes said. “They must.”`, `“Bids will fall.” “They must.”`],
    [`Reyes said: “Bids will fall.”`, `“Bids will fall.”`],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "no-attribution", { ledger })).toBe(after);
  });
});
