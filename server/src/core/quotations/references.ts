import type { Place } from "../draft/model.ts";
import type { Reference, Speaker } from "./model.ts";
import { personNoun } from "./word-classes.ts";

/** The ledger's own people: taken first when a speaker or an antecedent is named. */
export interface KnownPerson {
  /** The name and its aliases. */
  readonly names: readonly string[];
}

/** A person mentioned in the draft, in text order. */
export interface Mention {
  readonly speaker: Speaker;
  readonly subject: boolean;
  readonly section: number;
}

/** How many blocks back a pronoun reaches. */
const REACH = 4;

/** Finds what speakers refer back to, over the mentions of a whole draft. */
export class References {
  readonly #mentions: readonly Mention[];
  readonly #fullNames: ReadonlyMap<string, Bearers>;
  readonly #sections: (block: number) => number;

  constructor(mentions: readonly Mention[], known: KnownNames, sectionOf: (block: number) => number) {
    this.#mentions = mentions.map((mention) => withKnown(mention, known));
    this.#fullNames = byLastName(this.#mentions);
    this.#sections = sectionOf;
  }

  /** The antecedent of a speaker; null for one named in full, and where nothing in reach fits. */
  of(speaker: Speaker): Reference | null {
    if (speaker.form === "named") return this.#ofName(speaker);
    if (speaker.form === "pronoun") return this.#ofPronoun(speaker);
    return this.#ofDescription(speaker);
  }

  /** A last name stands for the full name introduced earlier. */
  #ofName(speaker: Speaker): Reference | null {
    const { name } = speaker;
    if (name === null || /\s/u.test(name)) return null;
    const bearers = this.#fullNames.get(name);
    const nearest = bearers?.[firstAfter(bearers, speaker.place) - 1];
    return nearest === undefined ? null : { speaker: nearest.first.speaker, sure: nearest.names === 1 ? "certain" : "likely" };
  }

  #ofPronoun(speaker: Speaker): Reference | null {
    const word = speaker.text.toLowerCase();
    if (word !== "he" && word !== "she" && word !== "they") return null;
    const fitting = this.#before(speaker).filter((mention) => fits(mention.speaker, speaker));
    const persons = fitting.filter((mention) => mention.speaker.means === "person");
    const reach = persons.length > 0 ? persons : fitting.filter((mention) => mention.subject);
    const chosen = preferred(reach, speaker);
    if (chosen === null) return null;
    const people = new Set(reach.map((mention) => identity(mention.speaker)));
    return { speaker: chosen.speaker, sure: people.size === 1 && word !== "they" ? "certain" : "likely" };
  }

  /** "the official": the last person described by that noun, or for "the person" and "the source" anybody described. */
  #ofDescription(speaker: Speaker): Reference | null {
    if (!/^the\s/iu.test(speaker.text) || speaker.means !== "person") return null;
    const head = lastWord(speaker.text);
    if (speaker.text.split(/\s+/u).length > 3) return null;
    const anybody = head === "person" || head === "source" || head === "man" || head === "woman";
    const reach = this.#before(speaker, Number.POSITIVE_INFINITY).filter(
      (mention) =>
        mention.speaker.form === "described" &&
        mention.speaker.number === "singular" &&
        !isBare(mention.speaker) &&
        (anybody || headOf(mention.speaker) === head),
    );
    const chosen = reach.at(-1);
    if (chosen === undefined) return null;
    const people = new Set(reach.map((mention) => identity(mention.speaker)));
    return { speaker: chosen.speaker, sure: people.size === 1 ? "certain" : "likely" };
  }

  /** The mentions before a speaker within the section and so many blocks. */
  #before(speaker: Speaker, blocks = REACH): Mention[] {
    const section = this.#sections(speaker.place.block);
    const found: Mention[] = [];
    for (let at = firstAfter(this.#mentions, speaker.place) - 1; at >= 0; at -= 1) {
      const mention = this.#mentions[at];
      if (mention === undefined || mention.section !== section) break;
      if (speaker.place.block - mention.speaker.place.block > blocks || found.length > 200) break;
      found.push(mention);
    }
    return found.reverse();
  }
}

/** The names and aliases of the ledger's people, each also without the words it begins with ("Dana Whitfield", "Whitfield"). */
export type KnownNames = ReadonlySet<string>;

/** Prepares names for looking them up. */
export function knownNames(people: readonly KnownPerson[]): KnownNames {
  const names = new Set<string>();
  for (const name of people.flatMap((person) => person.names)) {
    names.add(name);
    for (const space of name.matchAll(/ /gu)) names.add(name.slice(space.index + 1));
  }
  return names;
}

/** A mention under one of the ledger's names is a person, whatever else it could be. */
function withKnown(mention: Mention, known: KnownNames): Mention {
  const { speaker } = mention;
  if (speaker.form !== "named" || speaker.means === "person" || speaker.name === null || !known.has(speaker.name)) return mention;
  return { ...mention, speaker: { ...speaker, means: "person" } };
}

/** The mentions in full of people with one last name, in text order. */
type Bearers = readonly (Pick<Mention, "speaker"> & {
  /** The first mention under the same full name. */
  readonly first: Mention;
  /** How many full names were mentioned up to here. */
  readonly names: number;
})[];

function byLastName(mentions: readonly Mention[]): Map<string, Bearers> {
  const groups = new Map<string, { bearers: Bearers[number][]; firsts: Map<string, Mention> }>();
  for (const mention of mentions) {
    const { name } = mention.speaker;
    if (name === null || !/\s/u.test(name)) continue;
    const last = name.split(/\s+/u).at(-1) ?? name;
    const group = groups.get(last) ?? { bearers: [], firsts: new Map<string, Mention>() };
    const first = group.firsts.get(name) ?? mention;
    group.firsts.set(name, first);
    group.bearers.push({ speaker: mention.speaker, first, names: group.firsts.size });
    groups.set(last, group);
  }
  return new Map([...groups].map(([last, { bearers }]) => [last, bearers]));
}

function isBefore(a: Place, b: Place): boolean {
  return a.block < b.block || (a.block === b.block && a.end <= b.start);
}

/** The index of the first mention that does not end before a place. Mentions are in text order. */
function firstAfter(mentions: readonly Pick<Mention, "speaker">[], place: Place): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mention = mentions[middle];
    if (mention !== undefined && isBefore(mention.speaker.place, place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fits(antecedent: Speaker, pronoun: Speaker): boolean {
  if (pronoun.text.toLowerCase() === "they") return antecedent.number !== "singular" || antecedent.form === "described";
  if (antecedent.number === "plural" || antecedent.form === "generic" || antecedent.form === "pronoun") return false;
  if (antecedent.means !== "person" && (antecedent.form !== "named" || antecedent.means !== "unknown")) return false;
  return antecedent.gender === "unknown" || antecedent.gender === pronoun.gender;
}

/** The subject of the latest sentence that has a candidate; else the latest candidate. */
function preferred(reach: readonly Mention[], speaker: Speaker): Mention | null {
  const subject = reach.findLast((mention) => mention.subject);
  const latest = reach.at(-1) ?? null;
  if (subject === undefined || latest === null) return latest;
  return speaker.place.block - subject.speaker.place.block <= 1 ? subject : latest;
}

/** One person under one key: the last name, or the description. */
function identity(speaker: Speaker): string {
  if (speaker.name !== null) return speaker.name.split(/\s+/u).at(-1) ?? speaker.name;
  return `the ${headOf(speaker)}`;
}

function headOf(speaker: Speaker): string {
  const from = speaker.head.start - speaker.place.start;
  return speaker.text.slice(from, from + (speaker.head.end - speaker.head.start)).toLowerCase();
}

function lastWord(text: string): string {
  return text.split(/\s+/u).at(-1)?.toLowerCase() ?? "";
}

/** "the official" itself introduces nobody. */
function isBare(speaker: Speaker): boolean {
  return /^the\s+\S+$/iu.test(speaker.text) && personNoun(lastWord(speaker.text)) !== null;
}
