import { isDictionaryWord } from "./dictionary-words.ts";
import { ENTITY_AFTER } from "./entity-words.ts";
import type { Folded } from "./folding.ts";
import { GAP, isBoundary, isSpacing } from "./gaps.ts";
import { isFirstName } from "./given-names.ts";
import type { Person } from "./person.ts";
import { CALENDAR, LOCATIVES, OPENERS, TIME_PREPOSITIONS } from "./sentence-words.ts";
import { PARTICLES, ROLES, TITLES } from "./titles.ts";
import {
  isAllCapitals,
  isAmongCapitals,
  isCapitalised,
  isDigit,
  isHump,
  lettersOf,
  nextWord,
  opensClause,
  previousWord,
  type Run,
  wordBefore,
  wordFrom,
} from "./words.ts";

const ABBREVIATED_ROLES: ReadonlySet<string> = new Set([
  "ag",
  "mp",
  "vp",
  "pm",
  "da",
  "dg",
  "md",
  "us",
  "uk",
  "eu",
  "un",
  "la",
  "ny",
  "dc",
]);

/** What ends a name in an index or a table. */
const INDEX_END = GAP.paragraph | GAP.line | GAP.pipe | GAP.stop | GAP.bracket;

/** The word before a surname in a slug ("peter-whitfield") or in camel case ("PeterWhitfield"); null in prose. */
function joinedWordBefore(folded: Folded, start: number): Run | null {
  const gap = folded.gap[start] ?? 0;
  if (!isBoundary(gap)) {
    const word = wordBefore(folded, start);
    let from = start - 1;
    while (word !== null && from > word.start && !isHump(folded, from)) from -= 1;
    return word === null ? null : { start: from, end: start };
  }
  return (gap & ~(GAP.hyphen | GAP.underscore | GAP.dot | GAP.markup)) === 0 ? wordBefore(folded, start) : null;
}

function isForeignInitial(folded: Folded, person: Person, word: Run, gap: number): boolean {
  const letter = lettersOf(folded, word);
  if (mayBeFirstName(person, letter) || person.initials.includes(letter) || isDigit(letter.charCodeAt(0))) return false;
  const isApostrophe = ((folded.gap[word.start] ?? 0) & GAP.apostrophe) !== 0;
  if (isApostrophe || (gap & ~(GAP.space | GAP.line | GAP.dot | GAP.hyphen | GAP.underscore | GAP.markup)) !== 0) return false;
  if ((gap & GAP.dot) !== 0) return true;
  return folded.upper[word.start] === 1 && letter !== "a" && letter !== "i";
}

/** Whether a capitalised word at the start of a clause is more likely a word than a first name. */
function isOpeningWord(word: string): boolean {
  return OPENERS.has(word) || isDictionaryWord(word) || /(?:ing|ly|ed|ish|ese)$/u.test(word);
}

function isMonthInUse(folded: Folded, word: Run): boolean {
  if (opensClause(folded, word.start)) return true;
  const before = previousWord(folded, word.start);
  return before === null || TIME_PREPOSITIONS.has(lettersOf(folded, before)) || isDigit(folded.code[before.end - 1] ?? 0);
}

/** Words that stand capitalised before a surname and are no first name, wherever they stand: titles, acronyms, the end of a possessive. */
function isNoFirstName(folded: Folded, surname: Run, word: Run, letters: string): boolean {
  if (((folded.gap[word.start] ?? 0) & GAP.apostrophe) !== 0 && letters.length <= 2) return true;
  if (isDigit(folded.code[word.start] ?? 0) || TITLES.has(letters) || ROLES.has(letters)) return true;
  if (!isAllCapitals(folded, word) || isAllCapitals(folded, surname)) return false;
  return letters.length !== 2 || ABBREVIATED_ROLES.has(letters);
}

function isFirstNameInProse(folded: Folded, surname: Run, word: Run): boolean {
  const letters = lettersOf(folded, word);
  const known = isFirstName(letters);
  if (!isCapitalised(folded, word))
    return known && folded.upper[surname.start] === 0 && !isDictionaryWord(letters) && !OPENERS.has(letters);
  if (isNoFirstName(folded, surname, word, letters)) return false;
  if (CALENDAR.has(letters)) return known && !isMonthInUse(folded, word);
  if (known && !OPENERS.has(letters)) return true;
  if (isAmongCapitals(folded, surname)) return known;
  return opensClause(folded, word.start) ? !known && !isOpeningWord(letters) : known || isUnknownFirstName(folded, word, letters);
}

/** A capitalised word inside a sentence that is no word we know: a first name, unless "in" or the like makes it a place. */
function isUnknownFirstName(folded: Folded, word: Run, letters: string): boolean {
  if (OPENERS.has(letters) || isDictionaryWord(letters) || ENTITY_AFTER.has(letters)) return false;
  const before = previousWord(folded, word.start);
  return before === null || !LOCATIVES.has(lettersOf(folded, before));
}

/** Whether a first name that is not the person's stands right before an initial: "Peter D. Whitfield" is not Dana. */
export function followsOtherFirstName(folded: Folded, person: Person, initial: number): boolean {
  const word = previousWord(folded, initial);
  if (word === null || !isCapitalised(folded, word)) return false;
  const letters = lettersOf(folded, word);
  if (person.given.some(({ spelling }) => spelling.letters === letters)) return false;
  return person.bystanders.has(letters) || isFirstNameInProse(folded, { start: initial, end: initial + 1 }, word);
}

/** Whether another person's first name follows after a comma, as in an index: "Whitfield, Peter: a letter". */
export function precedesOtherFirstName(folded: Folded, person: Person, surname: Run): boolean {
  const gap = folded.gap[surname.end] ?? 0;
  const word = isSpacing(gap & ~GAP.comma) && (gap & GAP.comma) !== 0 ? wordFrom(folded, surname.end) : null;
  if (word === null || !isCapitalised(folded, word) || !opensClause(folded, surname.start)) return false;
  const beyond = word.end === folded.length ? GAP.paragraph : (folded.gap[word.end] ?? 0);
  const letters = lettersOf(folded, word);
  if ((beyond & INDEX_END) === 0 || mayBeFirstName(person, letters) || person.given.some(({ spelling }) => spelling.letters === letters))
    return false;
  return person.bystanders.has(letters) || isFirstName(letters);
}

/** Whether another person's first name or initial stands right before the surname ("Peter Whitfield", "P. Whitfield", `peter-whitfield`). */
export function followsAnotherFirstName(folded: Folded, person: Person, surname: Run): boolean {
  const gap = folded.gap[surname.start] ?? 0;
  const joined = joinedWordBefore(folded, surname.start);
  if (joined !== null && joined.end - joined.start > 1) {
    const letters = lettersOf(folded, joined);
    return person.bystanders.has(letters) || (!mayBeFirstName(person, letters) && isFirstName(letters));
  }
  const word = wordBefore(folded, surname.start);
  if (word === null) return false;
  if (word.end - word.start === 1) {
    return isForeignInitial(folded, person, word, gap) || followsOtherFirstName(folded, person, word.start);
  }
  if (!isSpacing(gap)) return false;
  const letters = lettersOf(folded, word);
  return person.bystanders.has(letters) || (!mayBeFirstName(person, letters) && isFirstNameInProse(folded, surname, word));
}

/** Whose first name nobody wrote down may have any; of whom an initial is known, any that begins with it. */
function mayBeFirstName({ given, initials }: Person, letters: string): boolean {
  return given.length === 0 && (initials === "" || initials.startsWith(letters.charAt(0)));
}

/** Whether the word is another person's first name: a capitalised surname follows it ("Marcus Bell", where Marcus is protected). */
export function precedesAnotherSurname(folded: Folded, person: Person, word: Run): boolean {
  if (!person.isFirstName && !isFirstName(person.spelling.letters)) return false;
  const next = nextWord(folded, word.end);
  if (next === null || !isCapitalised(folded, next) || isAmongCapitals(folded, word)) return false;
  const letters = lettersOf(folded, next);
  return !CALENDAR.has(letters) && !OPENERS.has(letters) && !TITLES.has(letters);
}

/** Whether a particle before the surname makes it another one ("van Berg" is not Berg). "A van" is a vehicle. */
export function followsParticle(folded: Folded, surname: Run): boolean {
  const word = previousWord(folded, surname.start);
  if (word === null || !PARTICLES.has(lettersOf(folded, word))) return false;
  const before = previousWord(folded, word.start);
  return before === null || !/^(?:a|the|his|her|their|my|our|by)$/u.test(lettersOf(folded, before));
}
