import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["plural-for-one"] };

describe("plural-for-one", () => {
  it.each([
    `Bids will fall, ⟦plural-for-one:sources⟧ say. [@heron]`,
    `Bids will fall, ⟦plural-for-one:executives at a port operator⟧ said. [@heron]`,
    `Bids will fall, according to ⟦plural-for-one:people who have read the tender documents⟧. [@heron]`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, an executive at a port operator said. [@heron]`,
    `Bids will fall, sources said. [@heron; @curlew]`,
    `Bids will fall, sources said.`,
    `Bids will fall, police said. [@wren]`,
    `“We know,” they said. [@heron]`,
    `Bids will fall, two people said. [@heron]`,
    `Bids will fall, sources said. [@avocet]`,
    `Bids will fall, sources said. [@kestrel]`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      `Bids will fall, sources say. [@heron]`,
      `Bids will fall, an executive at a port operator who has read the tender documents says. [@heron]`,
    ],
    [`Bids will fall, sources say. [@wren]`, `Bids will fall, a person says. [@wren]`],
    [
      `Bids will fall, executives at a port operator have said. [@heron]`,
      `Bids will fall, an executive at a port operator who has read the tender documents has said. [@heron]`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "plural-for-one", options)).toBe(after);
  });

  it("is the one finding where only the number is wrong", () => {
    const codes = ["plural-for-one", "bare-source", "agreed-description"];
    check("Bids will fall, ⟦plural-for-one:sources⟧ say. [@heron]", { ledger: EXAMPLE_LEDGER, codes });
    check("Bids will fall, ⟦agreed-description:⟦plural-for-one:bankers⟧⟧ say. [@heron]", { ledger: EXAMPLE_LEDGER, codes });
  });
});
