import type { Span } from "../text/span.ts";
import type { English } from "./english.ts";
import { FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES, PARTICLES, TITLES } from "./lexicon/function-words.ts";
import { GENERIC_NOUNS } from "./lexicon/nouns.ts";
import type { Speaker } from "./model.ts";
import type { Range, Sentence } from "./sentence.ts";
import type { Tag } from "./tags.ts";
import type { Token } from "./tokens.ts";
import { isBodyNoun, isComma, isDeterminer, isDocumentNoun, isName, isWord, personNoun } from "./word-classes.ts";

/** A speaker's phrase within one block: as in the model, with spans instead of places. */
export interface LocalSpeaker extends Omit<Speaker, "place" | "head"> {
  readonly place: Span;
  readonly head: Span;
}

const PLURAL_PRONOUNS = new Set(["they", "we", "those", "these", "many", "some", "several", "few", "both", "others"]);
const PERSON_PRONOUNS = new Set([
  "he",
  "she",
  "i",
  "we",
  "you",
  "who",
  "one",
  "someone",
  "somebody",
  "everyone",
  "everybody",
  "nobody",
  "anyone",
  "they",
]);

/** What a speaker's phrase says: whether it names, describes or points, and whom it means; null for an empty one. */
export function speakerOf(sentence: Sentence, range: Range): LocalSpeaker | null {
  const chunks = trimmed(sentence, range);
  const first = sentence.chunks[chunks.start];
  const last = sentence.chunks[chunks.end - 1];
  if (first === undefined || last === undefined || chunks.start >= chunks.end) return null;
  // "Maybe he thinks": what is said of the whole clause is no part of the pronoun.
  const start = sentence.tags[first.end - 1] === "pronoun" ? first.end - 1 : first.start;
  return speakerFrom(sentence, { start, end: last.end }, { start, end: first.end });
}

/** Whose the noun at a chunk is: "her claim", "Whitfield's claim"; null where it is nobody's. */
export function ownerOf(sentence: Sentence, at: number): LocalSpeaker | null {
  const chunk = sentence.chunks[at];
  if (chunk === undefined) return null;
  const first = sentence.tokens[chunk.start];
  if (first !== undefined && sentence.tags[chunk.start] === "possessive") {
    const subject = SUBJECT_OF.get(first.lower);
    return subject === undefined ? null : pronounSpeaker(first, first.text, subject);
  }
  for (let token = chunk.end - 2; token >= chunk.start; token -= 1) {
    if (sentence.tokens[token]?.possessive)
      return speakerFrom(sentence, { start: chunk.start, end: token + 1 }, { start: chunk.start, end: token + 1 });
  }
  return null;
}

const SUBJECT_OF: ReadonlyMap<string, string> = new Map([
  ["his", "he"],
  ["her", "she"],
  ["their", "they"],
  ["its", "it"],
  ["my", "i"],
  ["our", "we"],
]);

/** "TK: who said it" stands for a speaker who is still to be found, and is none. */
function isWorkingNote(tokens: readonly Token[], start: number): boolean {
  return tokens[start]?.text === "TK" || (tokens[start - 1]?.text === ":" && tokens[start - 2]?.text === "TK");
}

/** Commas and other marks at the ends are no part of the phrase, and neither is an adverb before it. */
function trimmed({ chunks }: Sentence, range: Range): Range {
  let { start, end } = range;
  const outside = (kind: string | undefined): boolean => kind === "comma" || kind === "dash" || kind === "mark";
  while (end > start && outside(chunks[end - 1]?.kind)) end -= 1;
  while (start < end && (outside(chunks[start]?.kind) || chunks[start]?.kind === "adverb")) start += 1;
  return { start, end };
}

/** A speaker from the tokens of its whole phrase and of the noun phrase that begins it. */
function speakerFrom({ prose, tokens, tags, english }: Sentence, whole: Range, core: Range): LocalSpeaker | null {
  const first = tokens[whole.start];
  const last = tokens[whole.end - 1];
  if (first === undefined || last === undefined || isWorkingNote(tokens, whole.start)) return null;
  const place = { start: first.start, end: last.end };
  const text = prose.slice(place.start, place.end);
  const tag = tags[whole.start];
  if ((tag === "pronoun" || tag === "relative" || tag === "that") && whole.end - whole.start <= 1)
    return pronounSpeaker(first, text, first.lower);
  const name = nameIn(tokens, tags, core, english) ?? nameInApposition(tokens, tags, core, whole, english);
  if (name !== null) return namedSpeaker(prose, tokens, place, text, name, core, english);
  return describedSpeaker(tokens, place, text, core, whole);
}

/** `word` is the pronoun as a subject: "he" for "his". */
function pronounSpeaker(token: Token, text: string, word: string): LocalSpeaker {
  const span = { start: token.start, end: token.end };
  return {
    place: span,
    head: span,
    text,
    form: "pronoun",
    name: null,
    number: PLURAL_PRONOUNS.has(word)
      ? "plural"
      : word === "who" || word === "which" || word === "that" || word === "you"
        ? "unknown"
        : "singular",
    gender: word === "she" ? "female" : word === "he" ? "male" : word === "it" ? "neutral" : "unknown",
    means: PERSON_PRONOUNS.has(word) && word !== "they" ? "person" : "unknown",
  };
}

/** The run of capitalised words that ends a noun phrase, without titles and offices before the name; null where its noun is common. */
function nameIn(tokens: readonly Token[], tags: readonly Tag[], core: Range, english: English): Range | null {
  const last = tokens[core.end - 1];
  if (!isWord(last) || tags[core.end - 1] !== "name") return null;
  let start = core.end - 1;
  while (start > core.start && (isNameWord(tokens[start - 1]) || PARTICLES.has(tokens[start - 1]?.lower ?? ""))) start -= 1;
  for (let at = core.end - 2; at >= start; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const role = isRole(token) && !(english.isFirstName(token.text) && !TITLES.has(token.lower));
    if (role || token.possessive) {
      start = at + 1;
      break;
    }
  }
  while (start < core.end - 1 && !isName(tokens[start]) && tokens[start]?.capital !== true && !PARTICLES.has(tokens[start]?.lower ?? ""))
    start += 1;
  if (start === core.end - 1 && core.end - core.start > 1 && isCommonHead(last)) return null;
  return start < core.end ? { start, end: core.end } : null;
}

function isNameWord(token: Token | undefined): boolean {
  return isWord(token) && token.capital && (/^\p{Lu}\.$/u.test(token.text) || !isDeterminer(token));
}

/** A title or an office before a name. */
function isRole(token: Token): boolean {
  return TITLES.has(token.lower) || personNoun(token.lower) !== null;
}

/** A capitalised common noun closes a description: "the Mayor", "Trump's Campaign Manager". */
function isCommonHead(token: Token): boolean {
  return personNoun(token.lower) !== null || isDocumentNoun(token.lower);
}

/** "the treasurer, Floyd Whitcomb,", "the head of the board, Floyd Whitcomb,": the name that stands beside a description. */
function nameInApposition(tokens: readonly Token[], tags: readonly Tag[], core: Range, whole: Range, english: English): Range | null {
  for (let comma = core.end; comma < whole.end - 1; comma += 1) {
    if (!isComma(tokens[comma])) continue;
    let end = comma + 1;
    while (end < whole.end && tags[end] === "name") end += 1;
    const closes = end === whole.end || isComma(tokens[end]);
    return end > comma + 1 && closes ? nameIn(tokens, tags, { start: comma + 1, end }, english) : null;
  }
  return null;
}

function namedSpeaker(
  prose: string,
  tokens: readonly Token[],
  place: Span,
  text: string,
  name: Range,
  core: Range,
  english: English,
): LocalSpeaker | null {
  const first = tokens[name.start];
  const last = tokens[name.end - 1];
  if (first === undefined || last === undefined) return null;
  const head = { start: first.start, end: last.possessive ? last.end - 2 : last.end };
  const words = tokens.slice(name.start, name.end);
  const title = tokens.slice(core.start, name.start).map((token) => token.lower);
  const plural = /^\p{Lu}\p{Ll}+(?:s|ans)$/u.test(last.text) && words.length === 1 && isDeterminer(tokens[core.start]);
  const bodily = isBodyNoun(last.lower) || (isDeterminer(tokens[name.start - 1]) && !title.some((word) => personNoun(word) !== null));
  const paper = isDocumentNoun(last.lower);
  const firstName = first.text;
  const person =
    title.some((word) => TITLES.has(word) || personNoun(word) !== null) || (words.length > 1 && english.isFirstName(firstName));
  return {
    place,
    head,
    text,
    form: "named",
    name: prose.slice(head.start, head.end),
    number: plural ? "plural" : bodily ? "unknown" : "singular",
    gender: genderOf(title, words.length > 1 ? english.genderOf(firstName) : "unknown"),
    means: person ? "person" : paper ? "document" : bodily ? "body" : "unknown",
  };
}

function genderOf(words: readonly string[], otherwise: Speaker["gender"]): Speaker["gender"] {
  if (words.some((word) => FEMALE_TITLES.has(word) || FEMALE_NOUNS.has(word))) return "female";
  if (words.some((word) => MALE_TITLES.has(word) || MALE_NOUNS.has(word))) return "male";
  return otherwise;
}

/** A speaker told by a noun and no name; generic where the noun stands bare and says nothing of who it is. */
function describedSpeaker(tokens: readonly Token[], place: Span, text: string, core: Range, whole: Range): LocalSpeaker | null {
  let at = core.end - 1;
  while (at > core.start && tokens[at]?.kind === "number") at -= 1;
  const head = tokens[at] ?? tokens[core.start];
  if (head === undefined) return null;
  const number = personNoun(head.lower);
  const means = meaningOf(head.lower);
  const definite = tokens[core.start]?.lower === "the" && number === "singular";
  const bare = whole.end === core.end && !definite && !tokens.slice(core.start, at).some(isModifier);
  return {
    place,
    head: { start: head.start, end: head.end },
    text,
    form: bare && GENERIC_NOUNS.has(head.lower) ? "generic" : "described",
    name: null,
    number: number ?? (/s$/u.test(head.lower) ? "plural" : "singular"),
    gender: means === "body" || means === "document" ? "neutral" : genderOf([head.lower], "unknown"),
    means,
  };
}

/** What a noun stands for; a person is looked for first, and what no list holds stays unknown. */
function meaningOf(noun: string): Speaker["means"] {
  if (personNoun(noun) !== null) return "person";
  if (isBodyNoun(noun)) return "body";
  return isDocumentNoun(noun) ? "document" : "unknown";
}

/** A word before a noun that says more of it than how many. */
const isModifier = (token: Token): boolean => !isDeterminer(token) && token.kind !== "number" && token.lower !== "other";
