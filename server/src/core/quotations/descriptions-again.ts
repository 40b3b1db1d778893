import type { Cast, Mention, Person } from "./cast.ts";
import { OTHER_OFFICE } from "./lexicon/roles.ts";
import type { Speaker } from "./model.ts";
import type { Antecedent } from "./pronouns.ts";

/** Nouns that say nothing of a person but that there is one. */
const ANYBODY = /^(?:person|source|individual|man|woman)$/u;
/** Words between "the" and the noun that do not tell one person from another. */
const EMPTY = /^(?:same|unnamed|anonymous|said)$/u;
const ORDINAL = /^(?:first|second|third|fourth|fifth|other)$/u;
/** Part of a group, or a group by its number alone. */
const OF_GROUP =
  /^(?:one|two|three|four|some|several|many|most|all|both|each|neither|another|a (?:second|third|fourth))(?: of (?:them|the|these|those)\b|$)/u;
const GROUP_AGAIN = /^(?:the (?:two|three|four|pair|couple|trio|other)|both|(?:the )?others)(?:\s+\p{L}+)?$/u;

/**
 * Whom a description means that was introduced before: "the official", "his lawyer", "one of them". Null for words that
 * introduce somebody ("an official", "another official"), and where nobody in the section fits.
 */
export function meantByDescription(cast: Cast, index: number, speaker: Speaker, section: number): Antecedent | null {
  const words = wordsBefore(speaker);
  const text = speaker.text.toLowerCase();
  if (OF_GROUP.test(text) || GROUP_AGAIN.test(text)) {
    const group = lastGroup(cast, index, speaker, section, text);
    if (group !== null) return group;
  }
  if (speaker.means !== "person") return null;
  if (/^(?:the|that|this)$/u.test(words[0] ?? "")) return meantByDefinite(cast, index, speaker, section, words);
  return isOwned(text, speaker) ? meantByOwned(cast, index, speaker, section, words) : null;
}

/** The words of a phrase up to its noun, in lower case, the noun included. */
function wordsBefore({ text, place, head }: Speaker): string[] {
  return text
    .slice(0, head.end - place.start)
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** What is said of a noun right after it to tell which is meant ("the official briefed on the plan"), without short words. */
function wordsAfter({ text, place, head }: Speaker): string[] {
  const after = text.slice(head.end - place.start).toLowerCase();
  return /^\s*[,—–(-]/u.test(after) ? [] : after.split(/[^\p{L}\p{M}\p{N}-]+/u).filter((word) => word.length > 3);
}

function meantByDefinite(cast: Cast, index: number, speaker: Speaker, section: number, words: readonly string[]): Antecedent | null {
  const noun = words.at(-1) ?? "";
  const said = [...words.slice(1, -1).filter((word) => !EMPTY.test(word)), ...wordsAfter(speaker)];
  if (speaker.number === "plural") return lastSeveral(cast, index, section, noun, said);
  if (ANYBODY.test(noun)) return lastDescribed(cast, index, speaker, section, noun, said);
  const office = said.at(-1);
  const isOffice = office !== undefined && OTHER_OFFICE.test(office);
  const role = isOffice ? `${office} ${noun}` : noun;
  const marks = isOffice ? said.slice(0, -1) : said;
  const own = peopleAt(cast, cast.withRole("own", role, index, section));
  if (own.length > 0) return pick(own, marks, own.length === 1);
  const wider = peopleAt(cast, cast.withRole("wider", role, index, section));
  return pick(wider, marks, false);
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
function pick(people: readonly Person[], said: readonly string[], isOnly: boolean): Antecedent | null {
  const ordinal = said.find((word) => ORDINAL.test(word));
  const rest = said.filter((word) => word !== ordinal);
  const fitting = people.filter((person) => rest.every((word) => person.words.has(word)));
  const person = ordinal === undefined ? fitting[0] : byOrdinal(fitting, ordinal);
  return person === undefined ? null : { person, sure: isOnly && ordinal === undefined ? "certain" : "likely" };
}

function byOrdinal(nearestFirst: readonly Person[], ordinal: string): Person | undefined {
  if (ordinal === "other") return nearestFirst[1];
  const counted = nearestFirst.find((person) => person.words.has(ordinal));
  if (counted !== undefined || ordinal !== "first") return counted;
  return nearestFirst.toSorted((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0))[0];
}

/** "the person", "the source", "the woman": anybody who was described and not named. */
function lastDescribed(
  cast: Cast,
  index: number,
  speaker: Speaker,
  section: number,
  noun: string,
  said: readonly string[],
): Antecedent | null {
  const described = [...cast.before(index, section, speaker.place.block, Number.POSITIVE_INFINITY)].filter((at) => {
    const person = cast.person(at);
    return person !== null && person.name === null && person.isPerson && agrees(person, noun);
  });
  const people = peopleAt(cast, described);
  return pick(people, said, people.length === 1);
}

function agrees({ gender }: Person, noun: string): boolean {
  return gender === "unknown" || (noun === "man" ? gender === "male" : noun === "woman" ? gender === "female" : true);
}

/** "the officials": the last several of that kind. */
function lastSeveral(cast: Cast, index: number, section: number, noun: string, said: readonly string[]): Antecedent | null {
  for (const at of cast.before(index, section, 0, Number.POSITIVE_INFINITY)) {
    const person = cast.person(at);
    const mention = cast.mention(at);
    if (person?.number !== "plural" || mention === undefined || !isOfKind(mention, noun)) continue;
    if (said.every((word) => person.words.has(word))) return { person, sure: "likely" };
  }
  return null;
}

const isOfKind = ({ speaker }: Mention, noun: string): boolean =>
  noun === "people" || noun === "sources" || wordsBefore(speaker).includes(noun);

/** "one of them", "one of the officials", "the other": the last several who were spoken of. */
function lastGroup(cast: Cast, index: number, speaker: Speaker, section: number, text: string): Antecedent | null {
  const noun = /\bof (?:the|these|those) (?:\p{L}+ )*?(?<noun>\p{L}+s|people|men|women)\b/u.exec(text)?.groups?.noun ?? null;
  for (const at of cast.before(index, section, speaker.place.block, noun === null ? 2 : Number.POSITIVE_INFINITY)) {
    const person = cast.person(at);
    const mention = cast.mention(at);
    if (person?.number !== "plural" || mention === undefined) continue;
    if (noun === null || isOfKind(mention, noun)) return { person, sure: "likely" };
  }
  return null;
}

const OWNER = /^(?:(?<pronoun>his|her|their)|(?:.*\s)?(?<name>\p{L}[\p{L}\p{M}-]*)(?:['’]s|s['’]))\s/u;

function isOwned(text: string, { head, place }: Speaker): boolean {
  return OWNER.test(text.slice(0, head.start - place.start));
}

/** "his lawyer", "Lindgren's lawyer": whoever was said to be that person's. */
function meantByOwned(cast: Cast, index: number, speaker: Speaker, section: number, words: readonly string[]): Antecedent | null {
  const { pronoun, name } = OWNER.exec(speaker.text.toLowerCase())?.groups ?? {};
  const people = peopleAt(cast, cast.withRole("own", words.at(-1) ?? "", index, section));
  const person = people.find((one) =>
    pronoun === undefined
      ? name !== undefined && one.words.has(name)
      : one.mentions.some((at) => isSomebodys(cast.mention(at)?.speaker.text ?? "")),
  );
  return person === undefined ? null : { person, sure: "likely" };
}

/** Whether a phrase says whose somebody is: "his lawyer", "Lindgren's lawyer", "an aide to Cole". */
function isSomebodys(text: string): boolean {
  return /\b(?:his|her|their)\b|\p{L}(?:['’]s|s['’])\s|\b(?:to|for|of)\s+(?:(?:the|\p{Lu}\p{L}*\.)\s+)?(?:\p{Lu}|him\b|her\b|them\b)/iu.test(
    text,
  );
}
