import { proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Quotation } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import { sentences } from "../text/sentences.ts";

/** The sentences inside a quoted stretch, without its marks, as places of its block. */
export function sentencesInside(story: Story, quoted: Place): Place[] {
  const text = proseOf(story.draft, quoted);
  const open = /^["“‘'«]*/u.exec(text)?.[0].length ?? 0;
  const close = /["”’'»]*$/u.exec(text)?.[0].length ?? 0;
  const inner = text.slice(open, Math.max(open, text.length - close));
  return sentences(inner).map(({ start, end }) => ({
    block: quoted.block,
    start: quoted.start + open + start,
    end: quoted.start + open + end,
  }));
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

export function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Whether a quoted stretch is a whole sentence or more: it opens with a capital, ends with a stop of its own and is no title or slogan. */
export function isWholeSentence(story: Story, quotation: Quotation, leastWords: number): boolean {
  const [first] = quotation.quoted;
  if (quotation.kind !== "direct" || first === undefined) return false;
  const text = proseOf(story.draft, first);
  const inner = text.replace(/^["“‘'«\s]+|["”’'»\s]+$/gu, "");
  return /^\p{Lu}/u.test(inner) && /[.!?…]$/u.test(inner) && wordCount(inner) >= leastWords && !isTitleCase(inner);
}

/** Titles of works have capitals on most words. */
function isTitleCase(text: string): boolean {
  const found = text.match(WORD) ?? [];
  return found.filter((word) => /^\p{Lu}/u.test(word)).length > found.length * 0.6;
}
