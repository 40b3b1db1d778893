import type { Span } from "./span.ts";

/** Words in double or angled marks, or in single ones that open after a space and close before none of a word. */
const QUOTED = /[“"«][^“”"«»\n]{1,2000}[”"»]|(?<![\p{L}\p{N}])[‘'][^‘’'\n]{1,400}(?:’[^‘’'\n]{1,400})?[’'](?![\p{L}\p{N}])/gu;

/** Small words that titles of works leave in lower case. */
const SMALL = /^(?:an?|the|of|and|or|but|in|on|at|to|for|from|by|with|as|is)$/iu;

/** Stretches of a text in quotation marks, marks included, in order; titles of works, all in capitals, left out. Offsets in UTF-16 units. */
export function quotedStretches(text: string): Span[] {
  return [...text.matchAll(QUOTED)]
    .filter((match) => !isTitle(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return words.length > 1 && words.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL.test(word)));
}
