import { describe, expect, it } from "vitest";
import { mend } from "../../../server/src/core/mend.ts";
import { analyzeText, check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, settings: { stage: "writing" } as const };

describe("no-direct-quote", () => {
  it.each([
    `The night shift was ⟦no-direct-quote:"a shambles,"⟧ a dock worker said.`,
    `⟦no-direct-quote:“It was a shambles,”⟧ said a dock worker. [@curlew]`,
    `A dock worker called the shift ⟦no-direct-quote:‘rotten’⟧. [@curlew]`,
    `The shift had been ⟦no-direct-quote:“rotten from the start”⟧. [@curlew]`,
    `The shift had been ⟦no-direct-quote:‘rotten’⟧ for years. [@avocet]`,
    `A dock worker said the shift was badly run. It fell behind because of ⟦no-direct-quote:“a total lack of sleep.”⟧`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `The night shift was badly run, a dock worker said.`,
    `"It is dead," an executive at a port operator said.`,
    `The night shift was a shambles. [@curlew]`,
    `The shift is described in a book, “The Night Men of Halden”. [@curlew]`,
    `“It was a shambles,” Tomas Lindgren said. [@curlew; @wren]`,
    `The dockers’ shift and the clerks’ were badly run. [@curlew]`,
    `A dock worker said the shift was badly run. A sign read “closed until further notice.”`,
    `A dock worker said the shift was badly run. Shouts of “let us in right now” filled the hall.`,
    `A dock worker said the shift was badly run. Under the law, “a person of good standing” may bid.`,
    `A dock worker said the shift was badly run. The mayor is “a man of few words.”`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it("leaves a note to paraphrase and keeps the sentence's own stop", () => {
    expect(fixed(`"It was a shambles," a dock worker said.`, "no-direct-quote", options)).toBe(`TK: paraphrase, a dock worker said.`);
  });

  it.each([
    [`“Bids will fall,” Reyes said.`, `TK: paraphrase. [@avocet]`],
    [`“Bids,” Reyes said, “will fall.”`, `TK: paraphrase. [@avocet]`],
    [`“Bids will fall,” Reyes said. “They must.”`, `TK: paraphrase. TK: paraphrase. [@avocet]`],
    [`Reyes said: “Bids will fall.”`, `TK: paraphrase. [@avocet]`],
    [`Reyes said bids would “fall”.`, `Bids would TK: paraphrase. [@avocet]`],
  ])("takes the attribution out too where none is permitted: %s", (before, after) => {
    expect(fixed(before, "no-direct-quote", options)).toBe(after);
    expect(mend(before, (text) => analyzeText(text, options).findings).text).toBe(after);
  });
});
