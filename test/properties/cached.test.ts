import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis, Analyzer } from "../../server/src/core/analyze.ts";
import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import { createDraftReader } from "../../server/src/core/draft/read.ts";
import type { ProtectedText } from "../../server/src/core/protection/model.ts";
import { createProtectedSearch } from "../../server/src/core/protection/search.ts";
import { ledgerFrom } from "../support/check.ts";
import { anyText, CANARY_LEDGER, story } from "./drafts-arbitrary.ts";

const SETTINGS = { stage: "writing", outlet: null, rules: {}, allowAccepted: false, now: 0 } as const;
const LEDGER = ledgerFrom({ ledger: CANARY_LEDGER });

const analyze = (analyzer: Analyzer, text: string): Analysis =>
  analyzer.analyze(text, "draft.md", { kind: "ledger", ledger: LEDGER }, SETTINGS);

/** Everything that an analysis says, as plain data. */
const said = ({ draft, quotations, attributions, findings, problems, verdict }: Analysis): unknown => ({
  blocks: draft.blocks.map(({ kind, quoted, section, span, prose }) => ({ kind, quoted, section, span, text: prose.text })),
  regions: draft.regions,
  marks: draft.marks,
  quotations,
  tied: attributions.map(({ source, tiedBy, sure, passage }) => ({ source: source.label, tiedBy, sure, passage })),
  findings: findings.map(({ code, span, sure, severity, source, fixes }) => ({ code, span, sure, severity, source, fixes })),
  problems,
  verdict,
});

/** What people type and paste, and what they take away. */
const edit = fc.record({
  at: fc.nat(1000),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  typed: fc.oneof(
    fc.constantFrom("", "x", " ", "\n", "\n\n", "”", '"', "*", "`", "```\n", "> ", "- ", "# ", "|", "[@heron]", "<!--", "-->", "---\n"),
    fc.constantFrom("Quillmarsh", "Zephrine ", "Peter Quillmarsh ", "Zephrine met ", "quillmarsh-", "&amp;", "\r\n", "[^1]: ", "    "),
    story,
  ),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

/** Each text that a row of edits makes of a first one. */
function* edited(text: string, row: readonly { at: number; removed: number; typed: string }[]): Generator<string> {
  let now = text;
  for (const { at, removed, typed } of row) {
    const from = at % (now.length + 1);
    now = now.slice(0, from) + typed + now.slice(from + removed);
    yield now;
  }
}

describe("after any row of edits, what was kept changes nothing", () => {
  it("in what the whole pipeline says", () => {
    fc.assert(
      fc.property(fc.oneof(story, anyText), edits, (text, row) => {
        const kept = createAnalyzer();
        analyze(kept, text);
        for (const now of edited(text, row)) expect(said(analyze(kept, now))).toEqual(said(analyze(createAnalyzer(), now)));
      }),
      { numRuns: 50 },
    );
  });

  it("in how a draft is read", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, story), edits, (text, row) => {
        const kept = createDraftReader();
        kept.read(text);
        for (const now of edited(text, row)) {
          const { blocks, ...rest } = kept.read(now);
          const fresh = createDraftReader().read(now);
          expect(rest).toEqual({ ...rest, regions: fresh.regions, marks: fresh.marks, problems: fresh.problems });
          expect(blocks.map(({ span, prose }) => ({ span, text: prose.text }))).toEqual(
            fresh.blocks.map(({ span, prose }) => ({ span, text: prose.text })),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

const PROTECTED: readonly ProtectedText[] = [
  { source: 0, kind: "name", text: "Zephrine Quillmarsh" },
  { source: 0, kind: "alias", text: "@zquill" },
  { source: 0, kind: "detail", text: "keeper of the seals" },
  { source: 1, kind: "name", text: "Grant May" },
];
/** A listed text that reaches over a blank line, and stands in none of the drafts: with it a text is searched as a whole. */
const OVER_A_BLANK_LINE: ProtectedText = { source: 2, kind: "detail", text: "ullage\n\nullage" };

const piece = fc.constantFrom(
  ..."Zephrine|Quillmarsh|Peter Quillmarsh|quillmarsh|Z.|Mr|Grant|May|zquill|@zquill|Quill-|marsh|keeper of|the seals|said|and|of".split(
    "|",
  ),
  ..." | | |.|,|“|”|@|/|-|**|>|> |#|- |&amp;|&#81;|%51|<b>|<br>|\\|\u200b|Ltd|Street|12|3 ".split("|"),
  ...["\n", "\n\n", "\n\n", "\n \t\n", "\r\n\r\n", "\n>\n", "\n\n***\n\n", "\n\n\n", "\r", "\u2028"],
);
const names = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("protected text, searched stretch by stretch", () => {
  it("is what a search of the whole text finds, whatever was searched before", () => {
    fc.assert(
      fc.property(names, edits, (text, row) => {
        const byStretch = createProtectedSearch(PROTECTED, ["Peter Quillmarsh"]);
        for (const now of [text, ...edited(text, row)]) {
          const whole = createProtectedSearch([...PROTECTED, OVER_A_BLANK_LINE], ["Peter Quillmarsh"]);
          expect(byStretch.find(now)).toEqual(whole.find(now));
        }
      }),
      { numRuns: 400 },
    );
  });
});
