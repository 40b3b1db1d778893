import { isDoubleName, isEntityName } from "./entities.ts";
import type { Folded } from "./folding.ts";
import { GAP, isBoundary } from "./gaps.ts";
import { followsAnotherFirstName, precedesOtherFirstName } from "./other-people.ts";
import type { Person } from "./person.ts";
import type { Reading } from "./reading.ts";
import { CALENDAR } from "./sentence-words.ts";
import { isWord } from "./shorter-surnames.ts";
import { hasLetters } from "./spelling.ts";
import { PARTICLES } from "./titles.ts";
import { isCapitalised, lettersOf, nextWord, previousWord, type Run, wordBefore } from "./words.ts";

const JOINED = GAP.hyphen | GAP.apostrophe | GAP.markup;

/** The letter at which the particles before a surname begin ("van der Berg", "al-Rashidi"), or the surname's own. */
function startOfParticles(folded: Folded, surname: Run): number {
  let { start } = surname;
  for (let steps = 0; steps < 3; steps += 1) {
    const gap = folded.gap[start] ?? 0;
    const isJoined = start === surname.start && isBoundary(gap) && (gap & ~JOINED) === 0;
    const before = isJoined ? wordBefore(folded, start) : previousWord(folded, start);
    if (before === null || !isParticle(lettersOf(folded, before), isJoined)) break;
    start = before.start;
  }
  return start;
}

/** Whether letters are a particle; what is joined to a surname ("d’Aubigny", "ash-Sharif") may be any that is short. */
function isParticle(letters: string, isJoined: boolean): boolean {
  return PARTICLES.has(letters) || (isJoined && /^[a-z]{1,3}$/u.test(letters));
}

/** Whether a capitalised word, or a hyphen, goes on with the name: "García Luna" is somebody else than García. */
export function goesOn(folded: Folded, surname: Run): boolean {
  const gap = folded.gap[surname.end] ?? 0;
  if (surname.end < folded.length && isBoundary(gap) && (gap & ~(GAP.hyphen | GAP.markup)) === 0) return true;
  const next = nextWord(folded, surname.end);
  if (next === null) return false;
  const letters = lettersOf(folded, next);
  return PARTICLES.has(letters) || (isCapitalised(folded, next) && !CALENDAR.has(letters));
}

/** Whether the whole surname stands here, which then says itself whose it is. */
function isInWhole(folded: Folded, { spelling, shortenedFrom }: Person, surname: Run): boolean {
  const offset = shortenedFrom?.indexOf(spelling.letters) ?? -1;
  return shortenedFrom !== null && offset >= 0 && hasLetters(folded, surname.start - offset, shortenedFrom);
}

/** What a shortened surname means without the person's own first name; never surely theirs, since it is not the name that is listed. */
export function readShortened(folded: Folded, person: Person, surname: Run): Reading {
  const as = (means: Reading["means"]): Reading => ({ ...surname, means, form: "surname", sure: "likely" });
  const start = startOfParticles(folded, surname);
  const whole = { start, end: surname.end };
  const first = previousWord(folded, start);
  const isOwn = first !== null && person.given.some(({ spelling }) => spelling.letters === lettersOf(folded, first));
  if (isEntityName(folded, surname) || isDoubleName(folded, surname) || goesOn(folded, surname)) return as("other");
  if (!isOwn && (followsAnotherFirstName(folded, person, whole) || precedesOtherFirstName(folded, person, surname))) return as("namesake");
  return as(start < surname.start || isWord(person.spelling.letters) || isInWhole(folded, person, surname) ? "other" : "bare");
}
