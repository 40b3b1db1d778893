import { describe, expect, it } from "vitest";
import { analyzeText, check, only } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["motive-missing"] };

describe("motive-missing", () => {
  it.each([
    `Bids will fall, ⟦motive-missing:a customs officer who keeps the lists⟧ said.`,
    `Bids will fall, ⟦motive-missing:a customs officer⟧ said. Nobody will bid, the officer said.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, said a customs officer who was passed over for promotion.`,
    `Bids will fall, a customs officer said. The officer did not get a promotion in the spring and was passed over again in May.`,
    `Bids will fall, an executive at a port operator said.`,
    `Bids will fall. [@bittern]`,
    `The lists are kept by hand.`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it("never writes or tells the motive", () => {
    const finding = only(analyzeText("Bids will fall, a customs officer said.", options), "motive-missing");
    expect([finding.fixes, finding.message.includes("promotion")]).toEqual([[], false]);
  });
});
