import type { Place } from "../draft/model.ts";
import { WIDER_NOUNS } from "./lexicon/roles.ts";
import type { LocalMention } from "./mentions.ts";
import type { Speaker } from "./model.ts";
import { canBeOne, isEndOf, type NameParts } from "./name-parts.ts";

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
}

/** The names and aliases of the ledger's people, each also without the words it begins with ("Dana Whitfield", "Whitfield"). */
export type KnownNames = ReadonlySet<string>;

/** Where a question is asked: the index of its mention, or of the first after it, its section and its block. */
export interface Standpoint {
  readonly index: number;
  readonly section: number;
  readonly block: number;
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
  readonly #known: KnownNames;
  readonly #people: (Person | null)[] = [];
  readonly #byLastName = new Map<string, Person[]>();
  readonly #byFirstName = new Map<string, Person[]>();
  readonly #byRole = { own: new Map<string, number[]>(), wider: new Map<string, number[]>() };

  readonly #several: number[] = [];

  constructor(mentions: readonly Mention[], known: KnownNames) {
    this.#mentions = mentions;
    this.#known = known;
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
  before(index: number, section: number, block: number, blocks: number): number[] {
    const found: number[] = [];
    for (let at = index - 1; at >= Math.max(0, index - MOST_LOOKED_AT); at -= 1) {
      const mention = this.#mentions[at];
      if (mention === undefined || mention.section !== section || block - mention.speaker.place.block > blocks) break;
      found.push(at);
    }
    return found;
  }

  /** The mentions before an index, nearest first, of persons that a noun is said of. */
  withRole(kind: RoleKind, noun: string, index: number, section: number): number[] {
    return this.#lastOf(this.#byRole[kind].get(noun) ?? [], index, section);
  }

  /** The mentions before an index, nearest first, of several persons together. */
  several(index: number, section: number): number[] {
    return this.#lastOf(this.#several, index, section);
  }

  /** The last entries below an index, nearest first, as far as they are of one section. Entries rise. */
  #lastOf(entries: readonly number[], index: number, section: number): number[] {
    const found: number[] = [];
    const last = lastBefore(entries, index);
    for (let at = last; at >= Math.max(0, last - MOST_LOOKED_AT); at -= 1) {
      const entry = entries[at] ?? 0;
      if (this.#mentions[entry]?.section !== section) break;
      found.push(entry);
    }
    return found;
  }

  /** Whether a phrase for a person holds a word, in lower case. */
  isSaidOf(person: Person, word: string): boolean {
    return person.mentions.some((at) => this.#mentions[at]?.words.includes(word));
  }

  /** Those whom a name without a first name can mean, or a first name alone, as far as they were mentioned in full before an index. */
  bearers(name: NameParts, index: number): readonly Person[] {
    const byLast = inFullBefore(this.#byLastName.get(name.last), index, (long) => name.words.length === 1 || isEndOf(name, long));
    if (byLast.length > 0 || name.words.length > 1) return byLast;
    return inFullBefore(this.#byFirstName.get(name.last), index, () => true);
  }

  /** The person of a full name that was mentioned before, or of a surname that was never more than that. */
  sameName(name: NameParts): Person | null {
    const people = this.#byLastName.get(name.last);
    for (let at = (people?.length ?? 0) - 1, looked = 0; at >= 0 && looked < MOST_LOOKED_AT; at -= 1, looked += 1) {
      const person = people?.[at];
      if (person?.name != null && canBeOne(person.name, name)) return person;
    }
    return null;
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
    if (speaker.means === "person" || (speaker.name !== null && this.#known.has(speaker.name))) person.isPerson = true;
    if (mention.name?.first != null) person.inFull.push(index);
    if (person.number === "plural") this.#several.push(index);
    for (const role of roles) {
      enter(this.#byRole.own, role, index);
      for (const wider of WIDER_NOUNS.get(role) ?? []) enter(this.#byRole.wider, wider, index);
    }
  }

  /** A person who was not mentioned before. */
  newPerson(mention: Mention): Person {
    const { gender, number, means, name } = mention.speaker;
    const parts = mention.name;
    const person: Person = {
      name: parts,
      mentions: [],
      inFull: [],
      gender: mention.kind === "joined" ? "unknown" : gender,
      number,
      isPerson: means === "person" || (name !== null && this.#known.has(name)),
    };
    if (parts !== null) enter(this.#byLastName, parts.last, person);
    if (parts?.first != null) enter(this.#byFirstName, parts.first, person);
    return person;
  }
}

const NOBODY: readonly Person[] = [];

/** Those of a list whose whole name was given before an index, and fits. */
function inFullBefore(people: readonly Person[] | undefined, index: number, fits: (name: NameParts) => boolean): readonly Person[] {
  if (people === undefined) return NOBODY;
  const recent = people.length > MOST_LOOKED_AT ? people.slice(-MOST_LOOKED_AT) : people;
  return recent.filter(({ name, inFull }) => name !== null && (inFull[0] ?? index) < index && fits(name));
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
