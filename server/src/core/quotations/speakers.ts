import type { Span } from "../text/span.ts";
import type { English } from "./english.ts";
import { FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES, PARTICLES, TITLES } from "./lexicon/function-words.ts";
import { GENERIC_NOUNS } from "./lexicon/nouns.ts";
import type { Speaker } from "./model.ts";
import { chunkEnd, type Range } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { bare, isBodyNoun, isComma, isDeterminer, isDocumentNoun, isName, isPronoun, isWord, personNoun } from "./word-classes.ts";

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

/** What a speaker's phrase says: whether it names, describes or points, and whom it means. */
export function speakerOf(prose: string, tokens: readonly Token[], range: Range, english: English): LocalSpeaker | null {
  const trimmed = trim(tokens, range);
  const first = tokens[trimmed.start];
  const last = tokens[trimmed.end - 1];
  if (first === undefined || last === undefined || trimmed.start >= trimmed.end) return null;
  const place = { start: first.start, end: last.possessive && trimmed.end === trimmed.start + 1 ? last.end : last.end };
  const text = prose.slice(place.start, place.end);
  if (isPronoun(first) && !isDeterminer(first) && trimmed.end - trimmed.start <= 1) return pronounSpeaker(first, text);
  const core = { start: trimmed.start, end: chunkEnd(tokens, trimmed.start, trimmed.end) };
  const name = nameIn(tokens, core, english) ?? nameInApposition(tokens, core, trimmed, english);
  if (name !== null) return namedSpeaker(prose, tokens, place, text, name, core, english);
  return describedSpeaker(tokens, place, text, core, trimmed);
}

/** Commas and adverbs at the ends are no part of the phrase. */
function trim(tokens: readonly Token[], range: Range): Range {
  let { start, end } = range;
  while (end > start && tokens[end - 1]?.kind === "mark" && tokens[end - 1]?.text !== ")") end -= 1;
  while (start < end && tokens[start]?.kind === "mark") start += 1;
  return { start, end };
}

function pronounSpeaker(token: Token, text: string): LocalSpeaker {
  const word = bare(token);
  const at = text.search(/['’]/u);
  const span = { start: token.start, end: at > 0 ? token.start + at : token.end };
  return {
    place: span,
    head: span,
    text: at > 0 ? text.slice(0, at) : text,
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
function nameIn(tokens: readonly Token[], core: Range, english: English): Range | null {
  const last = tokens[core.end - 1];
  if (!isWord(last) || last.possessive || !isName(last)) return null;
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
  return isWord(token) && token.capital && !isDeterminer(token);
}

/** A title or an office before a name. */
function isRole(token: Token): boolean {
  return TITLES.has(token.lower) || personNoun(token.lower) !== null;
}

/** A capitalised common noun closes a description: "the Mayor", "Trump's Campaign Manager". */
function isCommonHead(token: Token): boolean {
  return personNoun(token.lower) !== null || isDocumentNoun(token.lower);
}

/** "the treasurer, Floyd Whitcomb,": the name that stands beside a description. */
function nameInApposition(tokens: readonly Token[], core: Range, whole: Range, english: English): Range | null {
  if (!isComma(tokens[core.end]) || core.end + 1 >= whole.end) {
    const at = ofPhraseEnd(tokens, core.end, whole.end);
    if (at === null) return null;
    return nameInApposition(tokens, { start: core.start, end: at }, whole, english);
  }
  const start = core.end + 1;
  const end = chunkEnd(tokens, start, whole.end);
  const closes = end === whole.end || isComma(tokens[end]);
  if (!closes || end === start || isDeterminer(tokens[start])) return null;
  for (let at = start; at < end; at += 1) if (!isNameWord(tokens[at]) && !PARTICLES.has(tokens[at]?.lower ?? "")) return null;
  return nameIn(tokens, { start, end }, english);
}

/** The end of "of the book" after a noun, where a comma follows it. */
function ofPhraseEnd(tokens: readonly Token[], from: number, to: number): number | null {
  let at = from;
  for (let step = 0; step < 3; step += 1) {
    if (!isWord(tokens[at]) || !/^(?:of|for|at|in|from|on)$/u.test(tokens[at]?.lower ?? "")) break;
    const end = chunkEnd(tokens, at + 1, to);
    if (end === at + 1) break;
    at = end;
  }
  return at > from && isComma(tokens[at]) && at + 1 < to ? at : null;
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

function describedSpeaker(tokens: readonly Token[], place: Span, text: string, core: Range, whole: Range): LocalSpeaker | null {
  let at = core.end - 1;
  while (at > core.start && tokens[at]?.kind === "number") at -= 1;
  const headToken = tokens[at] ?? tokens[core.start];
  if (headToken === undefined) return null;
  const number = personNoun(headToken.lower);
  const means =
    number !== null ? "person" : isBodyNoun(headToken.lower) ? "body" : isDocumentNoun(headToken.lower) ? "document" : "unknown";
  const modifiers = tokens
    .slice(core.start, at)
    .filter((token) => !isDeterminer(token) && token.kind !== "number" && token.lower !== "other");
  const definite = tokens[core.start]?.lower === "the" && number === "singular";
  const generic = GENERIC_NOUNS.has(headToken.lower) && modifiers.length === 0 && whole.end === core.end && !definite;
  return {
    place,
    head: { start: headToken.start, end: headToken.end },
    text,
    form: generic ? "generic" : "described",
    name: null,
    number: number ?? (/s$/u.test(headToken.lower) ? "plural" : "singular"),
    gender:
      means === "body" || means === "document"
        ? "neutral"
        : FEMALE_NOUNS.has(headToken.lower)
          ? "female"
          : MALE_NOUNS.has(headToken.lower)
            ? "male"
            : "unknown",
    means,
  };
}
