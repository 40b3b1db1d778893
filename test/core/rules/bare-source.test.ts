import { describe, expect, it } from "vitest";
import { analyzeText, check, fixed, only } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["bare-source"] };

describe("bare-source", () => {
  it.each([
    `Bids will fall, ⟦bare-source:sources⟧ said.`,
    `The crane was never tested, ⟦bare-source:insiders⟧ say.`,
    `Bids will fall, according to ⟦bare-source:observers⟧.`,
    `Bids will fall, ⟦bare-source:a source⟧ said. [@heron]`,
    `“Bids will fall,” said ⟦bare-source:two officials⟧.`,
    `Bids will fall, ⟦bare-source:critics⟧ told the Courier. Bids will rise, ⟦bare-source:sources⟧ said.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, sources close to the bidders said.`,
    `Bids will fall, people in the port office said.`,
    `Two officials of the port left early. Bids will fall, the officials said.`,
    `Port officials left early. Bids will fall, officials said.`,
    `Bids will fall, police said.`,
    `Critics fear that bids will fall.`,
    `Bids will fall, critics of the tender said.`,
    `The sources of the river lie in the hills.`,
    `Bids will fall, sources say. [@heron]`,
    `Bids will fall, sources said. [@avocet]`,
    `It is understood that bids will fall.`,
    `“Sources said so,” Tomas Lindgren said.`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      `Bids will fall, a source said. [@heron]`,
      `Bids will fall, an executive at a port operator who has read the tender documents said. [@heron]`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "bare-source", options)).toBe(after);
  });

  it("has nothing to write where nobody is tied to the words", () => {
    expect(only(analyzeText("Bids will fall, sources said.", options), "bare-source").fixes).toEqual([]);
  });
});
