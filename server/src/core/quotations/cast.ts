import type { Place } from "../draft/model.ts";
import { WIDER_NOUNS } from "./lexicon/roles.ts";
import type { LocalMention } from "./mentions.ts";
import type { Speaker } from "./model.ts";
import { canBeOne, isEndOf, type NameParts, namePartsOf } from "./name-parts.ts";

/** A mention within a whole draft. */
export interface Mention extends Omit<LocalMention, "speaker"> {
  readonly speaker: Speaker;
  readonly section: number;
}

/** Somebody a draft speaks of, under all the names and descriptions it has for them. */
export interface Person {
  readonly name: NameParts | null;
  /** Where they are mentioned, by the mentions' indexes, in text order. */
  readonly mentions: number[];
  /** Those of them that give the whole name. */
  readonly inFull: number[];
  gender: Speaker["gender"];
  readonly number: Speaker["number"];
  /** Whether anything but the name itself says that it is a person's. */
  isPerson: boolean;
  /** The words of the phrases for them, in lower case. */
  readonly words: Set<string>;
}

/** How surely a noun is somebody's: the phrases for them have it, or a word that it is wider than. */
export type RoleKind = "own" | "wider";

/** Mentions looked at to answer one question: what stands further back is not meant, and time has to grow with the draft alone. */
const MOST_LOOKED_AT = 200;

/**
 * Everybody a draft mentions outside quotation marks, each once. It is filled mention by mention in text order, by whoever can
 * tell whom a mention means from what stands before it.
 */
export class Cast {
  readonly #mentions: readonly Mention[];
  readonly #people: (Person | null)[] = [];
  readonly #byLastName = new Map<string, Person[]>();
  readonly #byFirstName = new Map<string, Person[]>();
  readonly #byRole = { own: new Map<string, number[]>(), wider: new Map<string, number[]>() };

  constructor(mentions: readonly Mention[]) {
    this.#mentions = mentions;
  }

  mention(index: number): Mention | undefined {
    return this.#mentions[index];
  }

  /** Who is mentioned; null for a pronoun that means nobody known. */
  person(index: number): Person | null {
    return this.#people[index] ?? null;
  }

  /** The first mention that does not begin before a place. */
  indexAt(place: Place): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = this.#mentions[middle]?.speaker.place;
      if (at !== undefined && (at.block < place.block || (at.block === place.block && at.start < place.start))) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The mentions before an index in the same section, nearest first, no further than so many blocks back. */
  *before(index: number, section: number, block: number, blocks: number): Generator<number> {
    for (let at = index - 1; at >= Math.max(0, index - MOST_LOOKED_AT); at -= 1) {
      const mention = this.#mentions[at];
      if (mention === undefined || mention.section !== section || block - mention.speaker.place.block > blocks) return;
      yield at;
    }
  }

  /** The mentions before an index, nearest first, of persons that a noun is said of. */
  *withRole(kind: RoleKind, noun: string, index: number, section: number): Generator<number> {
    const all = this.#byRole[kind].get(noun) ?? [];
    let at = lastBefore(all, index);
    for (const stop = Math.max(0, at - MOST_LOOKED_AT); at >= stop; at -= 1) {
      const found = all[at] ?? 0;
      if (this.#mentions[found]?.section !== section) return;
      yield found;
    }
  }

  /** Those whom a name without a first name can mean, or a first name alone, as far as they were mentioned in full before an index. */
  bearers(name: NameParts, index: number): readonly Person[] {
    const isBefore = (person: Person): boolean => (person.inFull[0] ?? Number.POSITIVE_INFINITY) < index;
    const known = (this.#byLastName.get(name.last) ?? []).slice(-MOST_LOOKED_AT).filter(isBefore);
    const byLast = known.filter((person) => person.name !== null && (name.words.length === 1 || isEndOf(name, person.name)));
    if (byLast.length > 0 || name.words.length > 1) return byLast;
    return (this.#byFirstName.get(name.last) ?? []).slice(-MOST_LOOKED_AT).filter(isBefore);
  }

  /** The person of a full name that was mentioned before, or of a surname that was never more than that. */
  sameName(name: NameParts): Person | null {
    const people = this.#byLastName.get(name.last)?.slice(-MOST_LOOKED_AT) ?? [];
    return people.findLast((person) => person.name !== null && canBeOne(person.name, name)) ?? null;
  }

  /** Enters the next mention as one of a person, or of nobody that is known. */
  add(person: Person | null): void {
    const index = this.#people.push(person) - 1;
    const mention = this.#mentions[index];
    if (person === null || mention === undefined) return;
    person.mentions.push(index);
    if (mention.kind === "pronoun") return;
    const { speaker, roles } = mention;
    if (speaker.gender !== "unknown" && person.gender === "unknown") person.gender = speaker.gender;
    if (speaker.means === "person") person.isPerson = true;
    for (const word of speaker.text.toLowerCase().split(/[^\p{L}\p{M}\p{N}-]+/u)) person.words.add(word);
    if (speaker.name !== null && namePartsOf(speaker.name).first !== null) person.inFull.push(index);
    for (const role of roles) {
      enter(this.#byRole.own, role, index);
      for (const wider of WIDER_NOUNS.get(role) ?? []) enter(this.#byRole.wider, wider, index);
    }
  }

  /** A person who was not mentioned before. */
  newPerson(mention: Mention): Person {
    const { name, gender, number, means } = mention.speaker;
    const parts = name === null || mention.kind === "joined" ? null : namePartsOf(name);
    const person: Person = {
      name: parts,
      mentions: [],
      inFull: [],
      gender: mention.kind === "joined" ? "unknown" : gender,
      number,
      isPerson: means === "person",
      words: new Set(),
    };
    if (parts !== null) enter(this.#byLastName, parts.last, person);
    if (parts?.first != null) enter(this.#byFirstName, parts.first, person);
    return person;
  }
}

function enter<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The position of the last entry below an index; -1 where there is none. Entries rise. */
export function lastBefore(entries: readonly number[], index: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
