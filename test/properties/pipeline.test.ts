import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analyze.ts";
import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import type { Finding } from "../../server/src/core/findings.ts";
import { mend } from "../../server/src/core/mend.ts";
import { ruleOf } from "../../server/src/core/rules/index.ts";
import { ledgerFrom } from "../support/check.ts";
import { anyText, CANARIES, CANARY_LEDGER, story } from "./drafts-arbitrary.ts";

const SETTINGS = { stage: "publish", outlet: "ap", rules: {}, allowAccepted: false, now: 0 } as const;
const LEDGER = ledgerFrom({ ledger: CANARY_LEDGER });
const RUNS = { numRuns: 150 };

const analyze = (text: string, analyzer = createAnalyzer()): Analysis =>
  analyzer.analyze(text, "draft.md", { kind: "ledger", ledger: LEDGER }, SETTINGS);

/** What any shell can show of a finding, fixes included. */
const shown = (finding: Finding): string =>
  [
    finding.message,
    finding.source,
    finding.code,
    ...finding.fixes.flatMap((fix) => [fix.title, ...fix.edits.map((edit) => edit.newText)]),
  ].join("\n");

const summary = (analysis: Analysis): unknown =>
  analysis.findings.map(({ code, span, sure, severity, source }) => ({ code, span, sure, severity, source }));

describe("whatever the text", () => {
  it("the pipeline answers, with spans inside the text and fixes that do not overlap", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings, problems } = analyze(text);
        expect(problems.filter((problem) => problem.code === "rule-failed")).toEqual([]);
        for (const { span, fixes } of findings) {
          for (const one of [span, ...fixes.flatMap((fix) => [...fix.edits, ...fix.holdsBack])]) {
            expect(0 <= one.start && one.start <= one.end && one.end <= text.length).toBe(true);
          }
          for (const fix of fixes) {
            const sorted = [...fix.edits].sort((a, b) => a.start - b.start || a.end - b.end);
            for (const [index, edit] of sorted.entries()) expect(edit.start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0);
          }
        }
      }),
      RUNS,
    );
  });

  it("no finding, title or inserted text shows a protected text", () => {
    fc.assert(
      fc.property(fc.oneof(story, anyText), (text) => {
        const { findings, problems } = analyze(text);
        const output = [...findings.map(shown), ...problems.map((problem) => problem.message)].join("\n").toLowerCase();
        for (const canary of CANARIES) expect(output).not.toContain(canary.toLowerCase());
      }),
      RUNS,
    );
  });
});

describe("stories", () => {
  it("what an analyzer kept of other drafts changes nothing", () => {
    const kept = createAnalyzer();
    fc.assert(
      fc.property(story, fc.nat(300), fc.constantFrom("", "x", "”", "\n\n", "Quillmarsh "), (text, at, typed) => {
        analyze(text, kept);
        const edited = text.slice(0, at) + typed + text.slice(at);
        expect(summary(analyze(edited, kept))).toEqual(summary(analyze(edited)));
      }),
      RUNS,
    );
  });

  it("after all fixes no certain finding is left but working marks", () => {
    fc.assert(
      fc.property(story, (text) => {
        const analyzer = createAnalyzer();
        const mended = mend(text, (one) => analyze(one, analyzer).findings);
        const left = analyze(mended.text, analyzer).findings.filter(
          (finding) => finding.sure === "certain" && finding.code !== "leftover-mark",
        );
        expect(left.filter((finding) => ruleOf(finding.code)?.section === 1).map((finding) => finding.code)).toEqual([]);
      }),
      RUNS,
    );
  });
});
