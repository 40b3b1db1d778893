import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const ledger = EXAMPLE_LEDGER;

describe("agreed-description", () => {
  it.each([
    `Bids will fall, ⟦agreed-description:a shipping manager⟧ said. [@heron]`,
    `⟦agreed-description:The deputy finance director⟧ said bids will fall. [@heron]`,
    `⟦agreed-description:An executive at a port operator in Halden⟧ said bids will fall. [@heron]`,
    `Bids will fall, ⟦agreed-description:the executive⟧ said. [@heron]`,
  ])("flags %s", (text) => {
    check(text, { ledger });
  });

  it.each([
    `Bids will fall, an executive at a port operator said. [@heron]`,
    `The executive at a port operator said bids will fall. [@heron]`,
    `Bids will fall, said an executive at a port operator who has read the tender documents.`,
    `Bids will fall, said an executive at a port operator, who spoke on condition of anonymity because they feared losing their job.`,
    `Bids will fall, an executive at a port operator said. They will rise again, the executive said. [@heron] “Trust me,” the person said. [@heron]`,
    `Two people briefed on the tender said bids will fall. [@heron; @curlew]`,
  ])("allows %s", (text) => {
    check(text, { ledger, codes: ["agreed-description"] });
  });

  it("is certain only where the words identify", () => {
    const certain = check(`⟦agreed-description:The deputy finance director⟧ said bids will fall. [@heron]`, { ledger });
    const likely = check(`⟦agreed-description:A shipping manager⟧ said bids will fall. [@heron]`, { ledger });
    expect([certain.findings[0]?.severity, likely.findings[0]?.severity]).toEqual(["error", "warning"]);
  });

  it.each([
    [`Halden's finance chief said bids will fall. [@heron]`, `An executive at a port operator said bids will fall. [@heron]`],
    [
      `Bids will fall, said a shipping manager, who asked for coffee. [@heron]`,
      `Bids will fall, said an executive at a port operator. [@heron]`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "agreed-description", { ledger })).toBe(after);
  });
});
