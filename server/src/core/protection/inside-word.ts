import type { Folded } from "./folding.ts";
import { isBoundary, staysInWord } from "./gaps.ts";
import type { Person } from "./person.ts";
import type { Reading } from "./reading.ts";
import { fitsAt, hasLetters, type Spelling } from "./spelling.ts";
import { isDigit, lettersOf, type Run } from "./words.ts";

/** A full name so long is no accident, even in the middle of other letters. */
const DISTINCTIVE_NAME = 10;
/** A surname so long is none where only what people put round a name in a handle stands beside it. */
const DISTINCTIVE_SURNAME = 6;

const AFFIXES: ReadonlySet<string> = new Set(
  `real the team its iam im official mr mrs ms dr prof sen rep gov mayor judge hey ask for vote fans hq tv news media press
   writes says tweets campaign online live jr md phd`.split(/\s+/u),
);
const LONGEST_AFFIX = 8;

/** What is read in the middle of a longer word (`thedanawhitfield84`, `whitfieldofficial`); null where the surname is no name there. */
export function readInsideWord(folded: Folded, person: Person, surname: Run): Reading | null {
  if (person.common !== "no") return null;
  const whole = withFirstNames(folded, person, surname) ?? (isAffixed(folded, person, surname) ? surname : null);
  if (whole === null || !fitsAt(folded, surname.start, person.spelling)) return null;
  return { ...whole, means: "self", form: "handle", sure: "certain" };
}

/** First names and surname run together, in either order; null where they are not. */
function withFirstNames(folded: Folded, person: Person, surname: Run): Run | null {
  const isJoinedAt = (spelling: Spelling, at: number, seam: number): boolean =>
    hasLetters(folded, at, spelling.letters) && staysInWord(folded.gap[seam] ?? 0) && fitsAt(folded, at, spelling);
  let { start } = surname;
  // Each first name once, the last one first.
  for (const _ of person.given) {
    const name = person.given.find(({ spelling }) => isJoinedAt(spelling, start - spelling.letters.length, start));
    if (name === undefined) break;
    start -= name.spelling.letters.length;
  }
  const isLong = (run: Run, length: number) => length >= 3 && run.end - run.start >= DISTINCTIVE_NAME;
  const before = { start, end: surname.end };
  if (isLong(before, surname.start - start)) return before;
  for (const { spelling } of person.given) {
    const after = { start: surname.start, end: surname.end + spelling.letters.length };
    if (isLong(after, spelling.letters.length) && isJoinedAt(spelling, surname.end, surname.end)) return after;
  }
  return null;
}

/** Whether nothing but such an affix, or figures, stands on either side of the surname in its word. */
function isAffixed(folded: Folded, person: Person, surname: Run): boolean {
  if (person.shortenedFrom !== null || surname.end - surname.start < DISTINCTIVE_SURNAME) return false;
  let { start, end } = surname;
  while (surname.start - start <= LONGEST_AFFIX && start > 0 && !isBoundary(folded.gap[start] ?? 0)) start -= 1;
  while (end - surname.end <= LONGEST_AFFIX && end < folded.length && !isBoundary(folded.gap[end] ?? 0)) end += 1;
  return isAffix(folded, { start, end: surname.start }) && isAffix(folded, { start: surname.end, end });
}

function isAffix(folded: Folded, run: Run): boolean {
  let { start, end } = run;
  while (end > start && isDigit(folded.code[end - 1] ?? 0)) end -= 1;
  while (start < end && isDigit(folded.code[start] ?? 0)) start += 1;
  return start === end || AFFIXES.has(lettersOf(folded, { start, end }));
}
