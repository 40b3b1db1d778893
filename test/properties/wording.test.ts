import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analyze.ts";
import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import type { Finding } from "../../server/src/core/findings.ts";
import { applyEdits } from "../../server/src/core/fix-all.ts";
import { mend } from "../../server/src/core/mend.ts";
import { ruleOf } from "../../server/src/core/rules/index.ts";
import { EXAMPLE_LEDGER } from "../core/rules/example-ledger.ts";
import { ledgerFrom } from "../support/check.ts";

const LEDGER = ledgerFrom({ ledger: EXAMPLE_LEDGER, notes: {} });
const NAMES = ["Okafor", "Reyes", "Marchetti", "Dorrel", "Amsel", "deputy finance director"];

const analyze = (text: string, analyzer = createAnalyzer()): Analysis =>
  analyzer.analyze(
    text,
    "draft.md",
    { kind: "ledger", ledger: LEDGER },
    { stage: "publish", outlet: "nyt", rules: {}, allowAccepted: false, now: 0 },
  );

const SPEAKERS = [
  "sources",
  "a source",
  "insiders",
  "executives at a port operator",
  "an executive at a port operator",
  "the executive",
  "two executives at a port operator",
  "three people who have read the tender documents",
  "a customs officer who keeps the lists",
  "a county official, who spoke on condition of anonymity because they were not authorized to speak publicly,",
  "an executive at a port operator, a woman in her fifties who trained as a diver,",
  "one of the three people who attended the meeting",
  "people familiar with the matter",
  "Ida Foster",
  "Tomas Lindgren",
  "she",
];
const CLAUSES = ["bids will fall", "the crane was never tested because she was there", "it will fail", "the director was incompetent"];
const MARKS = ["", "", " [@heron]", " [@heron; @bittern]", " [@bittern]", " [@gannet, 2026-10-21]", " [@avocet]"];
const OTHERS = [
  "The Courier has learned that two dredgers are on their way.",
  "Ida Foster declined to comment.",
  "A leaked memo puts the cost at £3m.",
  "She spoke on condition of anonymity because of the sensitivity of the matter.",
  "“We opened the bids on the second of March in the small room. Nobody else was there, and nobody took notes. The door was locked from the inside until we were done,” Tomas Lindgren said.",
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...OTHERS) },
  {
    weight: 4,
    arbitrary: fc
      .record({
        speaker: fc.constantFrom(...SPEAKERS),
        clause: fc.constantFrom(...CLAUSES),
        mark: fc.constantFrom(...MARKS),
        form: fc.nat(3),
      })
      .map(({ speaker, clause, mark, form }) => {
        const plain = speaker.replace(/,$/u, "");
        const forms = [
          `${capital(clause)}, ${speaker} said.`,
          `“${capital(clause)},” said ${plain}.`,
          `${capital(clause)}, according to ${plain}.`,
          `${capital(speaker)} say ${clause}.`,
        ];
        return (forms[form] ?? "") + mark;
      }),
  },
);

const draft = fc
  .record({
    paragraphs: fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    front: fc.constantFrom("", "---\nauthor: Imogen Pratt\n---\n\n"),
  })
  .map(({ paragraphs, front }) => `${front}${paragraphs.map((sentences) => sentences.join(" ")).join("\n\n")}\n`);

const isWording = ({ code }: Finding): boolean => [2, 3].includes(ruleOf(code)?.section ?? 0);

describe("fixes of how unnamed sources are written", () => {
  it("come to an end when all are made, and then there is nothing left to make", () => {
    fc.assert(
      fc.property(draft, (text) => {
        const analyzer = createAnalyzer();
        const look = (one: string) => analyze(one, analyzer).findings;
        const mended = mend(text, look);
        expect(mend(mended.text, look).text).toBe(mended.text);
      }),
      { numRuns: 100 },
    );
  });

  it("mend what they are for", () => {
    fc.assert(
      fc.property(draft, (text) => {
        const analyzer = createAnalyzer();
        const { findings } = analyze(text, analyzer);
        for (const finding of findings.filter(isWording)) {
          for (const fix of finding.fixes) {
            const after = analyze(applyEdits(text, fix.edits), analyzer).findings;
            const moved = fix.edits.filter((edit) => edit.end <= finding.span.start && edit.start < finding.span.start);
            const start = moved.reduce((at, edit) => at + edit.newText.length - (edit.end - edit.start), finding.span.start);
            const isSame = (one: Finding): boolean => one.code === finding.code && one.source === finding.source;
            // A sentence that goes can have another of its kind behind it.
            const fewer = after.filter(isSame).length < findings.filter(isSame).length;
            const left = after.filter((one) => isSame(one) && one.span.start === start);
            expect({ code: finding.code, mended: fewer || left.length === 0 }).toEqual({ code: finding.code, mended: true });
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("write nothing that gives a source away, and no motive", () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { message, fixes } of analyze(text).findings.filter(isWording)) {
          const shown = [message, ...fixes.flatMap(({ title, edits }) => [title, ...edits.map(({ newText }) => newText)])].join("\n");
          for (const name of [...NAMES, "passed over"]) expect(shown).not.toContain(name);
        }
      }),
      { numRuns: 100 },
    );
  });
});
