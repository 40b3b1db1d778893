import { isPartOfAnotherName, namesSomeone } from "./dictionary-sense.ts";
import { isTimeWord } from "./dictionary-words.ts";
import { isDoubleName, isEntityName } from "./entities.ts";
import type { Folded } from "./folding.ts";
import { readFullName } from "./full-name.ts";
import { GAP, isBoundary } from "./gaps.ts";
import { readInsideWord } from "./inside-word.ts";
import { followsAnotherFirstName, followsParticle, precedesAnotherSurname, precedesOtherFirstName } from "./other-people.ts";
import { ownNameAfter, ownNameBefore } from "./own-name.ts";
import type { Person } from "./person.ts";
import type { Reading } from "./reading.ts";
import { FAMILY_WORDS } from "./sentence-words.ts";
import { readShortened } from "./shorter-reading.ts";
import { fitsAt } from "./spelling.ts";
import { HONORIFICS, TITLES } from "./titles.ts";
import { hasCapitals, isCapitalised, isWordEdge, lettersOf, previousWord, type Run, wordBefore } from "./words.ts";

/** Surnames so short are written with one capital, or they are abbreviations and fragments. */
const SHORT_SURNAME = 3;

const NAME_BEGINNINGS: ReadonlySet<string> = new Set("mc mac o d de del di du la le van von vander fitz st el al ben".split(" "));

/** Whether letter `start` goes on with another surname although a word seems to start there: "MacArthur", "O'Brien", "DeWitt". */
function continuesName(folded: Folded, start: number): boolean {
  const gap = folded.gap[start] ?? 0;
  if ((gap & ~(GAP.apostrophe | GAP.markup)) !== 0) return false;
  const before = wordBefore(folded, start);
  if (before === null) return false;
  const letters = lettersOf(folded, before);
  if (!isBoundary(gap)) return NAME_BEGINNINGS.has(letters);
  return /^[dmo]$/u.test(letters) && isCapitalised(folded, before);
}

/** The end of a surname's plural at letter `end` ("Whitfields", "Joneses"), or -1. */
function endOfPlural(folded: Folded, end: number): number {
  if (folded.code[end] === 115 && isWordEdge(folded, end + 1)) return end + 1;
  return folded.code[end] === 101 && folded.code[end + 1] === 115 && isWordEdge(folded, end + 2) ? end + 2 : -1;
}

/** What the letters from `start` mean as a surname of the person; null where they are part of another word. Indexes are of letters. */
export function readSurname(folded: Folded, person: Person, start: number): Reading | null {
  const surname = { start, end: start + person.spelling.letters.length };
  const opensWord = isWordEdge(folded, start) && !continuesName(folded, start);
  const closesWord = isWordEdge(folded, surname.end);
  const plural = closesWord || !opensWord ? -1 : endOfPlural(folded, surname.end);
  // Nearly all candidates inside longer words end here, before anything is looked at around them.
  const before = closesWord ? ownNameBefore(folded, person, start) : null;
  if (!opensWord && (before === null || isBoundary(folded.gap[start] ?? 0))) return readInsideWord(folded, person, surname);
  const after = opensWord && plural < 0 ? ownNameAfter(folded, person, surname.end) : null;
  if (!closesWord && plural < 0 && after === null) return readInsideWord(folded, person, surname);
  if (!fitsAt(folded, start, person.spelling)) return null;

  const full = (before && readFullName(folded, person, surname, before)) ?? (after && readFullName(folded, person, surname, after));
  if (full) return full;
  if (!opensWord) return null;
  if (closesWord) return readAlone(folded, person, surname);
  return plural < 0 ? null : readPlural(folded, person, { start, end: plural });
}

function readPlural(folded: Folded, person: Person, family: Run): Reading {
  const before = previousWord(folded, family.start);
  const isFamily =
    person.common === "no" && before !== null && FAMILY_WORDS.has(lettersOf(folded, before)) && !isEntityName(folded, family);
  return { ...family, means: isFamily ? "bare" : "other", form: "surname", sure: "certain" };
}

/** A surname without the person's own first name: theirs, a namesake's, or something that is called so. */
function readAlone(folded: Folded, person: Person, surname: Run): Reading {
  if (person.shortenedFrom !== null) return readShortened(folded, person, surname);
  const as = (means: Reading["means"], sure: Reading["sure"] = "certain"): Reading => ({ ...surname, means, form: "surname", sure });
  if (isEntityName(folded, surname) || isDoubleName(folded, surname) || followsParticle(folded, surname)) return as("other");
  const couple = readCouple(folded, person, surname);
  if (couple !== null) return couple;
  // News style calls people by their surnames later on, so only a listed first name becomes doubtful by its use for another.
  if (precedesAnotherSurname(folded, person, surname)) return as(person.isFirstName ? "namesake" : "other");
  const title = titleBefore(folded, surname);
  if (title === null && followsAnotherFirstName(folded, person, surname)) return as("namesake");
  if (precedesOtherFirstName(folded, person, surname)) return as("namesake");
  if (person.common !== "no") return readWord(folded, person, surname, title);
  const isShort = surname.end - surname.start <= SHORT_SURNAME;
  return as(isShort && !isWrittenAsName(folded, surname) ? "other" : "bare");
}

/** A surname that is also a dictionary word. */
function readWord(folded: Folded, person: Person, surname: Run, title: string | null): Reading {
  const titled = title !== null && isCapitalised(folded, surname) && !isPartOfAnotherName(folded, surname);
  const named = titled || (person.common === "word" && namesSomeone(folded, surname));
  const sure = titled && HONORIFICS.has(title) ? "certain" : "likely";
  return { ...surname, means: named ? "bare" : "other", form: "surname", sure };
}

/** Whether a short word is written as a name is: "Ng" and not "NG", "ng" or a part of "xNgQ"; two characters where nothing has a capital. */
function isWrittenAsName(folded: Folded, word: Run): boolean {
  const isApart = (at: number): boolean => at <= 0 || at >= folded.length || isBoundary(folded.gap[at] ?? 0);
  if (hasCapitals(folded.code[word.start] ?? 0) && !(isApart(word.start) && isApart(word.end))) return false;
  if (!hasCapitals(folded.code[word.start] ?? 0)) return word.end - word.start > 1;
  return folded.upper[word.start] === 1 && folded.upper[word.end - 1] === 0;
}

/** The form of address or office right before the surname, with or without its full stop; null where there is none. */
function titleBefore(folded: Folded, surname: Run): string | null {
  const gap = folded.gap[surname.start] ?? 0;
  if ((gap & ~(GAP.space | GAP.line | GAP.dot | GAP.markup)) !== 0 || (gap & (GAP.space | GAP.line)) === 0) return null;
  const word = wordBefore(folded, surname.start);
  if (word === null) return null;
  const letters = lettersOf(folded, word);
  return TITLES.has(letters) && letters.length > 1 && !isTimeWord(letters) ? letters : null;
}

/** "Dana and Peter Whitfield": the surname is the protected person's too. */
function readCouple(folded: Folded, person: Person, surname: Run): Reading | null {
  const partner = previousWord(folded, surname.start);
  const and = partner === null ? null : previousWord(folded, partner.start);
  if (partner === null || and === null || lettersOf(folded, and) !== "and" || !isCapitalised(folded, partner)) return null;
  const own = previousWord(folded, and.start);
  if (own === null || !isCapitalised(folded, own)) return null;
  const letters = lettersOf(folded, own);
  if (!person.given.some(({ spelling }) => spelling.letters === letters)) return null;
  return { start: own.start, end: surname.end, means: "self", form: "full", sure: person.common === "no" ? "certain" : "likely" };
}
