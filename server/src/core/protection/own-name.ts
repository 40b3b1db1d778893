import type { Folded } from "./folding.ts";
import { GAP, isBoundary, isSpacing, joinsNames } from "./gaps.ts";
import { followsOtherFirstName } from "./other-people.ts";
import type { GivenName, Person } from "./person.ts";
import { fitsAt, hasLetters } from "./spelling.ts";
import {
  hasCapitals,
  isAllCapitals,
  isCapitalised,
  isDigit,
  isWordEdge,
  lettersOf,
  nextWord,
  type Run,
  wordBefore,
  wordFrom,
} from "./words.ts";

/** A protected person's own first name or initial beside their surname. */
export interface OwnName extends Run {
  readonly by: "given" | "initial";
  /** The nearest given name that was read; null for an initial. */
  readonly name: GivenName | null;
}

/** How many words before a surname are looked at: first name, middle names, initials, a nickname. */
const REACH = 4;

function givenEndingAt(folded: Folded, person: Person, end: number): { start: number; name: GivenName } | null {
  for (const name of person.given) {
    const start = end - name.spelling.letters.length;
    if (hasLetters(folded, start, name.spelling.letters) && isWordEdge(folded, start) && fitsAt(folded, start, name.spelling))
      return { start, name };
  }
  return null;
}

function givenStartingAt(folded: Folded, person: Person, start: number): { end: number; name: GivenName } | null {
  for (const name of person.given) {
    const end = start + name.spelling.letters.length;
    if (hasLetters(folded, start, name.spelling.letters) && isWordEdge(folded, end) && fitsAt(folded, start, name.spelling))
      return { end, name };
  }
  return null;
}

function isOwnInitial(folded: Folded, person: Person, at: number): boolean {
  return person.initials.includes(String.fromCharCode(folded.code[at] ?? 0));
}

/** Whether one letter may be an initial where it stands: "D. W", "D W", "d.w", but not the article in "a W". */
function readsAsInitial(folded: Folded, at: number, gapAfter: number): boolean {
  if ((gapAfter & GAP.dot) !== 0) return true;
  if ((gapAfter & (GAP.space | GAP.line)) === 0) return true;
  const letter = String.fromCharCode(folded.code[at] ?? 0);
  return folded.upper[at] === 1 && letter !== "a" && letter !== "i";
}

/** A gap over which a middle name or a nickname in quotation marks or brackets may stand between first name and surname. */
function isInsideName(gap: number): boolean {
  return isSpacing(gap & ~(GAP.quote | GAP.bracket | GAP.apostrophe)) || isSpacing(gap & ~GAP.dot);
}

/** Where a walk leftwards from a surname has come to. */
interface Walk {
  own: OwnName | null;
  /** The letter before which the next word is looked for. */
  at: number;
  /** A word was passed over that may be a middle name or a nickname. */
  passedOver: boolean;
  /** An initial was passed over that is none of the person's listed names. */
  foreignInitial: boolean;
}

/** Takes a first name of the person's own before `walk.at`; false where there is none. */
function takeGiven(folded: Folded, person: Person, walk: Walk, surname: number): boolean {
  const abbreviated = walk.foreignInitial || walk.own?.by === "initial";
  if (!walk.passedOver && !joinsNames(folded.gap[walk.at] ?? 0, abbreviated)) return false;
  const given = givenEndingAt(folded, person, walk.at);
  if (given === null) return false;
  walk.own = { start: given.start, end: surname, by: "given", name: given.name };
  walk.at = given.start;
  return true;
}

/** Takes one letter; false where the walk ends there. */
function takeInitial(folded: Folded, person: Person, walk: Walk, surname: number): boolean {
  const gap = folded.gap[walk.at] ?? 0;
  const start = walk.at - 1;
  if (isDigit(folded.code[start] ?? 0) || !joinsNames(gap, true) || !readsAsInitial(folded, start, gap)) return false;
  if (isOwnInitial(folded, person, start)) {
    walk.own = { start, end: surname, by: walk.own?.by ?? "initial", name: walk.own?.name ?? null };
  } else if (walk.own?.by === "initial") {
    // The first of several initials is the first name's: "P. D. Whitfield" is somebody else.
    walk.own = null;
    return false;
  } else walk.foreignInitial = true;
  walk.at = start;
  return true;
}

/** A surname so long makes an unlisted middle initial in a handle ("dmwhitfield") no accident. */
const DISTINCTIVE_SURNAME = 7;

/** Takes several initials written together ("JR Whitfield", `jrwhitfield`, `dmwhitfield`); false where there are none. */
function takeInitials(folded: Folded, person: Person, walk: Walk, word: Run, surname: number): boolean {
  const gap = folded.gap[walk.at] ?? 0;
  const letters = lettersOf(folded, word);
  if (walk.own !== null || letters.length > 3 || letters[0] !== person.initials[0] || !joinsNames(gap, true)) return false;
  const isGlued = !isBoundary(gap);
  const withMiddle = isGlued && letters.length === 2 && person.spelling.letters.length >= DISTINCTIVE_SURNAME && person.common === "no";
  if (!person.initials.startsWith(letters) && !withMiddle) return false;
  if ((gap & (GAP.space | GAP.line)) !== 0 && !isAllCapitals(folded, word)) return false;
  walk.own = { start: word.start, end: surname, by: "initial", name: null };
  walk.at = word.start;
  return true;
}

/** Takes what stands before `walk.at`; false where the walk ends there. */
function step(folded: Folded, person: Person, walk: Walk, surname: number): boolean {
  const gap = folded.gap[walk.at] ?? 0;
  if (walk.passedOver && !isInsideName(gap)) return false;
  if (takeGiven(folded, person, walk, surname)) return true;
  const word = wordBefore(folded, walk.at);
  if (word === null) return false;
  if (word.end - word.start === 1) return takeInitial(folded, person, walk, surname);
  if (takeInitials(folded, person, walk, word, surname)) return false;
  const needsFirst = walk.own === null || walk.own.name?.isSurname === true;
  if (!needsFirst || walk.passedOver || !isCapitalised(folded, word) || !isInsideName(gap)) return false;
  // "… Dana Whitfield. Whitfield …": the name again, in the next sentence.
  if (lettersOf(folded, word) === person.spelling.letters) return false;
  walk.passedOver = true;
  walk.at = word.start;
  return true;
}

/** The person's own first names and initials before a surname at letter `start`, over middle names that are not listed; null where there are none. */
export function ownNameBefore(folded: Folded, person: Person, start: number): OwnName | null {
  const walk: Walk = { own: null, at: start, passedOver: false, foreignInitial: false };
  for (let steps = 0; steps < REACH && walk.at > 0 && step(folded, person, walk, start); steps += 1);
  return walk.own?.by === "initial" && followsOtherFirstName(folded, person, walk.own.start) ? null : walk.own;
}

/** The person's own first name or initial run together with what follows the surname, or after a comma, as in an index; null where there is none. */
export function ownNameAfter(folded: Folded, person: Person, end: number): OwnName | null {
  if (end >= folded.length) return null;
  const gap = folded.gap[end] ?? 0;
  const spaced = (gap & (GAP.space | GAP.line)) !== 0;
  const listed = (gap & GAP.comma) !== 0;
  if (!joinsNames(gap & ~GAP.comma, false)) return null;
  const given = givenStartingAt(folded, person, end);
  if (given !== null) {
    if (spaced && hasCapitals(folded.code[end] ?? 0) && !isCapitalised(folded, { start: end, end: given.end })) return null;
    return spaced && startsAnotherName(folded, given.end) ? null : { start: end, end: given.end, by: "given", name: given.name };
  }
  const word = wordFrom(folded, end);
  if (word === null || word.end - word.start !== 1 || !isOwnInitial(folded, person, end)) return null;
  if (spaced && !(listed && folded.upper[end] === 1)) return null;
  // "Whitfields" is a family, not an S. Whitfield.
  if (!isBoundary(gap) && folded.code[end] === 115) return null;
  // "Whitfield’s" is a possessive, "Whitfield'd" a verb.
  if ((gap & GAP.apostrophe) !== 0) return null;
  return { start: end, end: endOfInitials(folded, word.end), by: "initial", name: null };
}

/** The end of a row of initials that goes on at letter `end`: "D. M." after "D.". */
function endOfInitials(folded: Folded, end: number): number {
  let last = end;
  for (let word = wordFrom(folded, last); word !== null && word.end - word.start === 1; word = wordFrom(folded, last)) {
    const gap = folded.gap[word.start] ?? 0;
    if ((gap & GAP.dot) === 0 || !isSpacing((gap & ~GAP.dot) | GAP.space) || folded.upper[word.start] !== 1) break;
    last = word.end;
  }
  return last;
}

/** Whether a capitalised word follows, so that the first name before it belongs to another surname. */
function startsAnotherName(folded: Folded, end: number): boolean {
  const next = nextWord(folded, end);
  return next !== null && isCapitalised(folded, next);
}
