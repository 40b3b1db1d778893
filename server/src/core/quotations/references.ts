import { Cast, type KnownNames, lastBefore, type Mention, type Person, type Standpoint } from "./cast.ts";
import { meantByDescription } from "./descriptions-again.ts";
import type { Reference, Speaker } from "./model.ts";
import { type NameParts, namePartsOf } from "./name-parts.ts";
import { type PointsBack, pointsBack } from "./points-back.ts";
import { type Antecedent, meantByPronoun } from "./pronouns.ts";

/** The ledger's own people: taken first when a speaker or an antecedent is named. */
export interface KnownPerson {
  /** The name and its aliases. */
  readonly names: readonly string[];
}

/** How many blocks apart two people of one surname can be taken for one another. */
const CONFUSABLE = 4;

/** Finds what speakers refer back to, over the mentions of a whole draft. */
export class References {
  readonly #cast: Cast;
  readonly #known: KnownNames;
  readonly #sections: (block: number) => number;

  constructor(mentions: readonly Mention[], known: KnownNames, sectionOf: (block: number) => number) {
    const cast = new Cast(mentions, known);
    this.#cast = cast;
    this.#known = known;
    this.#sections = sectionOf;
    for (const [index, mention] of mentions.entries()) cast.add(this.#personAt(index, mention));
  }

  /** A surname that is also a common noun ("Church said") is told by its bearer, whom the draft or the ledger names in full. */
  named(speaker: Speaker): Speaker {
    const { text, place } = speaker;
    if (speaker.form !== "described" || !/^\p{Lu}[\p{L}\p{M}-]+$/u.test(text)) return speaker;
    const isName = this.#known.has(text) || this.#cast.bearers(namePartsOf(text), this.#cast.indexAt(place)).length > 0;
    return isName
      ? { ...speaker, form: "named", name: text, head: place, number: "singular", gender: "unknown", means: "person" }
      : speaker;
  }

  /** The antecedent of a speaker; null for one named in full, and where nothing in reach fits. */
  of(speaker: Speaker): Reference | null {
    const index = this.#cast.indexAt(speaker.place);
    const section = this.#sections(speaker.place.block);
    if (speaker.form === "named") return this.#ofName(speaker, index);
    const meant = this.#meant(speaker, { index, section, block: speaker.place.block }, pointsBack(speaker));
    return meant === null ? null : this.#reference(meant.person, index, meant.sure, []);
  }

  /** The one person a section is about before a block: mentioned alone, or more often than all others together. */
  mainPerson(block: number): Reference | null {
    const section = this.#sections(block);
    const index = this.#cast.indexAt({ block, start: 0, end: 0 });
    const times = new Map<Person, number>();
    for (const at of this.#cast.before(index, section, block, Number.POSITIVE_INFINITY)) {
      const person = this.#cast.person(at);
      if (person?.isPerson === true && person.number !== "plural") times.set(person, (times.get(person) ?? 0) + 1);
    }
    const all = [...times.values()].reduce((sum, count) => sum + count, 0);
    const main = [...times].find(([, count]) => count * 2 > all)?.[0];
    return main === undefined ? null : this.#reference(main, index, "likely", []);
  }

  #meant({ form, text }: Speaker, at: Standpoint, back: PointsBack | null): Antecedent | null {
    if (form === "pronoun" && /^(?:he|she|they)$/iu.test(text)) return meantByPronoun(this.#cast, at, text.toLowerCase());
    return back === null ? null : meantByDescription(this.#cast, at, back);
  }

  /** Who is mentioned, told from the mentions before; somebody new where none of them fits. */
  #personAt(index: number, mention: Mention): Person | null {
    const cast = this.#cast;
    const { speaker, section, kind, name, back } = mention;
    if (kind === "joined") return cast.newPerson(mention);
    if (name === null) {
      const meant = this.#meant(speaker, { index, section, block: speaker.place.block }, back);
      return meant?.person ?? (kind === "pronoun" ? null : cast.newPerson(mention));
    }
    const person = this.#nearest(this.#bearers(name, speaker, index), index) ?? cast.sameName(name);
    // A surname that stands alone for a name of several words was a person's name.
    if (person !== null && person.inFull.length > 0 && name.first === null && speaker.means !== "body") person.isPerson = true;
    return person ?? cast.newPerson(mention);
  }

  /** Those whom a name without a first name can mean; none for a full name. */
  #bearers(name: NameParts, { gender }: Speaker, index: number): readonly Person[] {
    const bearers = this.#cast.bearers(name, index);
    return bearers.filter((person) => person.gender === "unknown" || gender === "unknown" || person.gender === gender);
  }

  /** The one who was last mentioned in full. */
  #nearest(people: readonly Person[], index: number): Person | null {
    let nearest: Person | null = null;
    for (const person of people) if (nearest === null || inFullBefore(person, index) > inFullBefore(nearest, index)) nearest = person;
    return nearest;
  }

  /** A last name stands for the full name introduced earlier. */
  #ofName(speaker: Speaker, index: number): Reference | null {
    const name = namePartsOf(speaker.name ?? "");
    const bearers = this.#bearers(name, speaker, index);
    const person = this.#nearest(bearers, index);
    if (person === null) return null;
    const { block } = speaker.place;
    const others = bearers.filter((one) => one !== person && block - this.#blockOf(inFullBefore(one, index)) <= CONFUSABLE);
    const sure = bearers.length === 1 && person.name?.last === name.last ? "certain" : "likely";
    return this.#reference(
      person,
      index,
      sure,
      others.flatMap((one) => this.#introduction(one, index)),
    );
  }

  #blockOf(index: number): number {
    return this.#cast.mention(index)?.speaker.place.block ?? 0;
  }

  /** The first mention in full before an index, else the first of all. */
  #introduction(person: Person, index: number): readonly Speaker[] {
    const [full] = person.inFull;
    const mention = this.#cast.mention(full !== undefined && full < index ? full : (person.mentions[0] ?? -1));
    return mention === undefined ? [] : [mention.speaker];
  }

  #reference(person: Person, index: number, sure: Reference["sure"], or: readonly Speaker[]): Reference | null {
    const [speaker] = this.#introduction(person, index);
    if (speaker === undefined) return null;
    let nearest: Speaker | null = null;
    let spoke: Speaker | null = null;
    for (let at = lastBefore(person.mentions, index); at >= 0 && (nearest === null || spoke === null); at -= 1) {
      const mention = this.#cast.mention(person.mentions[at] ?? -1);
      if (mention === undefined) continue;
      if (mention.kind !== "pronoun") nearest ??= mention.speaker;
      if (mention.speaks) spoke ??= mention.speaker;
    }
    return { speaker, nearest: nearest ?? speaker, spoke, or, sure };
  }
}

const inFullBefore = (person: Person, index: number): number => person.inFull[lastBefore(person.inFull, index)] ?? -1;

/** Prepares names for looking them up. */
export function knownNames(people: readonly KnownPerson[]): KnownNames {
  const names = new Set<string>();
  for (const name of people.flatMap((person) => person.names)) {
    names.add(name);
    for (const space of name.matchAll(/ /gu)) names.add(name.slice(space.index + 1));
  }
  return names;
}
