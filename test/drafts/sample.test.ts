import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analyze.ts";
import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import { readLedger } from "../../server/src/core/ledger/read.ts";
import { ruleOf } from "../../server/src/core/rules/index.ts";

const SAMPLES = join(import.meta.dirname, "../../samples");
const read = (path: string): string => readFileSync(join(SAMPLES, path), "utf8");

const story = read("harbor-lights.md");
const ledger = readLedger({ text: read("ground-rules.yaml"), path: "ground-rules.yaml", timezone: "UTC", readNotes: read });

function analyze(): Analysis {
  return createAnalyzer().analyze(
    story,
    "harbor-lights.md",
    { kind: "ledger", ledger },
    { stage: "publish", outlet: null, rules: {}, allowAccepted: false, now: Date.UTC(2026, 10, 21), timezone: "UTC" },
  );
}

/** The faults the sample shows: its README tour names them in this order. */
const FAULTS = [
  { code: "no-name", on: "Whitcomb", source: "heron", severity: "error" },
  { code: "hidden-name", on: "whitcomb", source: "heron", severity: "error" },
  { code: "agreed-description", on: "a veteran lineman with the company", source: "turnstone", severity: "warning" },
  { code: "unlogged-source", on: "A subcontractor who asked not to be named", source: null, severity: "warning" },
  { code: "no-attribution", on: "a person close to the budget office said", source: "avocet", severity: "error" },
  {
    code: "no-direct-quote",
    on: "“We might as well have mailed them a box of flashlights,”",
    source: "sanderling",
    severity: "error",
  },
  {
    code: "not-for-publication",
    on: "Tidewell has put $400,000 aside in case it is told to repay the city.",
    source: "dunlin",
    severity: "error",
  },
  { code: "unknown-codename", on: "plovr", source: null, severity: "error" },
];

describe("the sample story", () => {
  it("has a ledger without a problem", () => {
    expect(ledger.problems).toEqual([]);
    expect(
      createAnalyzer().analyzeLedger(ledger, { stage: "publish", outlet: null, rules: {}, allowAccepted: false, now: 0 }).verdict,
    ).toBe("clear");
  });

  it("shows one fault of each kind, and breaks no other agreement", () => {
    const found = analyze()
      .findings.filter((finding) => ruleOf(finding.code)?.section === 1 || finding.code === "unlogged-source")
      .map(({ code, span, source, severity }) => ({ code, on: story.slice(span.start, span.end), source, severity }));
    expect(found).toEqual(FAULTS);
  });

  it("is held, and says whose name cannot be looked for", () => {
    const { verdict, problems, notChecked } = analyze();
    expect({ verdict, problems, notChecked }).toEqual({ verdict: "held", problems: [], notChecked: ["turnstone"] });
  });
});
