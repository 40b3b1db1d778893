import { NEVER_LAST, SENTENCE_OPENERS, SOMETIMES_LAST } from "./abbreviations.ts";
import type { Span } from "./span.ts";

/** A run of stops with the marks and brackets that close after it, or a line feed. */
const STOPS = /(?:\.(?: ?\.)+|[.!?…]+)["”’'»“)\]]*(?=\s|$)|\n+/gu;

/** What a sentence may open with before its first letter. */
const OPENING = /["“‘'«„»([*_¡¿]/u;

/** A name of one to four words and a verb of speaking: `“Is it?” Dana Whitfield asked.` is one sentence. */
const ASKED =
  /^(?:(?:\p{Lu}[\p{L}\p{M}’'-]*\.?|of|the|van|von|de|der|la|al|bin) ){1,5}(?:said|says|asks?|asked|told|tells|wrote|writes|wondered|shouted|cried|replied|added|recalled|demanded|exclaimed|yelled|joked|quipped|continued)\b/u;

/** How far before a stop and after it the text is looked at. */
const REACH = 120;

/**
 * The sentences of a block's prose, in order, without the space around them; together they hold all text that is not space.
 *
 * Offsets are UTF-16 units, end exclusive. A stop inside quotation marks ends a sentence too, and the closing marks go
 * with it; where the text goes on in the same sentence (“Is it?” she asked.) it does not. A line feed always ends one.
 * Never throws; time grows with the text.
 */
export function sentences(prose: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of prose.matchAll(STOPS)) {
    const end = match.index + match[0].length;
    if (!endsSentence(prose, match.index, end)) continue;
    push(prose, found, from, end);
    from = end;
  }
  push(prose, found, from, prose.length);
  return found;
}

function push(prose: string, found: Span[], from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(prose, start)) start += 1;
  while (end > start && isSpace(prose, end - 1)) end -= 1;
  if (end > start) found.push({ start, end });
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/** Whether the stop at `at`, which runs to `end` with its closing marks, ends a sentence. */
export function endsSentence(prose: string, at: number, end: number): boolean {
  if (prose[at] === "\n") return true;
  const after = prose.slice(end, end + REACH).trimStart();
  if (after === "") return true;
  let letter = 0;
  while (letter < after.length && OPENING.test(after.charAt(letter))) letter += 1;
  const rest = after.slice(letter);
  if (/^[\p{Ll},;:—–-]/u.test(rest)) return false;
  const closed = /["”’'»]/u.test(prose.slice(at, end));
  if (prose[at] === "." && prose[at + 1] !== ".") return !isAbbreviation(prose, at, rest, letter > 0 || closed);
  if (closed && letter === 0 && /[!?…]/u.test(prose.slice(at, end))) return !ASKED.test(rest);
  return true;
}

/** Whether a single full stop belongs to an abbreviation or an initial and the sentence goes on after it. */
function isAbbreviation(prose: string, at: number, rest: string, marked: boolean): boolean {
  const before = /[\p{L}\p{N}.’'-]*$/u.exec(prose.slice(Math.max(0, at - 24), at))?.[0] ?? "";
  const word = before.toLowerCase();
  if (word === "") return false;
  if (NEVER_LAST.has(word)) return word !== "no" && word !== "nos" ? true : /^\p{N}/u.test(rest);
  const initials = /^(?:\p{L}\.)*\p{L}$/u.test(before);
  if (!initials && !SOMETIMES_LAST.has(word)) return false;
  if (/^\p{N}/u.test(rest)) return true;
  if (marked) return false;
  const next = /^[\p{L}\p{M}]+/u.exec(rest)?.[0]?.toLowerCase() ?? "";
  return !SENTENCE_OPENERS.has(next);
}
