import { BODY_AFTER, ENTITY_AFTER, ENTITY_BEFORE, ENTITY_BEFORE_OF, THING_AFTER } from "./entity-words.ts";
import type { Folded } from "./folding.ts";
import { GAP, isBoundary, isSpacing } from "./gaps.ts";
import { DETERMINERS } from "./sentence-words.ts";
import { isCapitalised, isHump, lettersOf, previousWord, type Run, wordFrom } from "./words.ts";

/** How many words after a surname may pass before the one that makes it a company: "Whitfield Global Asset Management". */
const REACH = 3;

/** The word after letter `end`, also behind a hyphen, an underscore or the hump of a camel case. */
function followingWord(folded: Folded, end: number): Run | null {
  const word = wordFrom(folded, end);
  if (word === null) return null;
  for (let at = word.start + 1; at < word.end; at += 1) if (isHump(folded, at)) return { start: word.start, end: at };
  return word;
}

function isSlugGap(gap: number): boolean {
  return (gap & ~(GAP.hyphen | GAP.underscore | GAP.markup)) === 0;
}

/** What may follow a comma in the name of a firm: "Whitfield, Inc." */
const FIRM_ENDINGS: ReadonlySet<string> = new Set("inc ltd llc llp lp corp co plc gmbh ag sons daughters".split(" "));

/** "Okafor & Sons", "Whitfield & Cole", "Whitfield, Cole & Partners". */
function isFirm(folded: Folded, surname: Run): boolean {
  const gap = folded.gap[surname.end] ?? 0;
  const word = wordFrom(folded, surname.end);
  if (word === null || !isCapitalised(folded, word) || !isSpacing(gap & ~(GAP.ampersand | GAP.comma))) return false;
  if ((gap & GAP.ampersand) !== 0) return true;
  if ((gap & GAP.comma) === 0) return false;
  const beyond = folded.gap[word.end] ?? 0;
  return FIRM_ENDINGS.has(lettersOf(folded, word)) || ((beyond & GAP.ampersand) !== 0 && isSpacing(beyond & ~GAP.ampersand));
}

/** "Whitfield Capital", "Whitfield Global Partners", "Foster Avenue"; "anti-Whitfield Union members" are about the person. */
function isNamedAfter(folded: Folded, surname: Run): boolean {
  if ((folded.gap[surname.start] ?? 0) === GAP.hyphen && isCapitalised(folded, surname)) return false;
  let at = surname.end;
  for (let step = 0; step < REACH && isSpacing(folded.gap[at] ?? 0); step += 1) {
    const word = wordFrom(folded, at);
    if (word === null) return false;
    const letters = lettersOf(folded, word);
    if (!isCapitalised(folded, word)) return step === 0 && THING_AFTER.has(letters) && isDetermined(folded, surname);
    if ((step === 0 ? ENTITY_AFTER : BODY_AFTER).has(letters)) return true;
    at = word.end;
  }
  return false;
}

function isDetermined(folded: Folded, surname: Run): boolean {
  const before = previousWord(folded, surname.start);
  return before !== null && DETERMINERS.has(lettersOf(folded, before));
}

/** `whitfield-capital`, `WhitfieldCapital`. */
function isSlugNamedAfter(folded: Folded, surname: Run): boolean {
  // What follows a plus sign in an address is the bearer's own label.
  const isLabel = folded.raw[folded.end[surname.end - 1] ?? 0] === "+";
  const word = isSlugGap(folded.gap[surname.end] ?? 0) && !isLabel ? followingWord(folded, surname.end) : null;
  return word !== null && ENTITY_AFTER.has(lettersOf(folded, word));
}

function isNamedBefore(folded: Folded, surname: Run): boolean {
  const before = previousWord(folded, surname.start);
  if (before === null) return false;
  const letters = lettersOf(folded, before);
  if (ENTITY_BEFORE.has(letters)) return isCapitalised(folded, before);
  if (letters !== "of") return false;
  const head = previousWord(folded, before.start);
  return head !== null && ENTITY_BEFORE_OF.has(lettersOf(folded, head));
}

/** Whether the surname is part of the name of a company, a street, a place or a law ("Foster Avenue", "Okafor & Sons", "Fort Whitfield"). */
export function isEntityName(folded: Folded, surname: Run): boolean {
  return isFirm(folded, surname) || isNamedAfter(folded, surname) || isSlugNamedAfter(folded, surname) || isNamedBefore(folded, surname);
}

const PREFIXES: ReadonlySet<string> = new Set([
  "anti",
  "pro",
  "post",
  "pre",
  "non",
  "ex",
  "mid",
  "un",
  "re",
  "neo",
  "then",
  "former",
  "co",
]);

/** Whether a hyphen ties the surname to another capitalised one ("Whitfield-Jones"): a double name is another name. */
export function isDoubleName(folded: Folded, surname: Run): boolean {
  if (folded.upper[surname.start] !== 1) return false;
  const isHyphen = (gap: number) => isBoundary(gap) && (gap & ~(GAP.hyphen | GAP.markup)) === 0;
  if (isHyphen(folded.gap[surname.start] ?? 0)) {
    let start = surname.start - 1;
    while (start > 0 && !isBoundary(folded.gap[start] ?? 0) && surname.start - start < 40) start -= 1;
    const before = { start, end: surname.start };
    if (surname.start > 0 && isCapitalised(folded, before) && !PREFIXES.has(lettersOf(folded, before))) return true;
  }
  const after = isHyphen(folded.gap[surname.end] ?? 0) ? wordFrom(folded, surname.end) : null;
  return after !== null && isCapitalised(folded, after) && !/(?:ing|ed|era|like|style|led|linked)$/u.test(lettersOf(folded, after));
}
