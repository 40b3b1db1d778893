import type { Block, Draft, Place } from "../draft/model.ts";
import type { TextEdit } from "../findings.ts";
import type { SentenceIndex } from "../text/sentence-index.ts";
import type { Span } from "../text/span.ts";
import { replace } from "./edits.ts";

/** A passage taken out: what goes to the held-back file, and the edits that remove it. */
export interface RemovedPassage {
  readonly spans: readonly Span[];
  readonly edits: readonly TextEdit[];
}

/**
 * Takes sentences out of a draft with the marks that belong to them. A block that loses all its sentences goes as a whole,
 * list marker and blank line included; `instead` stands in its place where it is not empty.
 */
export function removePassage(draft: Draft, passage: readonly Place[], sentences: SentenceIndex, instead: string): RemovedPassage {
  const spans: Span[] = [];
  const edits: TextEdit[] = [];
  let rest = instead;
  for (const [index, places] of byBlock(passage)) {
    const block = draft.blocks[index];
    if (block === undefined) continue;
    const all = sentences.of(index);
    const whole = all.every((sentence) => places.some((place) => place.start <= sentence.start && sentence.end <= place.end));
    if (whole) {
      const own = withMarks(draft, block.span, index);
      const { span, filler } = wholeBlock(draft, block, own);
      spans.push(own);
      edits.push(replace(span, rest === "" ? filler : keepEnds(draft, block, own, rest, span)));
      rest = "";
      continue;
    }
    for (const place of joined(block.prose.text, places)) {
      const span = withMarks(draft, block.prose.toFile(place.start, place.end));
      spans.push(span);
      edits.push(replace(rest === "" ? withSpace(draft.text, span, block.span) : span, rest));
      rest = "";
    }
  }
  return { spans, edits };
}

function byBlock(passage: readonly Place[]): Map<number, Place[]> {
  const blocks = new Map<number, Place[]>();
  for (const place of passage) {
    const places = blocks.get(place.block);
    if (places === undefined) blocks.set(place.block, [place]);
    else places.push(place);
  }
  return blocks;
}

/** Sentences that follow each other go as one. */
function joined(text: string, places: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const place of places) {
    const previous = found.at(-1);
    if (previous !== undefined && text.slice(previous.end, place.start).trim() === "")
      found[found.length - 1] = { ...previous, end: place.end };
    else found.push(place);
  }
  return found;
}

/**
 * A passage with the marks that follow it. Of a whole block, `whole` is its index: a mark on a line of its own below goes too,
 * which would else tie the block above.
 */
function withMarks(draft: Draft, span: Span, whole: number | null = null): Span {
  let end = span.end;
  for (const mark of draft.marks) {
    if (mark.span.start < end) continue;
    const between = draft.text.slice(end, mark.span.start);
    const below = mark.ownLine && mark.block === whole && /^[\s>]*$/u.test(between);
    if (below || /^[^\S\n]*(?:\r?\n)?[^\S\n]*$/u.test(between)) end = mark.span.end;
  }
  return { start: span.start, end };
}

/** One space goes with a removed sentence: the one after it, else the one before. */
function withSpace(text: string, span: Span, block: Span): Span {
  const after = /^[^\S\n]+/u.exec(text.slice(span.end, block.end))?.[0].length ?? 0;
  if (after > 0) return { start: span.start, end: span.end + after };
  const before = /\s+$/u.exec(text.slice(block.start, span.start))?.[0].length ?? 0;
  return { start: span.start - before, end: span.end };
}

/** Kinds of block whose place has to be kept, because a line of its own cannot simply vanish. */
const KEPT: ReadonlySet<Block["kind"]> = new Set(["title", "footnote", "table-cell"]);

function wholeBlock(draft: Draft, block: Block, own: Span): { span: Span; filler: string } {
  if (KEPT.has(block.kind)) return { span: own, filler: block.kind === "table-cell" ? "" : "TK" };
  const { text } = draft;
  const lineStart = text.lastIndexOf("\n", own.start - 1) + 1;
  const prefix = text.slice(lineStart, own.start);
  const start = /^[\s>#*+\-\d.)]*$/u.test(prefix) ? lineStart : own.start;
  const after = /^[^\S\n]*(?:\r?\n)?(?:[^\S\n]*\r?\n)?/u.exec(text.slice(own.end))?.[0] ?? "";
  const blankAfter = block.kind === "list-item" ? after.replace(/(\r?\n)[^\S\n]*\r?\n$/u, "$1") : after;
  return { span: { start, end: own.end + blankAfter.length }, filler: "" };
}

function keepEnds(draft: Draft, block: Block, own: Span, instead: string, span: Span): string {
  return draft.text.slice(span.start, block.span.start) + instead + lineEnds(draft.text.slice(own.end, span.end));
}

const lineEnds = (text: string): string => text.replace(/[^\r\n]/gu, "");
