import { describe, it } from "vitest";
import { check } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["document-origin"] };

describe("document-origin", () => {
  it.each([
    `Bids will fall, according to ⟦document-origin:a leaked memo⟧.`,
    `A ⟦document-origin:report obtained by The Courier⟧ puts the cost at £3m.`,
    `The ⟦document-origin:document, a copy of which was obtained by The Courier⟧, puts the cost at £3m.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, according to a leaked memo that was given to The Courier by a person with access to it.`,
    `A report obtained by The Courier under the Freedom of Information Act puts the cost at £3m.`,
    `A leaked memo puts the cost at £3m. It was posted on a website in May.`,
    `A report published by the port puts the cost at £3m.`,
    `Bids will fall, according to the annual report.`,
    `“A leaked memo says so,” Tomas Lindgren said.`,
    `The boat leaked.`,
  ])("allows %s", (text) => {
    check(text, options);
  });
});
