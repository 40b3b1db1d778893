import { describe, expect, it } from "vitest";
import { fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "../rules/example-ledger.ts";

const ledger = EXAMPLE_LEDGER;

describe("taking an attribution out", () => {
  it.each([
    [`In a message on Friday, Reyes said bids would fall.`, `In a message on Friday, bids would fall.`],
    [`As odd as it may seem, Reyes said the deal had failed.`, `As odd as it may seem, the deal had failed.`],
    [`Asked about the deal, Reyes said it was dead.`, `Asked about the deal, it was dead.`],
    [`However, Reyes said, the deal was dead.`, `However, the deal was dead.`],
    [`The port, Reyes said, was finished.`, `The port was finished.`],
  ])("keeps what leads up to the sentence: %s", (before, after) => {
    expect(fixed(before, "no-attribution", { ledger })).toBe(after);
  });

  it.each([
    [`The deal died on Monday, Reyes said, after a row over pay.`, `The deal died on Monday after a row over pay.`],
    [`The deal died on Monday, Reyes said, and nobody cared.`, `The deal died on Monday, and nobody cared.`],
    [`The deal died on Monday, said Reyes, speaking on the quay.`, `The deal died on Monday.`],
    [`The deal died on Monday, Reyes said, in an email to the Courier.`, `The deal died on Monday.`],
    [`Reyes said the deal was dead and added that nobody cared.`, `The deal was dead and nobody cared.`],
  ])("keeps what the sentence goes on with: %s", (before, after) => {
    expect(fixed(before, "no-attribution", { ledger })).toBe(after);
  });

  it.each([
    [`“The lock was changed,” Reyes said, adding that nobody was told.`, `“The lock was changed,” and nobody was told.`],
    [`“Will bids fall?” Reyes asked.`, `“Will bids fall?” [@avocet]`],
    [`“Bids will fall,” Reyes said, and nobody complained.`, `“Bids will fall,” and nobody complained. [@avocet]`],
    [`“Bids will fall,” Reyes said, clearing his throat.`, `“Bids will fall.” [@avocet]`],
    [`‘Bids will fall’, Reyes said, but nobody listened.`, `‘Bids will fall’, but nobody listened. [@avocet]`],
  ])("leaves quoted words to stand alone: %s", (before, after) => {
    expect(fixed(before, "no-attribution", { ledger })).toBe(after);
  });

  it.each([
    [`Reyes promised lower fees and more berths.`, `TK: no attribution lower fees and more berths.`],
    [`Reyes told the Courier why bids would fall.`, `TK: no attribution the Courier why bids would fall.`],
  ])("asks for another sentence where half of one would be left: %s", (before, after) => {
    expect(fixed(before, "no-attribution", { ledger })).toBe(after);
  });

  it.each([
    [`Reyes said **bids** will fall.`, `**Bids** will fall.`],
    [`Reyes said iPhones would be cheaper.`, `iPhones would be cheaper.`],
  ])("puts the capital inside the emphasis, and none where a name has its own: %s", (before, after) => {
    expect(fixed(before, "no-attribution", { ledger })).toBe(after);
  });
});
