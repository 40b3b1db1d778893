import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Draft } from "../../../server/src/core/draft/model.ts";
import { publishable } from "../../../server/src/core/draft/publishable.ts";
import { createDraftReader } from "../../../server/src/core/draft/read.ts";
import type { Span } from "../../../server/src/core/text/span.ts";
import { read } from "./support.ts";

const TOKENS = [
  ..."#>-+*_`~[]()!<>|\\&;:@^=.,\"'“” \t\n\r",
  "\r\n",
  "\n\n",
  "  \n",
  "---\n",
  "```",
  "    ",
  "> ",
  "- ",
  "1. ",
  "[@heron]",
  "[@heron, 2026-11-02; @wren]",
  "<!--",
  "-->",
  "<!-- @heron -->",
  "<!-- ground-rules-disable-next-line a -- b -->",
  "<!-- ground-rules-enable -->",
  "[^1]",
  "[^1]: ",
  "[a]",
  "[a]: /b",
  "](x)",
  "![",
  "<div>",
  "</p>",
  "<script>",
  "<br>",
  "&amp;",
  "&eacute;",
  "| a | b |\n|---|---|\n",
  "ground-rules: ",
  "title: ",
  "{",
  "}",
  "https://x.example/a_b",
  "word",
  "She said",
  "\uFEFF",
  "\uD83D",
  "\uDE00",
  "\0",
  "é",
];
const markdown = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TOKENS) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) }),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));
const withFront = fc.oneof(
  markdown,
  fc.tuple(markdown, markdown).map(([head, body]) => `---\n${head}\n---\n${body}`),
);

/** A draft as plain data, prose with its whole map. */
function plain(draft: Draft): unknown {
  const map = ({ prose }: Block): Span[] => Array.from({ length: prose.text.length + 1 }, (_, at) => prose.toFile(at, at + 1));
  const { regionsOver: _, ...data } = draft;
  return { ...data, blocks: draft.blocks.map((block) => ({ ...block, prose: { text: block.prose.text, map: map(block) } })) };
}

/** Every span of a draft lies in its text. */
function expectSpansInside({ blocks, regions, marks, directives, problems }: Draft, text: string): void {
  const spans = [blocks, regions, marks, directives, problems].flatMap((list) => list.map(({ span }) => span));
  spans.push(...marks.flatMap(({ citations }) => citations.map(({ span }) => span)), ...directives.map(({ covers }) => covers));
  for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
}

function expectBlocksApart({ blocks }: Draft): void {
  for (const [index, block] of blocks.entries()) expect(block.span.start).toBeGreaterThanOrEqual(blocks[index - 1]?.span.end ?? 0);
}

function expectMarksInPlace({ blocks, marks }: Draft, text: string): void {
  for (const { block, at, citations } of marks) {
    if (block !== null) expect(at).toBeLessThanOrEqual(blocks[block]!.prose.text.length);
    for (const { key, span } of citations) expect(text.slice(span.start, span.end)).toBe(key);
  }
}

/** The prose of a block says of each of its units where in the text it is written, in order, and the way back. */
function expectFaithfulMap({ span, prose }: Block, text: string): void {
  let last = span.start;
  for (let at = 0; at < prose.text.length; at++) {
    const { start, end } = prose.toFile(at, at + 1);
    expect(start).toBeGreaterThanOrEqual(at > 0 && prose.fromFile(start) < at ? 0 : last);
    expect(span.start <= start && start < end && end <= span.end).toBe(true);
    expect(prose.fromFile(start)).toBeLessThanOrEqual(at);
    const written = text.slice(start, end);
    if (written.length === 1 && !/[\r\n]/u.test(written)) expect(prose.text.charAt(at)).toBe(written);
    last = end;
  }
  expect(prose.toFile(0, prose.text.length).end).toBe(last);
  expect(prose.text.trim() === "" ? prose.text : prose.text.replace(/^[ \t]|[ \t]$/gu, "")).toBe(prose.text);
}

describe("reading any text", () => {
  it("gives spans that lie in the text, blocks in order and apart", () => {
    fc.assert(
      fc.property(withFront, (text) => {
        const draft = read(text);
        expectSpansInside(draft, text);
        expectBlocksApart(draft);
        expectMarksInPlace(draft, text);
      }),
      { numRuns: 2000 },
    );
  });

  it("maps every unit of prose into its block, forward, and back again", () => {
    fc.assert(
      fc.property(withFront, (text) => {
        for (const block of read(text).blocks) expectFaithfulMap(block, text);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the same from the cache after edits as afresh", () => {
    const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(5), fc.constantFrom(...TOKENS));
    fc.assert(
      fc.property(withFront, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        const reader = createDraftReader();
        let text = start;
        for (const [where, removed, added] of edits) {
          reader.read(text);
          const at = Math.floor(where * text.length);
          text = text.slice(0, at) + added + text.slice(at + removed);
        }
        expect(plain(reader.read(text))).toEqual(plain(read(text)));
      }),
      { numRuns: 500 },
    );
  });

  it("makes a copy to publish that only leaves text out", () => {
    fc.assert(
      fc.property(withFront, (text) => {
        const copy = publishable(read(text));
        let at = 0;
        for (const unit of text) if (copy.startsWith(unit, at)) at += unit.length;
        expect(at).toBe(copy.length);
      }),
      { numRuns: 1000 },
    );
  });
});
