import type { Budget } from "../text/budget.ts";
import type { Span } from "../text/span.ts";
import type { Folded } from "./folding.ts";
import { isBoundary } from "./gaps.ts";
import type { Person } from "./person.ts";
import type { Reading } from "./reading.ts";
import { isCapitalised, lettersOf, nextWord, type Run } from "./words.ts";

/** A place where a person's surname, or one-word alias, stands. */
export interface Sighting {
  readonly person: Person;
  readonly reading: Reading;
  /** Where the reading lies in the text, in UTF-16 units. */
  readonly span: Span;
}

/** A place where a protected person's own first name stands alone, as the offset it starts at. */
export interface LoneFirstName {
  readonly persons: readonly Person[];
  readonly at: number;
}

/** Longer runs of letters are no first names. */
const LONGEST_FIRST_NAME = 24;

function isNamesake(reading: Reading): boolean {
  return reading.means === "namesake";
}

/** Whether a first name stands without a surname: "Dana Reyes" is somebody else. */
function standsAlone(folded: Folded, word: Run): boolean {
  const next = nextWord(folded, word.end);
  return next === null || !isCapitalised(folded, next);
}

/** The persons by the letters of their first names. */
export function byFirstName(persons: Iterable<Person>): ReadonlyMap<string, readonly Person[]> {
  const byName = new Map<string, Person[]>();
  for (const person of persons) {
    for (const { spelling, isSurname } of person.given) {
      if (isSurname) continue;
      const bearers = byName.get(spelling.letters);
      if (bearers === undefined) byName.set(spelling.letters, [person]);
      else bearers.push(person);
    }
  }
  return byName;
}

/** One walk over the words of the text, for those who share a first name with a protected person, as far as the budget lasts. In text order. */
export function loneFirstNames(folded: Folded, byName: ReadonlyMap<string, readonly Person[]>, budget?: Budget): LoneFirstName[] {
  const found: LoneFirstName[] = [];
  if (byName.size === 0) return found;
  for (let start = 0; start < folded.length; ) {
    let end = start + 1;
    while (end < folded.length && !isBoundary(folded.gap[end] ?? 0)) end += 1;
    const word = { start, end };
    const persons = folded.upper[start] === 1 && end - start <= LONGEST_FIRST_NAME ? byName.get(lettersOf(folded, word)) : undefined;
    if (persons !== undefined && standsAlone(folded, word) && budget?.take(persons.length) !== false)
      found.push({ persons, at: folded.start[start] ?? 0 });
    start = end;
  }
  return found;
}

/** Whose the bare surname is, as a text goes on. */
type Owner = "protected" | "namesake" | "either";

/** A text that names only the other person may mean that one from its headline on. */
function namesOnlyOther(sightings: readonly Sighting[], firstNames: readonly number[]): boolean {
  if (firstNames.length > 0 || sightings.some(({ reading }) => reading.means === "self")) return false;
  return sightings.some(({ reading }) => isNamesake(reading));
}

/** Whose the bare surname is after a reading. */
function ownerAfter(owner: Owner, { means, form }: Reading): Owner {
  if (means === "namesake") return "namesake";
  return means === "self" && owner === "namesake" && form !== "handle" ? "either" : owner;
}

/** A sighting as the protected person's, where it may be theirs. */
function claimed(sighting: Sighting, owner: Owner, onlyOther: boolean): Sighting | null {
  const { reading } = sighting;
  if (reading.means === "self") return sighting;
  if (reading.means !== "bare" || owner === "namesake") return null;
  return owner === "either" || onlyOther ? { ...sighting, reading: { ...reading, sure: "likely" } } : sighting;
}

/** The sightings that are the protected person's, with how sure that is. Sightings and first names are in text order. */
function resolve(sightings: readonly Sighting[], firstNames: readonly number[]): Sighting[] {
  const kept: Sighting[] = [];
  const onlyOther = namesOnlyOther(sightings, firstNames);
  let owner: Owner = "protected";
  let nextFirstName = 0;
  for (const sighting of sightings) {
    const { start } = sighting.span;
    for (; (firstNames[nextFirstName] ?? start) < start; nextFirstName += 1) owner = owner === "namesake" ? "either" : owner;
    const own = claimed(sighting, owner, onlyOther);
    if (own !== null) kept.push(own);
    owner = ownerAfter(owner, sighting.reading);
  }
  return kept;
}

/**
 * Decides whose each bare surname is. After another person of that surname was introduced, it is theirs, until the
 * protected person's own full or first name stands again; from then on it may be either's and is only likely.
 * Sightings of each person, and first names, are in text order.
 */
export function ownedSightings(sightings: readonly Sighting[], firstNames: readonly LoneFirstName[]): readonly Sighting[] {
  const byPerson = new Map<Person, Sighting[]>();
  for (const sighting of sightings) {
    const known = byPerson.get(sighting.person);
    if (known === undefined) byPerson.set(sighting.person, [sighting]);
    else known.push(sighting);
  }
  // A first name tells something only where somebody else bears the surname.
  const contested = new Map<Person, number[]>();
  for (const { person, reading } of sightings) if (isNamesake(reading)) contested.set(person, []);
  if (contested.size > 0) for (const { persons, at } of firstNames) for (const person of persons) contested.get(person)?.push(at);
  return [...byPerson].flatMap(([person, own]) => resolve(own, contested.get(person) ?? []));
}
