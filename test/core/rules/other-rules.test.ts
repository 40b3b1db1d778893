import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../../server/src/core/analyzer.ts";
import { analyzeText, check, fixed, only, SETTINGS } from "../../support/check.ts";
import { EXAMPLE_LEDGER, ledgerOf } from "./example-ledger.ts";

const ledger = EXAMPLE_LEDGER;

describe("identifying-detail", () => {
  it("is certain beside a tied quotation and holds nothing elsewhere", () => {
    const beside = check(
      "The ⟦identifying-detail:deputy finance director⟧ was there. Bids will fall, an executive at a port operator said.",
      { ledger },
    );
    const elsewhere = check(
      "The ⟦identifying-detail:deputy finance director⟧ was there.\n\nBids will fall, an executive at a port operator said.",
      { ledger },
    );
    expect([only(beside, "identifying-detail").sure, beside.verdict]).toEqual(["certain", "held"]);
    expect([only(elsewhere, "identifying-detail").sure, elsewhere.verdict]).toEqual(["likely", "clear"]);
  });

  it.each([
    [
      `The deputy finance director was there. Bids will fall, an executive at a port operator said.`,
      `An executive at a port operator was there.`,
    ],
    [`A person, the deputy finance director, was there. Bids will fall, an executive at a port operator said.`, `A person was there.`],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "identifying-detail", { ledger })).toContain(after);
  });
});

describe("embargo", () => {
  const story = (head: string): string => `${head}The night shift was badly run, a dock worker said.\n`;

  it("holds a story dated before the embargo lifts", () => {
    check(story("---\npublish: ⟦embargo:2026-11-20⟧\n---\n\n"), { ledger });
    check(story("---\npublish: 2026-12-02\n---\n\n"), { ledger });
  });

  it("counts now as the date only when publishing", () => {
    check(`⟦embargo⟧${story("")}`, { ledger });
    check(story(""), { ledger, settings: { stage: "writing" } });
    check(story(""), { ledger, settings: { now: Date.UTC(2026, 11, 2) } });
  });

  it("dates the draft to the end of the embargo, in front matter of its own where there is none", () => {
    expect(fixed(story("---\ndate: 2026-11-20\n---\n\n"), "embargo", { ledger })).toContain("date: 2026-12-01T06:00\n");
    expect(fixed(story(""), "embargo", { ledger })).toMatch(/^---\npublish: 2026-12-01T06:00\n---\n\nThe night/);
  });
});

describe("unknown-codename", () => {
  it("flags a codename or a date that does not exist", () => {
    check("Bids will fall. [@⟦unknown-codename:hreon⟧]", { ledger });
    check("Bids will fall. [@⟦unknown-codename:heron, 2026-01-01⟧]", { ledger });
    check("Bids will fall. [@heron, 2026-10-14]", { ledger });
  });

  it("offers the nearest codename, or asks", () => {
    expect(fixed("Bids will fall. [@hreon]", "unknown-codename", { ledger })).toBe("Bids will fall. [@heron]");
    expect(fixed("Bids will fall. [@zzzzzz]", "unknown-codename", { ledger })).toBe("Bids will fall. TK: whose words?");
    expect(fixed("Bids will fall. [@heron, 2026-01-01]", "unknown-codename", { ledger })).toBe("Bids will fall. [@heron]");
  });

  it("warns without holding where a date fits several agreements", () => {
    const twice = ledgerOf(
      `- level: background\n  date: 2026-10-05T09:00\n  description: an editor\n- level: background\n  date: 2026-10-05T17:00\n  description: an editor`,
    );
    const analysis = check("The presses will stop. [@⟦unknown-codename:tern, 2026-10-05⟧]", { ledger: twice });
    const finding = analysis.findings.find(({ code }) => code === "unknown-codename");
    expect([finding?.severity, analysis.verdict]).toEqual(["warning", "clear"]);
  });
});

describe("unlogged-source", () => {
  const codes = ["unlogged-source"];

  it.each([
    `The crane was never tested, ⟦unlogged-source:a manager who asked not to be named⟧ said.`,
    `⟦unlogged-source:One official⟧ said the crane was never tested.`,
    `The crane failed, ⟦unlogged-source:two people with knowledge of the matter⟧ said.`,
  ])("flags %s", (text) => {
    check(text, { ledger, codes });
  });

  it.each([
    `The crane was never tested, an executive at a port operator said.`,
    `The company said in a statement that the crane had been tested.`,
    `A spokeswoman for the Halden Port Authority said the crane had been tested.`,
    `Police said the crane had been tested.`,
    `The mayor said the crane had been tested.`,
  ])("allows %s", (text) => {
    check(text, { ledger, codes });
  });

  it("says nothing of marked words while the ledger cannot be read", () => {
    const problem = { code: "ledger-locked", path: "ground-rules.yaml.age", message: "Locked.", blocksVerdict: true } as const;
    const codesOf = (text: string): string[] =>
      createAnalyzer()
        .analyze(text, "draft.md", { kind: "missing", problem: { ...problem, span: { start: 0, end: 0 } } }, SETTINGS)
        .findings.map(({ code }) => code);
    expect(codesOf("A clerk said the crane fell. [@wren]")).not.toContain("unlogged-source");
    expect(codesOf("A clerk said the crane fell.")).toContain("unlogged-source");
  });
});

describe("leftover-mark", () => {
  const codes = ["leftover-mark"];

  it("is an error at publish for what stays, and no more than information for what export removes", () => {
    const { findings } = check(
      "The port handled ⟦leftover-mark:TK⟧ ships. ⟦leftover-mark:[OTR]⟧ ⟦leftover-mark:<!-- ask again -->⟧ ⟦leftover-mark:[@wren]⟧",
      { ledger, codes },
    );
    expect(findings.map((finding) => finding.severity)).toEqual(["error", "error", "information", "information"]);
  });

  it("is only information while writing", () => {
    const { findings } = check("The port handled ⟦leftover-mark:TK⟧ ships. <!-- ask again -->", {
      ledger,
      codes,
      settings: { stage: "writing" },
    });
    expect(findings.map((finding) => finding.severity)).toEqual(["information"]);
  });

  it("leaves code and names alone", () => {
    check("The `TK` key, CQ Roll Call and the KTK bank.", { ledger, codes });
  });
});

describe("acceptance", () => {
  const accepted = (rules: string, reason: string): string =>
    `<!-- ground-rules-disable-next-line ${rules}${reason} -->\n"It is dead," Okafor said.\n`;

  it("stays in the report, and a certain finding of section 1 still holds unless the caller allows it", () => {
    const analysis = analyzeText(accepted("no-name", " -- agreed by phone"), { ledger });
    const finding = analysis.findings.find((one) => one.code === "no-name");
    expect([finding?.accepted, analysis.verdict]).toEqual([{ reason: "agreed by phone", line: 1 }, "held"]);
    expect(analyzeText(accepted("no-name", " -- agreed by phone"), { ledger, settings: { allowAccepted: true } }).verdict).toBe("clear");
  });

  it("needs a reason, and accepts no other rule", () => {
    const without = analyzeText(accepted("no-name", ""), { ledger, settings: { allowAccepted: true } });
    const other = analyzeText(accepted("hidden-name", " -- why"), { ledger, settings: { allowAccepted: true } });
    expect([without.verdict, other.verdict]).toEqual(["held", "held"]);
  });

  it("ends a likely finding's hold", () => {
    const text = `<!-- ground-rules-disable-next-line agreed-description -- chosen on the telephone -->\nBids will fall, a shipping manager said. [@heron]\n`;
    expect(analyzeText(text, { ledger }).verdict).toBe("clear");
  });
});

describe("requests that lower a rule", () => {
  it("change nothing and are said once", () => {
    const analysis = analyzeText(`---\nground-rules: {rules: {no-name: off}}\n---\n\n"It is dead," Okafor said.\n`, { ledger });
    expect(analysis.problems.map((problem) => [problem.code, problem.blocksVerdict])).toEqual([["rule-cannot-be-lowered", false]]);
    expect(analysis.verdict).toBe("held");
  });
});
