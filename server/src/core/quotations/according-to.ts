import { clauseFrom } from "./after-cue.ts";
import { contentEnd, trimEnd, trimStart } from "./contents.ts";
import { type LocalQuotation, quotationOf } from "./local-quotation.ts";
import { closing, isPersonal, phraseEnd } from "./phrases.ts";
import { headOf, isKind, type Range, type Sentence, wordAt } from "./sentence.ts";
import { speakerOf } from "./speakers.ts";
import { isBodyNoun, isDocumentNoun } from "./word-classes.ts";

/** "According to X, …", "…, according to X". */
export function accordingTo(sentence: Sentence): LocalQuotation[] {
  const found: LocalQuotation[] = [];
  for (const [at, chunk] of sentence.chunks.entries()) {
    const word = sentence.tokens[chunk.start]?.lower;
    const to = word === "according" ? toAfter(sentence, at) : word === "per" && isPer(sentence, at) ? at : -1;
    if (to < 0 || !isKind(sentence, to + 1, "noun")) continue;
    const end = isKind(sentence, at - 1, "comma") ? parenthesisEnd(sentence, to + 1) : phraseEnd(sentence, to + 1);
    const speaker = speakerOf(sentence, { start: to + 1, end });
    if (speaker === null) continue;
    const parts = aroundAccording(sentence, at, end);
    if (parts.length > 0)
      found.push(quotationOf(sentence, parts, { cue: { start: at, end: to + 1 }, speaker, how: "the words “according to”" }));
  }
  return found;
}

/** Between two commas, the phrase ends at the second, unless an apposition stands before a third. */
function parenthesisEnd(sentence: Sentence, noun: number): number {
  const end = phraseEnd(sentence, noun);
  const comma = sentence.chunks.findIndex(({ kind }, at) => kind === "comma" && at > noun && at < end);
  return comma < 0 || isKind(sentence, end, "comma", "mark") || isKind(sentence, comma + 1, "relative") ? end : comma;
}

/** Papers whose figures stand for what people said: in a poll, 31 percent were against it. */
const POLLS = /^(?:polls?|surveys?|polling)$/u;

/** "In a poll released Monday, …": what the figures of a poll say. */
export function polled(sentence: Sentence): LocalQuotation[] {
  return figuresOf(sentence, 1);
}

/** "… in most surveys": the same at the end of a sentence in which nobody else says it. */
export function polledAtEnd(sentence: Sentence): LocalQuotation[] {
  return figuresOf(sentence, sentence.chunks.length);
}

/** `reach`: how many of the first chunks the phrase of the poll may begin in. */
function figuresOf(sentence: Sentence, reach: number): LocalQuotation[] {
  for (const [at, { kind }] of sentence.chunks.slice(0, reach).entries()) {
    if (kind !== "preposition" || !/^(?:in|from)$/u.test(wordAt(sentence, at)) || !POLLS.test(headOf(sentence, at + 1)?.lower ?? ""))
      continue;
    const end = at === 0 ? sentence.chunks.findIndex((chunk) => chunk.kind === "comma") : phraseEnd(sentence, at + 1);
    const content = at === 0 ? clauseAfter(sentence, end) : clauseBefore(sentence, at, end);
    const speaker = content === null ? null : speakerOf(sentence, { start: at + 1, end });
    if (content === null || speaker === null) continue;
    return [quotationOf(sentence, [content], { cue: { start: at, end: at + 1 }, speaker, how: "figures of a poll" })];
  }
  return [];
}

function clauseAfter(sentence: Sentence, comma: number): Range | null {
  const start = comma + 1;
  return comma > 0 && clauseFrom(sentence, start) ? { start, end: contentEnd(sentence, start) } : null;
}

/** The whole sentence before its last phrase, where it holds figures or says who leads, and nobody says it. */
function clauseBefore(sentence: Sentence, at: number, end: number): Range | null {
  const last = isKind(sentence, end, "mark") ? end + 1 : end;
  const start = isKind(sentence, 0, "conjunction") ? 1 : 0;
  return last >= sentence.chunks.length && clauseFrom(sentence, start) ? { start, end: trimEnd(sentence, start, at) } : null;
}

function toAfter(sentence: Sentence, at: number): number {
  return wordAt(sentence, at + 1) === "to" ? at + 1 : -1;
}

/** "Per Whitfield, …", "…, per two officials": and no rate. */
function isPer(sentence: Sentence, at: number): boolean {
  const head = headOf(sentence, at + 1)?.lower ?? "";
  return (at === 0 || isKind(sentence, at - 1, "comma")) && (isPersonal(sentence, at + 1) || isDocumentNoun(head) || isBodyNoun(head));
}

function aroundAccording(sentence: Sentence, at: number, end: number): Range[] {
  const last = sentence.chunks.length;
  const opens = at === 0 || (at === 1 && isKind(sentence, 0, "conjunction", "adverb", "mark"));
  if (opens) {
    const start = isKind(sentence, end, "comma") ? end + 1 : end;
    const range = { start, end: contentEnd(sentence, start) };
    return range.end > range.start ? [range] : [];
  }
  const parts: Range[] = [];
  const start = trimStart(sentence, clauseStart(sentence, at), at);
  const before = { start, end: trimEnd(sentence, start, at) };
  if (before.end > before.start) parts.push(before);
  if (
    isKind(sentence, end, "comma") &&
    end + 1 < last &&
    !isKind(sentence, end + 1, "relative", "conjunction", "preposition", "subordinator") &&
    sentence.chunks[end + 1]?.verb?.form !== "ing"
  ) {
    const after = { start: end + 1, end: contentEnd(sentence, end + 1) };
    if (after.end > after.start) parts.push(after);
  }
  return parts;
}

function clauseStart(sentence: Sentence, at: number): number {
  for (let start = at - 1; start > 0; start -= 1) {
    if (isKind(sentence, start, "semicolon")) return start + 1;
    if (isKind(sentence, start, "open") && closing(sentence, start) > at) return start + 1;
  }
  return 0;
}
