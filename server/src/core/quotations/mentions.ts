import { FEMALE_NOUNS, MALE_NOUNS } from "./lexicon/function-words.ts";
import { NOUNS_OF_TITLE, OTHER_OFFICE } from "./lexicon/roles.ts";
import type { LocalQuotation } from "./local-quotation.ts";
import { mentionPhrase } from "./mention-phrases.ts";
import { type NameParts, namePartsOf } from "./name-parts.ts";
import { isNamed, isPersonal, isPronounAt, simpleEnd } from "./phrases.ts";
import { type PointsBack, pointsBack } from "./points-back.ts";
import { isFiniteAt, isKind, type Sentence, wordAt } from "./sentence.ts";
import { type LocalSpeaker, ownerOf, speakerOf } from "./speakers.ts";
import { isDeterminer, personNoun } from "./word-classes.ts";

/** Somebody spoken of outside quotation marks, whom a later pronoun, name or description may mean. */
export interface LocalMention {
  readonly speaker: LocalSpeaker;
  /** One person or one noun for several; several persons joined by "and"; or a pronoun as a subject, which carries on with whom it means. */
  readonly kind: "phrase" | "joined" | "pronoun";
  /** Whether the phrase is the subject of its clause, as far as can be told. */
  readonly subject: boolean;
  /** Whether the sentence gives them words. */
  readonly speaks: boolean;
  /** The sentence of the block, counted from 0. */
  readonly unit: number;
  /** The nouns that the phrase says the person is, in the singular and in lower case: "senator" for "Sen. Ann Cole". */
  readonly roles: readonly string[];
  /** The words of the phrase, in lower case. */
  readonly words: readonly string[];
  /** The name of one person taken apart; null where the phrase has none. */
  readonly name: NameParts | null;
  /** What the phrase looks for among those mentioned before; null where it introduces somebody, or names them. */
  readonly back: PointsBack | null;
}

/** The persons one sentence mentions outside its quotations, in order. `unit`: which sentence of its block it is; `said`: its quotations. */
export function mentionsIn(sentence: Sentence, unit: number, said: readonly LocalQuotation[]): LocalMention[] {
  const speakers = new Map(said.flatMap(({ speaker }) => (speaker === null ? [] : [[speaker.head.start, speaker] as const])));
  return peopleIn(sentence).map((one) => {
    const own = speakers.get(one.speaker.head.start);
    const speaker = own === undefined ? one.speaker : noLonger(one.speaker, own);
    return {
      ...one,
      speaker,
      unit,
      speaks: own !== undefined,
      words: speaker.text.toLowerCase().split(/[^\p{L}\p{M}\p{N}-]+/u),
      name: speaker.name === null || one.kind === "joined" ? null : namePartsOf(speaker.name),
      back: pointsBack(speaker),
    };
  });
}

/** What the cue leaves to a speaker is better told than what a phrase may go on with. */
function noLonger(speaker: LocalSpeaker, { place, text }: LocalSpeaker): LocalSpeaker {
  return place.start === speaker.place.start && place.end < speaker.place.end ? { ...speaker, place, text } : speaker;
}

type Person = Pick<LocalMention, "speaker" | "kind" | "subject" | "roles">;

function peopleIn(sentence: Sentence): Person[] {
  const found: Person[] = [];
  /** Chunks that only say more of somebody who was mentioned before them. */
  const told = new Set<number>();
  let joinedUntil = 0;
  for (const at of sentence.chunks.keys()) {
    if (isPronounAt(sentence, at)) found.push(...pronounAt(sentence, at));
    if (told.has(at)) continue;
    found.push(...ownerAt(sentence, at));
    if (!isPersonal(sentence, at) || saysWhatSubjectIs(sentence, at, found)) continue;
    const { one: end, all: whole } = mentionPhrase(sentence, at);
    const speaker = speakerOf(sentence, { start: at, end });
    const roles = speaker?.means === "body" ? bodyNouns(speaker) : rolesOf(sentence, at, end, told);
    const subject = isSubject(sentence, at, whole);
    if (speaker === null || !isSomebody(speaker) || (!subject && isBareNoun(sentence, at, speaker))) continue;
    found.push({ speaker: withTold(sentence, speaker, at, roles), kind: "phrase", subject, roles });
    const all = end < whole && at >= joinedUntil ? speakerOf(sentence, { start: at, end: whole }) : null;
    if (all === null) continue;
    joinedUntil = whole;
    found.push({ speaker: { ...all, number: "plural", means: "person" }, kind: "joined", subject, roles: [] });
  }
  return found;
}

/** "Lindgren" of "Lindgren's lawyer" and of "Lindgren's plan", which goes on to be about him. */
function ownerAt(sentence: Sentence, at: number): Person[] {
  const chunk = sentence.chunks[at];
  if (chunk?.kind !== "noun" || chunk.end - chunk.start < 2) return [];
  const owner = ownerOf(sentence, at);
  if (owner === null || owner.form === "pronoun" || !isSomebody(owner)) return [];
  const subject = !isPersonal(sentence, at) && isSubject(sentence, at, simpleEnd(sentence, at));
  const place = { start: owner.place.start, end: owner.head.end };
  const text = sentence.prose.slice(place.start, place.end);
  return [{ speaker: { ...owner, place, text }, kind: "phrase", subject, roles: [] }];
}

function isSomebody(speaker: LocalSpeaker): boolean {
  return speaker.means === "person" || (speaker.form === "named" && speaker.means !== "document");
}

/** A noun for one person with no article, owner or number before it is a part of something else: "as leader", "refugee rights". */
function isBareNoun(sentence: Sentence, at: number, { form, number }: LocalSpeaker): boolean {
  const first = sentence.tokens[sentence.chunks[at]?.start ?? -1];
  return form !== "named" && number === "singular" && first?.kind === "word" && !isDeterminer(first) && !first.possessive;
}

function isSubject(sentence: Sentence, at: number, end: number): boolean {
  return !isKind(sentence, at - 1, "preposition") && (isFiniteAt(sentence, end) || isFiniteAt(sentence, at + 1) || at === 0);
}

function pronounAt(sentence: Sentence, at: number): Person[] {
  if (!/^(?:he|she|they)$/u.test(wordAt(sentence, at))) return [];
  const speaker = speakerOf(sentence, { start: at, end: at + 1 });
  return speaker === null ? [] : [{ speaker, kind: "pronoun", subject: true, roles: [] }];
}

/** "Cole is the mayor": says what the subject is, and mentions nobody new. */
function saysWhatSubjectIs(sentence: Sentence, at: number, found: Person[]): boolean {
  const verb = sentence.chunks[at - 1]?.verb;
  const subject = found.at(-1);
  if (verb == null || sentence.tags[verb.main] !== "be" || isNamed(sentence, at) || subject?.subject !== true) return false;
  if (subject.kind === "pronoun" || subject.speaker.number === "plural") return false;
  found[found.length - 1] = { ...subject, roles: [...subject.roles, ...nounsOf(sentence, at, Number.POSITIVE_INFINITY)] };
  return true;
}

/** The nouns that a phrase says a person is: titles, the noun itself, and those of its appositions, whose chunks are marked as told. */
function rolesOf(sentence: Sentence, at: number, end: number, told: Set<number>): string[] {
  const roles = nounsOf(sentence, at, speakerOf(sentence, { start: at, end: at + 1 })?.head.start ?? 0);
  for (let next = at + 1; next < end; next += 1) {
    if (isKind(sentence, next, "relative")) break;
    if (!isKind(sentence, next, "noun") || !isKind(sentence, next - 1, "comma", "dash", "open")) continue;
    told.add(next);
    roles.push(...nounsOf(sentence, next, Number.POSITIVE_INFINITY));
  }
  return roles;
}

/** Nouns for persons in a chunk: its titles before a name at `until` (an offset of the prose), or the noun that closes it. */
function nounsOf(sentence: Sentence, at: number, until: number): string[] {
  const chunk = sentence.chunks[at];
  if (chunk === undefined) return [];
  const named = isNamed(sentence, at);
  const nouns: string[] = [];
  for (let word = named ? chunk.start : chunk.end - 1; word < chunk.end; word += 1) {
    const token = sentence.tokens[word];
    if (token === undefined || token.possessive || (named && token.start >= until)) continue;
    const lower = token.lower.replace(/\.$/u, "");
    const other = sentence.tokens[word - 1]?.lower ?? "";
    const own = NOUNS_OF_TITLE.get(lower) ?? (personNoun(lower) === "singular" ? [lower] : []);
    const isOther = word > chunk.start && OTHER_OFFICE.test(other);
    nouns.push(...(isOther ? own.map((noun) => `${other} ${noun}`) : own));
  }
  return nouns;
}

/** "the trust" for "the Halden Harbor Trust", "the company" for "Tidewell Inc.". */
function bodyNouns({ name }: LocalSpeaker): string[] {
  const last = name?.toLowerCase().replace(/\.$/u, "").split(/\s+/u).at(-1) ?? "";
  return /^(?:inc|corp|ltd|llc|plc|co)$/u.test(last) ? ["company", "firm"] : [last];
}

/** What the rest of the phrase tells of a name: somebody with an office or an age, "who", is a person, and "which" is none. */
function withTold(sentence: Sentence, speaker: LocalSpeaker, at: number, roles: readonly string[]): LocalSpeaker {
  const after = isKind(sentence, at + 1, "comma") ? at + 2 : at + 1;
  const word = wordAt(sentence, after);
  const person = roles.length > 0 || word === "who" || word === "whose" || /^\d{2}$/u.test(word);
  const means = speaker.means === "unknown" && person ? "person" : speaker.means === "unknown" && word === "which" ? "body" : speaker.means;
  return speaker.gender === "unknown" ? { ...speaker, means, gender: genderOf(roles) } : { ...speaker, means };
}

function genderOf(roles: readonly string[]): LocalSpeaker["gender"] {
  if (roles.some((role) => FEMALE_NOUNS.has(role))) return "female";
  return roles.some((role) => MALE_NOUNS.has(role)) ? "male" : "unknown";
}
