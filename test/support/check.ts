import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Analysis, Settings } from "../../server/src/core/analyze.ts";
import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import type { Finding } from "../../server/src/core/findings.ts";
import { applyEdits } from "../../server/src/core/fix-all.ts";
import type { Ledger } from "../../server/src/core/ledger/model.ts";
import { readLedger } from "../../server/src/core/ledger/read.ts";
import { ruleOf } from "../../server/src/core/rules/index.ts";
import { describeSpans, readMarkers } from "./markers.ts";

/** How a fixture is checked. */
export interface CheckOptions {
  /** The ledger's YAML. */
  readonly ledger: string;
  /** Interview notes by the path the ledger gives them. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly settings?: Partial<Settings>;
  readonly path?: string;
  /** The codes that are compared; by default every rule of section 1. */
  readonly codes?: readonly string[];
}

export const SETTINGS: Settings = {
  stage: "publish",
  outlet: null,
  rules: {},
  allowAccepted: false,
  now: Date.UTC(2026, 10, 20, 12),
  timezone: "UTC",
};

/** The interview notes that the ledger of the rule pages names. */
const EXAMPLE_NOTES = readFileSync(join(import.meta.dirname, "../../server/src/core/rules/examples-notes.txt"), "utf8");

/** Reads a ledger of a test; its problems are the test's own business. */
export function ledgerFrom(options: Pick<CheckOptions, "ledger" | "notes">): Ledger {
  return readLedger({
    text: options.ledger,
    path: "ground-rules.yaml",
    timezone: "UTC",
    readNotes: (path) => options.notes?.[path] ?? (path === "examples-notes.txt" ? EXAMPLE_NOTES : null),
  });
}

/** The whole pipeline over one text. */
export function analyzeText(text: string, options: CheckOptions): Analysis {
  return createAnalyzer().analyze(
    text,
    options.path ?? "draft.md",
    { kind: "ledger", ledger: ledgerFrom(options) },
    { ...SETTINGS, ...options.settings },
  );
}

/**
 * Holds a fixture with `⟦code:text⟧` markers against what is found: exactly the marked findings, at exactly those places.
 * Returns the analysis for further questions.
 */
export function check(marked: string, options: CheckOptions): Analysis {
  const { text, spans } = readMarkers(marked);
  const analysis = analyzeText(text, options);
  const found = analysis.findings
    .filter((finding) => (options.codes === undefined ? ruleOf(finding.code)?.section === 1 : options.codes.includes(finding.code)))
    .map((finding) => ({ label: finding.code, ...finding.span }));
  const wanted = describeSpans(text, spans);
  const got = describeSpans(text, found);
  expect({ missed: wanted.filter((one) => !got.includes(one)), false: got.filter((one) => !wanted.includes(one)) }).toEqual({
    missed: [],
    false: [],
  });
  return analysis;
}

/** The one finding of a code; fails where there is none or more than one. */
export function only(analysis: Analysis, code: string): Finding {
  const findings = analysis.findings.filter((finding) => finding.code === code);
  expect(findings.map((finding) => finding.code)).toEqual([code]);
  return findings[0] as Finding;
}

/** The text after the preferred fix of the one finding of a code. */
export function fixed(text: string, code: string, options: CheckOptions): string {
  const finding = only(analyzeText(text, options), code);
  const fix = finding.fixes.find((one) => one.preferred);
  expect(fix, "a preferred fix").toBeDefined();
  return applyEdits(text, fix?.edits ?? []);
}
