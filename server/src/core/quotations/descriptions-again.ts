import type { Cast, Person, Standpoint } from "./cast.ts";
import type { PointsBack } from "./points-back.ts";
import type { Antecedent } from "./pronouns.ts";

const ORDINAL = /^(?:first|second|third|fourth|fifth|other)$/u;

/** How many blocks back "one of them" reaches. */
const GROUP_REACH = 2;

/** Whom a description means that looks for somebody mentioned before it; null where nobody in the section fits. */
export function meantByDescription(cast: Cast, at: Standpoint, back: PointsBack): Antecedent | null {
  switch (back.kind) {
    case "role":
      return meantByRole(cast, at, back.role, back.said);
    case "anybody":
      return lastDescribed(cast, at, back.noun, back.said);
    case "several":
      return lastSeveral(cast, at, back.noun, back.said);
    case "owned":
      return meantByOwner(cast, at, back.role, back.owner);
    case "part":
      return lastGroup(cast, at, back.noun) ?? (back.otherwise === null ? null : meantByDescription(cast, at, back.otherwise));
  }
}

function meantByRole(cast: Cast, { index, section }: Standpoint, role: string, said: readonly string[]): Antecedent | null {
  const own = peopleAt(cast, cast.withRole("own", role, index, section));
  if (own.length > 0) return pick(cast, own, said, own.length === 1);
  return pick(cast, peopleAt(cast, cast.withRole("wider", role, index, section)), said, false);
}

/** Each person once, nearest mention first. */
function peopleAt(cast: Cast, mentions: Iterable<number>): Person[] {
  const people = new Set<Person>();
  for (const at of mentions) {
    const person = cast.person(at);
    if (person !== null && person.number !== "plural") people.add(person);
  }
  return [...people];
}

/** The nearest of whom every word is said that tells one from another. */
function pick(cast: Cast, people: readonly Person[], said: readonly string[], isOnly: boolean): Antecedent | null {
  const ordinal = said.find((word) => ORDINAL.test(word));
  const rest = said.filter((word) => word !== ordinal);
  const fitting = people.filter((person) => rest.every((word) => cast.isSaidOf(person, word)));
  const person = ordinal === undefined ? fitting[0] : byOrdinal(cast, fitting, ordinal);
  return person === undefined ? null : { person, sure: isOnly && ordinal === undefined ? "certain" : "likely" };
}

function byOrdinal(cast: Cast, nearestFirst: readonly Person[], ordinal: string): Person | undefined {
  if (ordinal === "other") return nearestFirst[1];
  const counted = nearestFirst.find((person) => cast.isSaidOf(person, ordinal));
  if (counted !== undefined || ordinal !== "first") return counted;
  return nearestFirst.toSorted((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0))[0];
}

function lastDescribed(cast: Cast, { index, section, block }: Standpoint, noun: string, said: readonly string[]): Antecedent | null {
  const described = cast.before(index, section, block, Number.POSITIVE_INFINITY).filter((at) => {
    const person = cast.person(at);
    return person !== null && person.name === null && person.isPerson && agrees(person, noun);
  });
  const people = peopleAt(cast, described);
  return pick(cast, people, said, people.length === 1);
}

function agrees({ gender }: Person, noun: string): boolean {
  return gender === "unknown" || (noun === "man" ? gender === "male" : noun === "woman" ? gender === "female" : true);
}

function lastSeveral(cast: Cast, { index, section }: Standpoint, noun: string, said: readonly string[]): Antecedent | null {
  for (const at of cast.several(index, section)) {
    const person = cast.person(at);
    if (person !== null && isOfKind(cast, at, noun) && said.every((word) => cast.isSaidOf(person, word))) return { person, sure: "likely" };
  }
  return null;
}

/** "The people" and "the sources" can be any several. */
const isOfKind = (cast: Cast, at: number, noun: string): boolean =>
  noun === "people" || noun === "sources" || cast.mention(at)?.words.includes(noun) === true;

function lastGroup(cast: Cast, { index, section, block }: Standpoint, noun: string | null): Antecedent | null {
  for (const at of cast.several(index, section)) {
    const person = cast.person(at);
    if (noun === null && block - (cast.mention(at)?.speaker.place.block ?? 0) > GROUP_REACH) return null;
    if (person !== null && (noun === null || isOfKind(cast, at, noun))) return { person, sure: "likely" };
  }
  return null;
}

/** Whoever was said to be that person's: for "his" anybody's, as whose it is would have to be told from "his" alone. */
function meantByOwner(cast: Cast, { index, section }: Standpoint, role: string, owner: string | null): Antecedent | null {
  const people = peopleAt(cast, cast.withRole("own", role, index, section));
  const person = people.find((one) => (owner === null ? one.mentions.some((at) => isSomebodys(cast, at)) : cast.isSaidOf(one, owner)));
  return person === undefined ? null : { person, sure: "likely" };
}

/** Whether a phrase says whose somebody is: "his lawyer", "Lindgren's lawyer", "an aide to Cole". */
function isSomebodys(cast: Cast, at: number): boolean {
  const text = cast.mention(at)?.speaker.text ?? "";
  return /\b(?:[Hh]is|[Hh]er|[Tt]heir)\b|\p{L}(?:['’]s|s['’])\s|\b(?:to|for|of)\s+(?:him\b|her\b|them\b|(?:the\s+|\p{Lu}\p{L}*\.\s+)?\p{Lu})/u.test(
    text,
  );
}
