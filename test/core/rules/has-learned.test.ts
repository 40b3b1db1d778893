import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["has-learned"] };

describe("has-learned", () => {
  it.each([
    `⟦has-learned:The Courier has learned⟧ that two dredgers are on their way.`,
    `⟦has-learned:This newspaper has learned⟧ that two dredgers are on their way.`,
    `Two dredgers are on their way, ⟦has-learned:the Halden Times has learned⟧.`,
    `⟦has-learned:It has been learned⟧ that two dredgers are on their way.`,
    `⟦has-learned:We have also learned⟧ that two dredgers are on their way.`,
    `⟦has-learned:NPR has exclusively learned⟧ that two dredgers are on their way.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `The Courier has learned from a customs officer that two dredgers are on their way.`,
    `The Courier has learned that two dredgers are on their way, according to records.`,
    `The Courier has learned that two dredgers are on their way. [@avocet]`,
    `The port authority has learned that two cranes are unsafe.`,
    `She has learned that two dredgers are on their way.`,
    `“The Courier has learned nothing,” Tomas Lindgren said.`,
    `Here are five things we have learned.`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      "The Courier has learned that two dredgers are on their way. [@heron]",
      "An executive at a port operator who has read the tender documents said that two dredgers are on their way. [@heron]",
    ],
    [
      "Two dredgers are on their way, the Courier has learned. [@heron]",
      "Two dredgers are on their way, an executive at a port operator who has read the tender documents said. [@heron]",
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "has-learned", options)).toBe(after);
  });
});
