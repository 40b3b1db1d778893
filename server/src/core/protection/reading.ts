import { namesSomeone } from "./dictionary-sense.ts";
import { isDictionaryWord, isTimeWord } from "./dictionary-words.ts";
import { isDoubleName, isEntityName } from "./entities.ts";
import type { Folded } from "./folding.ts";
import { GAP, isBoundary } from "./gaps.ts";
import type { Occurrence } from "./model.ts";
import { followsAnotherFirstName, followsParticle, precedesAnotherSurname } from "./other-people.ts";
import { type OwnName, ownNameAfter, ownNameBefore } from "./own-name.ts";
import type { Person } from "./person.ts";
import { FAMILY_WORDS } from "./sentence-words.ts";
import { fitsAt } from "./spelling.ts";
import { HONORIFICS, TITLES } from "./titles.ts";
import {
  isAmongCapitals,
  isCapitalised,
  isWordEdge,
  lettersOf,
  opensClause,
  previousWord,
  type Run,
  wordBefore,
  wordFrom,
} from "./words.ts";

/** What the letters of a surname mean where they stand. */
export interface Reading extends Run {
  /**
   * `self`: the protected person, evidently; `bare`: the surname alone, whose depends on who else bears it in the text;
   * `namesake`: another person of the surname; `other`: a word, a place, a company.
   */
  readonly means: "self" | "bare" | "namesake" | "other";
  readonly form: Occurrence["form"];
  readonly sure: Occurrence["sure"];
}

const NAME_BEGINNINGS: ReadonlySet<string> = new Set("mc mac o d de del di du la le van von vander fitz st el al ben".split(" "));

/** Whether letter `start` continues another surname although it looks like the start of a word: "MacArthur", "O'Brien", "DeWitt". */
function continuesName(folded: Folded, start: number): boolean {
  const gap = folded.gap[start] ?? 0;
  if (isBoundary(gap) && (gap & ~(GAP.apostrophe | GAP.markup)) !== 0) return false;
  const before = wordBefore(folded, start);
  if (before === null) return false;
  const letters = lettersOf(folded, before);
  if (isBoundary(gap)) return (letters === "o" || letters === "d" || letters === "m") && isCapitalised(folded, before);
  return NAME_BEGINNINGS.has(letters);
}

/** The end of a surname's plural at letter `end` ("Whitfields", "Joneses"), or -1. */
function endOfPlural(folded: Folded, end: number): number {
  if (folded.code[end] === 115 && isWordEdge(folded, end + 1)) return end + 1;
  return folded.code[end] === 101 && folded.code[end + 1] === 115 && isWordEdge(folded, end + 2) ? end + 2 : -1;
}

/** Whether a run of letters stands alone in an address, a path or a handle: `@dwhitfield`, `/people/will-chase/`. */
function isOwnSegment(folded: Folded, run: Run): boolean {
  const before = folded.gap[run.start] ?? 0;
  const after = run.end === folded.length ? GAP.slash : (folded.gap[run.end] ?? 0);
  if (((before | after) & GAP.at) !== 0) return true;
  const opens = run.start === 0 || (before & (GAP.slash | GAP.bracket | GAP.quote)) !== 0;
  return opens && (after & (GAP.slash | GAP.dot | GAP.bracket | GAP.quote)) !== 0 && (after & GAP.space) === 0;
}

interface OwnReading {
  readonly own: OwnName;
  readonly surname: Run;
  readonly whole: Run;
  /** Whether the parts are joined as in a slug, without white space. */
  readonly joined: boolean;
}

function readOwn(folded: Folded, person: Person, surname: Run, own: OwnName): Reading | null {
  const whole = { start: Math.min(own.start, surname.start), end: Math.max(own.end, surname.end) };
  let joined = true;
  for (let at = whole.start + 1; at < whole.end; at += 1)
    if (((folded.gap[at] ?? 0) & (GAP.space | GAP.line | GAP.pipe)) !== 0) joined = false;
  const reading: OwnReading = { own, surname, whole, joined };
  const sure = own.by === "given" ? judgeFull(folded, person, reading) : judgeInitial(folded, person, reading);
  if (sure === null) return null;
  const form = joined && !hasDotOnly(folded, whole) ? "handle" : own.by === "given" ? "full" : "initials";
  return { ...whole, means: "self", form, sure };
}

/** "D.Whitfield" is an initial, not a handle, where it is written with capitals. */
function hasDotOnly(folded: Folded, whole: Run): boolean {
  return folded.upper[whole.start] === 1 && ((folded.gap[whole.start + 1] ?? 0) & GAP.dot) !== 0;
}

/** How sure a surname with the person's own first name is; null where it is no name. */
function judgeFull(folded: Folded, person: Person, { own, surname, whole, joined }: OwnReading): Occurrence["sure"] | null {
  const firstCommon = own.name?.common ?? false;
  const first = Math.min(own.start, surname.start) === own.start ? own.start : surname.start;
  const bothCapitals = folded.upper[first] === 1 && folded.upper[own.start < surname.start ? surname.start : own.start] === 1;
  if (person.common === "no") {
    // "will Okafor" is a question, and the bare surname.
    if (firstCommon && !joined && folded.upper[own.start] !== 1) return null;
    const glued = joined && whole.end - whole.start < 8 && !isBoundary(folded.gap[surname.start] ?? 0);
    return glued && !isOwnSegment(folded, whole) && isDictionaryWord(lettersOf(folded, whole)) ? null : "certain";
  }
  if (!firstCommon) return "certain";
  if (joined && !bothCapitals) return isOwnSegment(folded, whole) ? "likely" : null;
  if (!bothCapitals) return null;
  if (own.start > surname.start && !joined) return "likely";
  if (opensClause(folded, whole.start) && isEntityName(folded, surname)) return null;
  if (!isAmongCapitals(folded, whole)) return "certain";
  const before = previousWord(folded, whole.start);
  return before !== null && isCapitalised(folded, before) && !TITLES.has(lettersOf(folded, before)) ? null : "likely";
}

/** How sure a surname with the person's own initial is; null where it is no name. */
function judgeInitial(folded: Folded, person: Person, { surname, whole, joined }: OwnReading): Occurrence["sure"] | null {
  const glued = whole.start < surname.start ? !isBoundary(folded.gap[surname.start] ?? 0) : !isBoundary(folded.gap[surname.end] ?? 0);
  if (!glued) {
    if (person.common === "no") return "certain";
    const dotted = ((folded.gap[surname.start] ?? 0) & GAP.dot) !== 0;
    if (folded.upper[surname.start] === 1 && dotted) return "certain";
    return joined && isOwnSegment(folded, whole) ? "likely" : null;
  }
  if (person.common === "no" && surname.end - surname.start >= 6 && !isDictionaryWord(lettersOf(folded, whole))) return "certain";
  return isOwnSegment(folded, whole) ? "likely" : null;
}

/** What the letters from `start` mean as a surname of the person; null where they are part of another word. Indexes are of letters. */
export function readSurname(folded: Folded, person: Person, start: number): Reading | null {
  const end = start + person.spelling.letters.length;
  const surname = { start, end };
  const opensWord = isWordEdge(folded, start) && !continuesName(folded, start);
  const closesWord = isWordEdge(folded, end);
  const plural = closesWord ? -1 : endOfPlural(folded, end);
  const before = ownNameBefore(folded, person, start);
  const startsHere = opensWord || (before !== null && !isBoundary(folded.gap[start] ?? 0));
  if (!startsHere) return null;
  const after = closesWord || plural < 0 ? ownNameAfter(folded, person, end) : null;
  if (!closesWord && plural < 0 && after === null) return null;
  if (!fitsAt(folded, start, person.spelling)) return null;

  if (before !== null && closesWord) {
    const reading = readOwn(folded, person, surname, before);
    if (reading !== null) return reading;
  }
  if (after !== null && opensWord) {
    const reading = readOwn(folded, person, surname, after);
    if (reading !== null) return reading;
  }
  if (!opensWord || (!closesWord && plural < 0)) return null;
  return plural < 0 ? readAlone(folded, person, surname) : readPlural(folded, person, { start, end: plural });
}

function readPlural(folded: Folded, person: Person, family: Run): Reading {
  const before = previousWord(folded, family.start);
  const isFamily =
    person.common === "no" && before !== null && FAMILY_WORDS.has(lettersOf(folded, before)) && !isEntityName(folded, family);
  return { ...family, means: isFamily ? "bare" : "other", form: "surname", sure: "certain" };
}

function readAlone(folded: Folded, person: Person, surname: Run): Reading {
  const as = (means: Reading["means"], sure: Reading["sure"] = "certain"): Reading => ({ ...surname, means, form: "surname", sure });
  if (isEntityName(folded, surname) || isDoubleName(folded, surname) || followsParticle(folded, surname)) return as("other");
  if (isCouple(folded, person, surname)) return as("self");
  if (precedesAnotherSurname(folded, person, surname)) return as("namesake");
  const title = previousTitle(folded, surname);
  if (title === null && followsAnotherFirstName(folded, person, surname)) return as("namesake");
  if (person.common !== "no") {
    if (title !== null && isCapitalised(folded, surname)) return as("bare", HONORIFICS.has(title) ? "certain" : "likely");
    return person.common === "word" && namesSomeone(folded, surname) ? as("bare", "likely") : as("other");
  }
  if (surname.end - surname.start <= 3 && !isCapitalisedOnly(folded, surname)) return as("other");
  return as("bare");
}

/** Whether a short word is written with one capital, as a name is: "Ng" and not "NG" or "ng". */
function isCapitalisedOnly(folded: Folded, word: Run): boolean {
  return folded.upper[word.start] === 1 && folded.upper[word.end - 1] === 0;
}

/** The form of address or office right before the surname, with or without its full stop; null where there is none. */
function previousTitle(folded: Folded, surname: Run): string | null {
  const gap = folded.gap[surname.start] ?? 0;
  if ((gap & ~(GAP.space | GAP.line | GAP.dot | GAP.markup)) !== 0 || (gap & (GAP.space | GAP.line)) === 0) return null;
  const word = wordBefore(folded, surname.start);
  if (word === null) return null;
  const letters = lettersOf(folded, word);
  return TITLES.has(letters) && letters.length > 1 && !isTimeWord(letters) ? letters : null;
}

/** "Dana and Peter Whitfield": the surname is the protected person's too. */
function isCouple(folded: Folded, person: Person, surname: Run): boolean {
  const partner = previousWord(folded, surname.start);
  const and = partner === null ? null : wordBefore(folded, partner.start);
  if (and === null || lettersOf(folded, and) !== "and") return false;
  const own = previousWord(folded, and.start);
  if (own === null || !isCapitalised(folded, own)) return false;
  const letters = lettersOf(folded, own);
  return person.given.some(({ spelling }) => spelling.letters === letters);
}

/** Whether a run is followed by another surname-like word; exported for first names met on their own. */
export function isFirstNameAlone(folded: Folded, word: Run): boolean {
  const next = (folded.gap[word.end] ?? 0) === GAP.space ? wordFrom(folded, word.end) : null;
  return isCapitalised(folded, word) && (next === null || !isCapitalised(folded, next));
}
