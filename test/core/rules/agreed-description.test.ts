import { describe, expect, it } from "vitest";
import { analyzeText, check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER, ledgerOf } from "./example-ledger.ts";

const ledger = EXAMPLE_LEDGER;

describe("agreed-description", () => {
  it.each([
    `Bids will fall, ⟦agreed-description:a shipping manager⟧ said. [@heron]`,
    `⟦agreed-description:The deputy finance director⟧ said bids will fall. [@heron]`,
    `⟦agreed-description:An executive at a port operator in Halden⟧ said bids will fall. [@heron]`,
    `Bids will fall, ⟦agreed-description:the executive⟧ said. [@heron]`,
    `Bids will fall, ⟦agreed-description:an executive at a port operator in Halden⟧ said.`,
  ])("flags %s", (text) => {
    check(text, { ledger });
  });

  it.each([
    `Bids will fall, an executive at a port operator said. [@heron]`,
    `The executive at a port operator said bids will fall. [@heron]`,
    `Bids will fall, said an executive at a port operator who has read the tender documents.`,
    `Bids will fall, said an executive at a port operator, who spoke on condition of anonymity because they feared losing their job.`,
    `Bids will fall, an executive at a port operator said. They will rise again, the executive said. [@heron] “Trust me,” the person said. [@heron]`,
    `Bids will fall, one executive at a port operator said.`,
    `Bids will fall, another executive at a port operator said. [@heron]`,
    `The documents were changed in May, said an executive at a port operator who had read them.`,
    `Bids will fall, said an executive at a port operator, who was not authorised to speak publicly.`,
    `Bids will fall, said an executive at a port operator who asked to remain anonymous because he feared losing his job.`,
    `Bids will fall, the tender documents show. [@heron]`,
    `Two people briefed on the tender said bids will fall. [@heron; @curlew]`,
  ])("allows %s", (text) => {
    check(text, { ledger, codes: ["agreed-description"] });
  });

  it("ties words that go on after the agreed ones for certain where they hold a detail", () => {
    const analysis = check("⟦agreed-description:An executive at a port operator, the deputy finance director⟧, said bids will fall.", {
      ledger,
    });
    expect([analysis.findings[0]?.sure, analysis.verdict]).toEqual(["certain", "held"]);
  });

  it("takes another person of the same description for another person", () => {
    check("Bids will fall, an executive at a port operator said. Another executive at a port operator said they would rise.", { ledger });
    const { attributions } = analyzeText("Another executive at a port operator said bids would rise.", { ledger });
    expect(attributions).toEqual([]);
  });

  it("lets a source that may not be described be mentioned only", () => {
    const bare = ledgerOf(
      `- level: background\n  date: 2026-10-02\n  description: a night worker\n  permits: {describe: false}\n  wording: no job, no name`,
    );
    check("The presses will stop, a source said. [@tern]", { ledger: bare });
    check("The presses will stop, ⟦agreed-description:a night worker⟧ said. [@tern]", { ledger: bare });
    expect(fixed("Kessler said the presses would stop.", "no-name", { ledger: bare })).toBe("A source said the presses would stop.");
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
