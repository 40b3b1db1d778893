import { isTimeWord } from "./dictionary-words.ts";
import type { Folded } from "./folding.ts";
import { GAP, isBoundary, isSpacing } from "./gaps.ts";
import { BELONGINGS, CALENDAR, DETERMINERS, OPENERS, PERSON_VERBS, TIME_PREPOSITIONS } from "./sentence-words.ts";
import { PARTICLES, ROLES, TITLES } from "./titles.ts";
import {
  isAllCapitals,
  isAmongCapitals,
  isCapitalised,
  isDigit,
  lettersOf,
  nextWord,
  opensClause,
  previousWord,
  type Run,
  wordBefore,
  wordFrom,
} from "./words.ts";

const TIES = GAP.hyphen | GAP.underscore | GAP.slash | GAP.at | GAP.ampersand | GAP.other;

/** Whether the word is tied to a neighbour by a hyphen, a slash or the like ("Grant-funded", `grant.pdf`, "May/June", `GrantFund`). */
function isTied(folded: Folded, word: Run): boolean {
  const before = folded.gap[word.start] ?? 0;
  const after = folded.gap[word.end] ?? 0;
  const spaced = GAP.space | GAP.line;
  if ((word.start > 0 && !isBoundary(before)) || (word.end < folded.length && !isBoundary(after))) return true;
  if ((before & TIES) !== 0 && (before & spaced) === 0) return true;
  if (word.end === folded.length) return false;
  return (after & (TIES | GAP.dot)) !== 0 && (after & (spaced | GAP.quote | GAP.bracket | GAP.paragraph)) === 0;
}

function isPossessive(folded: Folded, word: Run): boolean {
  const ending = wordFrom(folded, word.end);
  if (((folded.gap[word.end] ?? 0) & GAP.apostrophe) === 0 || ending === null) return false;
  return lettersOf(folded, ending) === "s";
}

/** Whether the text right after the word speaks of a person: "Grant said", "Grant, who", "Grant, 54,", "Grant and Osei". */
function isFollowedByDeed(folded: Folded, word: Run): boolean {
  const gap = folded.gap[word.end] ?? 0;
  const next = (gap & GAP.comma) !== 0 ? wordFrom(folded, word.end) : nextWord(folded, word.end);
  if (next === null) return false;
  const letters = lettersOf(folded, next);
  if ((gap & GAP.comma) !== 0) return /^(?:who|whose|whom|\d\d)$/u.test(letters);
  if (PERSON_VERBS.has(letters) && !isCapitalised(folded, next)) return true;
  const partner = letters === "and" ? nextWord(folded, next.end) : null;
  return partner !== null && isCapitalised(folded, partner) && !CALENDAR.has(lettersOf(folded, partner));
}

/** Whether the word stands for a time: "in May", "May 3", "March and April". */
function isTime(folded: Folded, word: Run): boolean {
  if (!isTimeWord(lettersOf(folded, word))) return false;
  const before = previousWord(folded, word.start);
  const gap = folded.gap[word.end] ?? 0;
  const after = (gap & ~(GAP.space | GAP.line | GAP.comma | GAP.markup)) === 0 ? wordFrom(folded, word.end) : null;
  if (after !== null && (isDigit(folded.code[after.start] ?? 0) || CALENDAR.has(lettersOf(folded, after)))) return true;
  if (before === null) return false;
  const letters = lettersOf(folded, before);
  return TIME_PREPOSITIONS.has(letters) || CALENDAR.has(letters) || isDigit(folded.code[before.end - 1] ?? 0);
}

const VERSUS: ReadonlySet<string> = new Set(["v", "vs", "versus"]);
const LINKS: ReadonlySet<string> = new Set(["of", "for"]);

function isCapitalisedName(folded: Folded, word: Run | null): boolean {
  return word !== null && isCapitalised(folded, word) && !CALENDAR.has(lettersOf(folded, word));
}

/** Whether the word begins a longer name: "Hope Solo", "Church of Rome". */
function startsAnotherName(folded: Folded, word: Run): boolean {
  const next = nextWord(folded, word.end);
  if (next === null) return false;
  if (isCapitalisedName(folded, next) || PARTICLES.has(lettersOf(folded, next))) return true;
  if (!LINKS.has(lettersOf(folded, next))) return false;
  const linked = nextWord(folded, next.end);
  const article = linked !== null && lettersOf(folded, linked) === "the";
  return isCapitalisedName(folded, article ? nextWord(folded, linked.end) : linked);
}

/** Whether the word ends a longer name or an address: "Pell Grant", "School of Law", "170th Street". */
function endsAnotherName(folded: Folded, word: Run): boolean {
  const before = previousWord(folded, word.start);
  if (before === null) return false;
  if (isDigit(folded.code[before.start] ?? 0)) return true;
  const letters = lettersOf(folded, before);
  if (LINKS.has(letters)) {
    const head = previousWord(folded, before.start);
    return head !== null && isCapitalised(folded, head) && !opensClause(folded, head.start);
  }
  if (!isCapitalised(folded, before)) return false;
  return !(OPENERS.has(letters) || CALENDAR.has(letters) || TITLES.has(letters) || ROLES.has(letters) || letters.length === 1);
}

/** Whether the word names a court case with another: "Brown v. Board of Education", "Ohio v. Young". */
function namesCase(folded: Folded, word: Run): boolean {
  const next = nextWord(folded, word.end);
  if (next !== null && VERSUS.has(lettersOf(folded, next))) return true;
  const gap = folded.gap[word.start] ?? 0;
  const before = isSpacing(gap & ~GAP.dot) ? wordBefore(folded, word.start) : null;
  return before !== null && VERSUS.has(lettersOf(folded, before));
}

/** Whether the word is one of several that make another name. */
export function isPartOfAnotherName(folded: Folded, word: Run): boolean {
  return startsAnotherName(folded, word) || endsAnotherName(folded, word) || namesCase(folded, word);
}

function isDetermined(folded: Folded, word: Run): boolean {
  const before = previousWord(folded, word.start);
  if (before === null || !DETERMINERS.has(lettersOf(folded, before))) return false;
  const next = nextWord(folded, word.end);
  return next === null || lettersOf(folded, before) !== "the" || !BELONGINGS.has(lettersOf(folded, next));
}

/**
 * Whether a lone word that is also a dictionary word is meant as a name: capitalised where only a name is, and not a
 * month, an opening word, or part of another name. Opening a sentence it needs a deed that only a person does.
 */
export function namesSomeone(folded: Folded, word: Run): boolean {
  if (!isCapitalised(folded, word) || isAllCapitals(folded, word) || isTied(folded, word) || isTime(folded, word)) return false;
  if (isPartOfAnotherName(folded, word) || isDetermined(folded, word)) return false;
  if (isFollowedByDeed(folded, word)) return true;
  if (isAmongCapitals(folded, word)) return false;
  if (!opensClause(folded, word.start)) return isBoundary(folded.gap[word.start] ?? 0);
  return isPossessive(folded, word) && !isTimeWord(lettersOf(folded, word));
}
