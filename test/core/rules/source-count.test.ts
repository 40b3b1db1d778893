import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["source-count"] };

describe("source-count", () => {
  it.each([
    `⟦source-count:Three people who have seen the tender documents⟧ said bids will fall. [@heron; @curlew]`,
    `Bids will fall, ⟦source-count:two executives at a port operator⟧ said. [@heron]`,
    `Bids will fall, according to ⟦source-count:two people⟧. [@heron; @curlew; @wren]`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Two people who have seen the tender documents said bids will fall. [@heron; @curlew]`,
    `At least two people said bids will fall. [@heron; @curlew; @wren]`,
    `Bids will fall, one person said. [@heron]`,
    `Three people said bids will fall.`,
    `Two companies said bids will fall. [@heron]`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      `Three people who have seen the tender documents said bids will fall. [@heron; @curlew]`,
      `Two people who have seen the tender documents said bids will fall. [@heron; @curlew]`,
    ],
    [
      `Two executives say bids will fall. [@heron]`,
      `An executive at a port operator who has read the tender documents says bids will fall. [@heron]`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "source-count", options)).toBe(after);
  });
});
