import type { Folded } from "./folding.ts";
import { GAP, isBoundary, isSpacing } from "./gaps.ts";
import { ABBREVIATIONS } from "./sentence-words.ts";
import { TITLES } from "./titles.ts";

/** A run of letters in a folded text: indexes of letters (not raw offsets), end exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Longer runs of letters are no words; looking for their ends would take time. */
const LONGEST_WORD = 40;
const HEADLINE_REACH = 14;

/** The word that ends right before letter `at`; null at the start of the text. */
export function wordBefore(folded: Folded, at: number): Run | null {
  if (at <= 0) return null;
  let start = at - 1;
  while (start > 0 && at - start < LONGEST_WORD && !isBoundary(folded.gap[start] ?? 0)) start -= 1;
  return { start, end: at };
}

/** The word that starts at letter `at`; null at the end of the text. */
export function wordFrom(folded: Folded, at: number): Run | null {
  if (at >= folded.length) return null;
  let end = at + 1;
  while (end < folded.length && end - at < LONGEST_WORD && !isBoundary(folded.gap[end] ?? 0)) end += 1;
  return { start: at, end };
}

/** The letters of a run, folded. */
export function lettersOf(folded: Folded, run: Run): string {
  let letters = "";
  for (let at = run.start; at < run.end; at += 1) letters += String.fromCharCode(folded.code[at] ?? 0);
  return letters;
}

/** Whether the run is all capitals, and more than one. */
export function isAllCapitals(folded: Folded, run: Run): boolean {
  for (let at = run.start; at < run.end; at += 1) if (folded.upper[at] !== 1) return false;
  return run.end - run.start > 1;
}

/** Whether the run begins with a capital. */
export function isCapitalised(folded: Folded, run: Run): boolean {
  return folded.upper[run.start] === 1;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a folded letter is of an alphabet that has capitals. */
export function hasCapitals(code: number): boolean {
  const letter = String.fromCharCode(code);
  return letter.toUpperCase() !== letter;
}

/** Scripts that write no space between words, so that any letter may begin or end one. */
function isUnspaced(code: number): boolean {
  return (code >= 0x0e00 && code <= 0x0eff) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

/** Whether a word may begin or end right before letter `at`: a gap, a change between letter and digit, or the hump of a camel case. */
export function isWordEdge(folded: Folded, at: number): boolean {
  if (at <= 0 || at >= folded.length || isBoundary(folded.gap[at] ?? 0)) return true;
  const before = folded.code[at - 1] ?? 0;
  const after = folded.code[at] ?? 0;
  return isDigit(before) !== isDigit(after) || isUnspaced(before) || isUnspaced(after) || isHump(folded, at);
}

/** Whether a capital follows a small letter, with nothing between them. */
export function isHump(folded: Folded, at: number): boolean {
  return at > 0 && at < folded.length && folded.upper[at] === 1 && folded.upper[at - 1] === 0 && !isDigit(folded.code[at - 1] ?? 0);
}

const CLAUSE_GAP = GAP.paragraph | GAP.marker | GAP.stop | GAP.quote | GAP.bracket | GAP.pipe | GAP.dash;

/** Whether the word at letter `at` opens a sentence, a clause, a cell or a quotation, where any word may be capitalised. */
export function opensClause(folded: Folded, at: number): boolean {
  const gap = folded.gap[at] ?? 0;
  if (at === 0 || (gap & CLAUSE_GAP) !== 0) return true;
  const spaced = (gap & (GAP.space | GAP.line)) !== 0;
  if (spaced && (gap & (GAP.apostrophe | GAP.hyphen | GAP.other)) !== 0) return true;
  if (!spaced || (gap & GAP.dot) === 0) return false;
  const before = wordBefore(folded, at);
  if (before === null) return true;
  const word = lettersOf(folded, before);
  return !(word.length === 1 || TITLES.has(word) || ABBREVIATIONS.has(word));
}

/**
 * Whether the words round a run are nearly all capitalised, as in a headline or in a text of capitals: there a capital
 * tells nothing. Short words, which headlines leave small, and the run itself do not count.
 */
export function isAmongCapitals(folded: Folded, run: Run): boolean {
  let words = 0;
  let capitalised = 0;
  const count = (word: Run) => {
    if (word.end - word.start < 4 || isDigit(folded.code[word.start] ?? 0)) return;
    words += 1;
    if (isCapitalised(folded, word)) capitalised += 1;
  };
  let at = run.start;
  for (let steps = 0; steps < HEADLINE_REACH && at > 0 && !endsLine(folded, at); steps += 1) {
    const word = wordBefore(folded, at);
    if (word === null) break;
    count(word);
    at = word.start;
  }
  at = run.end;
  for (let steps = 0; steps < HEADLINE_REACH && at < folded.length && !endsLine(folded, at); steps += 1) {
    const word = wordFrom(folded, at);
    if (word === null) break;
    count(word);
    at = word.end;
  }
  return words >= 2 && capitalised / words >= 0.75;
}

function endsLine(folded: Folded, at: number): boolean {
  const gap = folded.gap[at] ?? 0;
  return (
    (gap & (GAP.line | GAP.paragraph)) !== 0 || ((gap & (GAP.dot | GAP.stop)) !== 0 && (gap & GAP.space) !== 0 && opensClause(folded, at))
  );
}

/** The word after `end` where only white space parts them; null else. */
export function nextWord(folded: Folded, end: number): Run | null {
  return isSpacing(folded.gap[end] ?? 0) ? wordFrom(folded, end) : null;
}

/** The word before `start` where only white space parts them; null else. */
export function previousWord(folded: Folded, start: number): Run | null {
  return isSpacing(folded.gap[start] ?? 0) ? wordBefore(folded, start) : null;
}
