import type { Folded } from "./folding.ts";
import { isBoundary } from "./gaps.ts";
import type { Person } from "./person.ts";
import type { Reading } from "./reading.ts";
import { isCapitalised, lettersOf, nextWord, type Run } from "./words.ts";

/** A place where a person's surname, or one-word alias, stands. */
export interface Sighting {
  readonly person: Person;
  readonly reading: Reading;
}

/** Where a protected person's own first name stands alone, as the letter it starts at, by person. */
type FirstNames = ReadonlyMap<Person, readonly number[]>;

function isNamesake(reading: Reading): boolean {
  return reading.means === "namesake";
}

/** Whether a first name stands without a surname: "Dana Reyes" is somebody else. */
function standsAlone(folded: Folded, word: Run): boolean {
  const next = nextWord(folded, word.end);
  return next === null || !isCapitalised(folded, next);
}

function contestedPersons(sightings: readonly Sighting[]): ReadonlySet<Person> {
  return new Set(sightings.filter(({ reading }) => isNamesake(reading)).map(({ person }) => person));
}

/** One walk over the words of the text, and only where somebody else bears a protected surname. */
function findFirstNames(folded: Folded, persons: ReadonlySet<Person>): FirstNames {
  const byName = new Map<string, Person[]>();
  for (const person of persons) {
    for (const { spelling } of person.given) byName.set(spelling.letters, [...(byName.get(spelling.letters) ?? []), person]);
  }
  const found = new Map<Person, number[]>([...persons].map((person) => [person, []]));
  if (byName.size === 0) return found;
  for (let start = 0; start < folded.length; ) {
    let end = start + 1;
    while (end < folded.length && !isBoundary(folded.gap[end] ?? 0)) end += 1;
    const word = { start, end };
    const bearers = folded.upper[start] === 1 && end - start <= 24 ? byName.get(lettersOf(folded, word)) : undefined;
    if (bearers !== undefined && standsAlone(folded, word)) for (const person of bearers) found.get(person)?.push(start);
    start = end;
  }
  return found;
}

/** Whose the bare surname is, as a text goes on. */
type Owner = "protected" | "namesake" | "either";

/** The sightings that are the protected person's, with how sure that is. Readings and first names are in text order. */
function resolve(person: Person, readings: readonly Reading[], firstNames: readonly number[]): Sighting[] {
  const kept: Sighting[] = [];
  // A text that names only the other person may mean that one from its headline on.
  const namesOnlyOther = firstNames.length === 0 && !readings.some(({ means }) => means === "self") && readings.some(isNamesake);
  let owner: Owner = "protected";
  let nextFirstName = 0;
  for (const reading of readings) {
    for (; (firstNames[nextFirstName] ?? reading.start) < reading.start; nextFirstName += 1)
      owner = owner === "namesake" ? "either" : owner;
    if (isNamesake(reading)) owner = "namesake";
    else if (reading.means === "self") {
      kept.push({ person, reading });
      if (owner === "namesake" && reading.form !== "handle") owner = "either";
    } else if (reading.means === "bare" && owner !== "namesake") {
      kept.push({ person, reading: owner === "either" || namesOnlyOther ? { ...reading, sure: "likely" } : reading });
    }
  }
  return kept;
}

/**
 * Decides whose each bare surname is. After another person of that surname was introduced, it is theirs, until the
 * protected person's own full or first name stands again; from then on it may be either's and is only likely.
 * Sightings of each person are in text order.
 */
export function ownedSightings(folded: Folded, sightings: readonly Sighting[]): readonly Sighting[] {
  const byPerson = new Map<Person, Reading[]>();
  for (const { person, reading } of sightings) {
    const known = byPerson.get(person);
    if (known === undefined) byPerson.set(person, [reading]);
    else known.push(reading);
  }
  const contested = contestedPersons(sightings);
  const firstNames: FirstNames = contested.size === 0 ? new Map() : findFirstNames(folded, contested);
  return [...byPerson].flatMap(([person, readings]) => resolve(person, readings, firstNames.get(person) ?? []));
}
