import type { Span } from "../text/span.ts";

const BLANK_LINE = /\n[ \t\r>]*\n/gu;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Parts a text at blank lines, so that each part is searched anew only when it or a neighbour changes: no name and nothing
 * that a reading of one depends on reaches over a blank line. Each stretch holds a letter, if the text does, so that the
 * words of its neighbours are those of the text; together they are the whole text. Time grows with the text.
 */
export function stretchesOf(text: string): Span[] {
  const stretches: Span[] = [];
  let start = 0;
  let looked = 0;
  let hasLetter = false;
  for (const match of text.matchAll(BLANK_LINE)) {
    const end = match.index + match[0].length;
    hasLetter ||= LETTER.test(text.slice(looked, end));
    looked = end;
    if (!hasLetter) continue;
    stretches.push({ start, end });
    start = end;
    hasLetter = false;
  }
  const last = stretches.at(-1);
  if (last !== undefined && !(hasLetter || LETTER.test(text.slice(looked)))) {
    stretches[stretches.length - 1] = { start: last.start, end: text.length };
  } else stretches.push({ start, end: text.length });
  return stretches;
}
