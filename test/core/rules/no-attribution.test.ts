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
    [`Bids will fall, Reyes said on Monday, and nobody will complain.`, `Bids will fall, and nobody will complain.`],
    [`Reyes said that bids would fall and that nobody would complain.`, `Bids would fall and nobody would complain.`],
    [`Reyes, Lindgren and Adeyemi said bids would fall.`, `Lindgren and Adeyemi said bids would fall.`],
    [`Lindgren, Reyes and Adeyemi said bids would fall.`, `Lindgren and Adeyemi said bids would fall.`],
    [`Lindgren, Adeyemi and Reyes said bids would fall.`, `Lindgren and Adeyemi said bids would fall.`],
    [`Callum Reyes and Tomas Lindgren said bids would fall.`, `Tomas Lindgren said bids would fall.`],
    [`Bids will fall, according to Tomas Lindgren and Callum Reyes.`, `Bids will fall, according to Tomas Lindgren.`],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "no-attribution", { ledger })).toBe(after);
  });

  it.each([
    [`“Bids will fall,” Reyes said.`, `“Bids will fall.” [@avocet]`],
    [`“Bids,” Reyes said, “will fall.”`, `“Bids will fall.” [@avocet]`],
    [`“Bids will fall,” Reyes said. “They must.”`, `“Bids will fall.” “They must.” [@avocet]`],
    [`Reyes said: “Bids will fall.”`, `“Bids will fall.” [@avocet]`],
  ])("leaves a mark with words that still may not be quoted: %s", (before, after) => {
    expect(fixed(before, "no-attribution", { ledger })).toBe(after);
  });

  it.each([
    [`Reyes denied that bids would fall.`, `TK: no attribution that bids would fall.`],
    [`Reyes asked whether bids would fall.`, `TK: no attribution whether bids would fall.`],
  ])("asks for another sentence where this one would say something else: %s", (before, after) => {
    expect(fixed(before, "no-attribution", { ledger })).toBe(after);
  });

  it("takes a note to self for no speaker", () => {
    check(`TK: no attribution said bids will fall. [@avocet]`, { ledger });
  });

  it("leaves whoever a source speaks of alone", () => {
    check("Two captains want to leave the port, ⟦no-attribution:a person close to the port said⟧. [@avocet]", { ledger });
  });

  it("leaves another body alone that spoke in the sentence before", () => {
    check(`The ports agency said a berth had shut. ⟦no-direct-quote:“It is finished.”⟧ [@avocet]`, { ledger });
  });

  it("tells a speaker of two verbs once", () => {
    check(`Bids will fall, ⟦no-attribution:one official told the Courier, adding⟧ that they must. [@avocet]`, { ledger });
  });

  it("knows a source behind what a newsroom has learned", () => {
    check("⟦no-attribution:The Courier has learned⟧ from an official that bids will fall. [@avocet]", { ledger });
  });

  it.each([
    `The Courier has learned that bids will fall. [@avocet]`,
    `The Guardian understands that bids will fall. [@avocet]`,
    `Bids will fall, according to a report on the tender. [@avocet]`,
  ])("allows what names no person: %s", (text) => {
    check(text, { ledger });
  });
});
