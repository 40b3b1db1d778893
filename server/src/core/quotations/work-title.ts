import { isKind, type Sentence } from "./sentence.ts";

const SMALL = /^(?:an?|the|of|and|or|but|in|on|at|to|for|from|by|with|as|is|n)$/u;
/** No title of a programme, a paper or a book is longer. */
const MOST_WORDS = 8;

/** Whether a quotation at a chunk is written like a title: every word capitalised but the small ones. */
export function isTitleCase({ prose, tokens, chunks }: Sentence, at: number): boolean {
  const token = tokens[chunks[at]?.start ?? 0];
  if (token === undefined || token.end - token.start > 100) return false;
  const words = prose.slice(token.start, token.end).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return words.length > 0 && words.length <= MOST_WORDS && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.test(word));
}

/** Verbs that give a thing its name. */
const GIVES_NAME = /^(?:named|titled|entitled|headlined|subtitled|nicknamed|christened|labelled|labeled)$/u;

/** The title of a programme or a paper, which follows whose it is, a preposition, or a verb of naming: on ABC's "This Week". */
export function isWorkTitle(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[(sentence.chunks[at]?.start ?? 0) - 1];
  if (before === undefined || !isTitleCase(sentence, at)) return false;
  return before.possessive || isKind(sentence, at - 1, "preposition") || GIVES_NAME.test(before.lower);
}
