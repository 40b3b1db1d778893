import { describe, expect, it } from "vitest";
import { analyzeText, check, fixed, only } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["reason-missing"] };

describe("reason-missing", () => {
  it.each([
    `Bids will fall, said ⟦reason-missing:an executive at a port operator who has read the tender documents⟧.`,
    `Bids will fall, said ⟦reason-missing:an executive at a port operator who spoke on condition of anonymity⟧.`,
    `Bids will fall, ⟦reason-missing:an executive at a port operator⟧ said. The crane failed, a customs officer said. The officer asked not to be named because officers may not speak to the press.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `Bids will fall, said an executive at a port operator, who spoke on condition of anonymity because they feared losing their job.`,
    `An executive at a port operator said bids will fall. The executive asked not to be named, citing a fear of losing the job.`,
    `Bids will fall, an executive at a port operator said.

The Courier is not naming the executive because they fear for their job.`,
    `Bids will fall, an executive at a port operator said. They spoke on condition of anonymity for fear of losing their job.`,
    `Bids will fall, an executive at a port operator said. The crane failed, a customs officer said. Both asked not to be named because they feared for their jobs.`,
    `Bids will fall, said an executive at a port operator who was not authorized to speak publicly.`,
    `Bids will fall. [@heron]`,
    `Bids will fall, Tomas Lindgren said.`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      `Bids will fall, an executive at a port operator said.`,
      `Bids will fall, an executive at a port operator, who spoke on condition of anonymity because they feared losing their job, said.`,
    ],
    [
      `Bids will fall, said an executive at a port operator who has read the tender documents.`,
      `Bids will fall, said an executive at a port operator who has read the tender documents and who spoke on condition of anonymity because they feared losing their job.`,
    ],
    [
      `An executive at a port operator said bids will fall.`,
      `An executive at a port operator, who spoke on condition of anonymity because they feared losing their job, said bids will fall.`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "reason-missing", options)).toBe(after);
  });

  it("is said once for each source", () => {
    const text = "Bids will fall, an executive at a port operator said. The executive said nobody would bid. “Nobody,” the executive said.";
    only(analyzeText(text, options), "reason-missing");
  });
});
