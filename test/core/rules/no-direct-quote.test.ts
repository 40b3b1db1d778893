import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, settings: { stage: "writing" } as const };

describe("no-direct-quote", () => {
  it.each([
    `The night shift was ⟦no-direct-quote:"a shambles,"⟧ a dock worker said.`,
    `⟦no-direct-quote:“It was a shambles,”⟧ said a dock worker. [@curlew]`,
    `A dock worker called the shift ⟦no-direct-quote:‘rotten’⟧. [@curlew]`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([`The night shift was badly run, a dock worker said.`, `"It is dead," an executive at a port operator said.`])(
    "allows %s",
    (text) => {
      check(text, options);
    },
  );

  it("leaves a note to paraphrase and keeps the sentence's own stop", () => {
    expect(fixed(`"It was a shambles," a dock worker said.`, "no-direct-quote", options)).toBe(`TK: paraphrase, a dock worker said.`);
  });
});
