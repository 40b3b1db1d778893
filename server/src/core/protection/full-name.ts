import { isPartOfAnotherName } from "./dictionary-sense.ts";
import { isDictionaryWord } from "./dictionary-words.ts";
import { isEntityName } from "./entities.ts";
import type { Folded } from "./folding.ts";
import { GAP, isBoundary } from "./gaps.ts";
import type { Occurrence } from "./model.ts";
import { followsAnotherFirstName } from "./other-people.ts";
import type { OwnName } from "./own-name.ts";
import type { Person } from "./person.ts";
import type { Reading } from "./reading.ts";
import { goesOn } from "./shorter-reading.ts";
import { isAmongCapitals, isHump, lettersOf, opensClause, previousWord, type Run } from "./words.ts";

/** A glued initial and surname ("dwhitfield") shorter than this may be an everyday word; so may a short glued full name. */
const DISTINCTIVE_SURNAME = 6;
const DISTINCTIVE_WHOLE = 8;
const PARTING = GAP.space | GAP.line | GAP.pipe | GAP.marker;

interface Parts {
  readonly folded: Folded;
  readonly person: Person;
  readonly own: OwnName;
  readonly surname: Run;
  readonly whole: Run;
  /** Whether the parts are joined without white space, as in a slug. */
  readonly joined: boolean;
  /** Whether nothing at all stands between them. */
  readonly glued: boolean;
}

/** Whether a run of letters stands alone in an address, a path or a handle: `@dwhitfield`, `/people/will-chase/`. */
function isOwnSegment(folded: Folded, run: Run): boolean {
  const before = folded.gap[run.start] ?? 0;
  const after = run.end === folded.length ? GAP.slash : (folded.gap[run.end] ?? 0);
  if (((before | after) & GAP.at) !== 0) return true;
  if (folded.raw[(folded.start[run.start] ?? 0) - 1] === "`" && folded.raw[folded.end[run.end - 1] ?? 0] === "`") return true;
  const opens = run.start === 0 || (before & (GAP.slash | GAP.bracket | GAP.quote)) !== 0;
  return opens && (after & (GAP.slash | GAP.dot | GAP.bracket | GAP.quote)) !== 0 && (after & GAP.space) === 0;
}

function isJoined(folded: Folded, whole: Run): boolean {
  for (let at = whole.start + 1; at < whole.end; at += 1) if (((folded.gap[at] ?? 0) & PARTING) !== 0) return false;
  return true;
}

/** `will_chase`, in either order, or `will-chase`, `will.chase` and `willChase` in the order of a name: prose joins no words so. */
function isTiedTogether({ folded, own, surname }: Parts): boolean {
  const seam = Math.max(own.start, surname.start);
  const gap = (folded.gap[seam] ?? 0) & ~GAP.markup;
  if (gap === GAP.underscore) return true;
  return own.start < surname.start && (gap === GAP.hyphen || gap === (GAP.hyphen | GAP.dash) || gap === GAP.dot || isHump(folded, seam));
}

/** "D.Whitfield" with capitals is an initial and no handle. */
function isInitialWithDot(folded: Folded, whole: Run): boolean {
  return folded.upper[whole.start] === 1 && ((folded.gap[whole.start + 1] ?? 0) & GAP.dot) !== 0;
}

/** A surname that is no dictionary word. */
function judgeRareSurname({ folded, own, whole, joined, glued }: Parts): Occurrence["sure"] | null {
  // "will Okafor" is a question, and the bare surname.
  if (own.name?.common && !joined && folded.upper[own.start] !== 1) return null;
  if (!glued || whole.end - whole.start >= DISTINCTIVE_WHOLE || isOwnSegment(folded, whole)) return "certain";
  return isDictionaryWord(lettersOf(folded, whole)) ? null : "certain";
}

/** First name and surname are both dictionary words: only capitals make them a name. */
function judgeWords(parts: Parts): Occurrence["sure"] | null {
  const { folded, own, surname, whole, joined } = parts;
  const bothCapitals = folded.upper[own.start] === 1 && folded.upper[surname.start] === 1;
  if (!bothCapitals) return joined && (isOwnSegment(folded, whole) || isTiedTogether(parts)) ? "likely" : null;
  if (own.start > surname.start && !joined) return "likely";
  if (opensClause(folded, whole.start) && isEntityName(folded, surname)) return null;
  if (!isAmongCapitals(folded, whole)) return "certain";
  return previousWord(folded, whole.start) !== null && isPartOfAnotherName(folded, whole) ? null : "likely";
}

/** The person's own initial beside the surname. */
function judgeInitial({ folded, person, own, surname, whole, joined, glued }: Parts): Occurrence["sure"] | null {
  const isRare = person.common === "no";
  if (!glued) {
    const dotted = ((folded.gap[own.start < surname.start ? surname.start : own.end] ?? 0) & GAP.dot) !== 0;
    if (isRare || (folded.upper[surname.start] === 1 && dotted)) return "certain";
    return joined && isOwnSegment(folded, whole) ? "likely" : null;
  }
  const isDistinctive = surname.end - surname.start >= DISTINCTIVE_SURNAME && !isDictionaryWord(lettersOf(folded, whole));
  if (isRare && isDistinctive) return "certain";
  return isOwnSegment(folded, whole) ? "likely" : null;
}

function judge(parts: Parts): Occurrence["sure"] | null {
  if (parts.own.by === "initial") {
    const sure = judgeInitial(parts);
    // With an initial alone a shortened surname may be somebody else's.
    return sure !== null && parts.person.shortenedFrom !== null ? "likely" : sure;
  }
  if (parts.person.common === "no") return judgeRareSurname(parts);
  return parts.own.name?.common ? judgeWords(parts) : "certain";
}

/**
 * What a middle name, or the first of two surnames, means with the surname: theirs as a bare surname is, but somebody else's after
 * another first name ("Ana García Márquez"), and nobody's in "García Márquez Street".
 */
function meaningWithoutFirst(folded: Folded, person: Person, whole: Run): Reading["means"] {
  if (isEntityName(folded, whole)) return "other";
  return followsAnotherFirstName(folded, person, whole) ? "namesake" : "bare";
}

/** The reading of a surname together with the person's own first name or initial; null where the two are no name. */
export function readFullName(folded: Folded, person: Person, surname: Run, own: OwnName): Reading | null {
  const isBefore = own.start < surname.start;
  if (person.shortenedFrom !== null && isBefore && goesOn(folded, surname)) return null;
  const whole = isBefore ? { start: own.start, end: surname.end } : { start: surname.start, end: own.end };
  const joined = isJoined(folded, whole);
  const glued = !isBoundary(folded.gap[isBefore ? surname.start : surname.end] ?? 0);
  const sure = judge({ folded, person, own, surname, whole, joined, glued });
  if (sure === null) return null;
  const form = joined && !isInitialWithDot(folded, whole) ? "handle" : own.by === "given" ? "full" : "initials";
  const isWithoutFirst = isBefore && own.name?.isSurname === true;
  return { ...whole, means: isWithoutFirst ? meaningWithoutFirst(folded, person, whole) : "self", form, sure };
}
