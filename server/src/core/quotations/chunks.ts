import { PARTICLES } from "./lexicon/function-words.ts";
import type { Tag } from "./tags.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isDay, personNoun } from "./word-classes.ts";

export type ChunkKind =
  /** A noun phrase without what follows its noun; pronouns and numbers included. */
  | "noun"
  /** A verb with its auxiliaries and the adverbs among them. */
  | "verb"
  /** Adjectives without a noun. */
  | "adjective"
  | "adverb"
  | "time"
  | "preposition"
  | "that"
  | "relative"
  | "conjunction"
  | "subordinator"
  | "quote"
  | "comma"
  | "colon"
  | "semicolon"
  | "dash"
  | "open"
  | "close"
  | "mark";

/** A group of words in a sentence. Indexes of tokens, end exclusive. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly start: number;
  readonly end: number;
  /** Of a verb: how it is put; null for the others. */
  readonly verb: VerbGroup | null;
}

export interface VerbGroup {
  /** The token of the verb itself, after its auxiliaries. */
  readonly main: number;
  readonly form: "finite" | "infinitive" | "participle" | "ing";
  readonly passive: boolean;
  /** Whether the verb stands in its present or past tense with no auxiliary before it. */
  readonly simple: boolean;
}

/** The groups of a sentence's words, in order; together they hold all its tokens. */
export function chunksOf(tokens: readonly Token[], tags: readonly Tag[]): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    const chunk = chunkAt(tokens, tags, at);
    chunks.push(chunk);
    at = Math.max(chunk.end, at + 1);
  }
  return chunks;
}

const plain = (kind: ChunkKind, start: number, end: number): Chunk => ({ kind, start, end, verb: null });

function chunkAt(tokens: readonly Token[], tags: readonly Tag[], at: number): Chunk {
  const tag = tags[at];
  switch (tag) {
    case "mark":
      return plain(markKind(tokens[at]?.text ?? ""), at, at + 1);
    case "quote":
    case "time":
      return tag === "quote" ? plain("quote", at, at + 1) : timeChunk(tokens, tags, at);
    case "preposition":
    case "that":
    case "relative":
    case "conjunction":
    case "subordinator":
      return plain(tag, at, at + 1);
    default:
      break;
  }
  const verb = verbChunk(tokens, tags, at);
  if (verb !== null) return verb;
  const time = timePhrase(tokens, tags, at);
  if (time !== null) return time;
  const end = nounEnd(tokens, tags, at);
  if (end > at) return plain(hasNoun(tags, at, end) ? "noun" : "adjective", at, end);
  return plain(tag === "adverb" || tag === "not" ? "adverb" : "mark", at, at + 1);
}

function markKind(text: string): ChunkKind {
  if (text === ",") return "comma";
  if (text === ":") return "colon";
  if (text === ";") return "semicolon";
  if (/^(?:[—–―-]|--+)$/u.test(text)) return "dash";
  if (text === "(" || text === "[") return "open";
  if (text === ")" || text === "]") return "close";
  return "mark";
}

const VERBS: ReadonlySet<Tag> = new Set(["be", "have", "do", "modal", "base", "present", "past", "participle", "ing"]);
const AUXILIARY: ReadonlySet<Tag> = new Set(["be", "have", "do", "modal"]);

/** A group of verbs that begins at an index, perhaps with adverbs before it; null where none does. */
function verbChunk(tokens: readonly Token[], tags: readonly Tag[], from: number): Chunk | null {
  let at = from;
  const skipAdverbs = (): void => {
    while (tags[at] === "adverb" || tags[at] === "not") at += 1;
  };
  skipAdverbs();
  const infinitive = tags[at] === "to";
  if (infinitive) {
    at += 1;
    skipAdverbs();
  }
  const first = tags[at];
  if (first === undefined || !VERBS.has(first)) return null;
  let main = at;
  let passive = false;
  let end = at + 1;
  while (AUXILIARY.has(tags[main] ?? "mark")) {
    at = main + 1;
    skipAdverbs();
    const next = tags[at];
    if (next === undefined || !VERBS.has(next) || !follows(tags[main], next)) break;
    passive = tags[main] === "be" && next === "participle";
    main = at;
    end = at + 1;
  }
  const form = infinitive ? "infinitive" : first === "participle" ? "participle" : isIng(tokens, tags, from) ? "ing" : "finite";
  return { kind: "verb", start: from, end, verb: { main, form, passive, simple: main === firstVerb(tags, from) && !infinitive } };
}

/** "being late", "having seen it": helping verbs too have a form that is no clause's verb. */
function isIng(tokens: readonly Token[], tags: readonly Tag[], from: number): boolean {
  const first = firstVerb(tags, from);
  return tags[first] === "ing" || /^(?:being|having|doing|getting)$/u.test(tokens[first]?.lower ?? "");
}

function firstVerb(tags: readonly Tag[], from: number): number {
  let at = from;
  while (tags[at] === "adverb" || tags[at] === "not") at += 1;
  return at;
}

/** Whether a form goes with the auxiliary before it. */
function follows(auxiliary: Tag | undefined, next: Tag): boolean {
  switch (auxiliary) {
    case "be":
      return next === "ing" || next === "participle" || next === "be";
    case "have":
      return next === "participle" || next === "past" || next === "be";
    default:
      return next === "base" || next === "be" || next === "have" || next === "do";
  }
}

const TIME_UNIT =
  /^(?:week|month|year|morning|afternoon|evening|night|day|weekend|summer|winter|spring|fall|autumn|decade|century|hour|minute|second|quarter)s?$/u;

/** Monday night; March 3, 2026. */
function timeChunk(tokens: readonly Token[], tags: readonly Tag[], from: number): Chunk {
  let at = from + 1;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    if (tags[at] === "time" || TIME_UNIT.test(token.lower) || /^(?:early|late)$/u.test(token.lower)) at += 1;
    else if (token.kind === "number" && !tokens[at + 1]?.possessive && tags[at + 1] !== "noun" && tags[at + 1] !== "plural") at += 1;
    else if (token.text === "," && /^\d{4}$/u.test(tokens[at + 1]?.text ?? "")) at += 2;
    else break;
  }
  // "Tuesday's meeting" is no point in time.
  if (tokens[at - 1]?.possessive) return plain("noun", from, Math.max(at, nounEnd(tokens, tags, from, true)));
  return plain("time", from, at);
}

/** Words that point to a stretch of time before its unit: last week, the same day. */
const POINTS = /^(?:last|this|next|that|every|each|one|the|same|past|previous)$/u;
const POINTS_FURTHER = /^(?:same|past|previous|next|last|following|few|several)$/u;

/** Last week; earlier this month; three years ago. */
function timePhrase(tokens: readonly Token[], tags: readonly Tag[], from: number): Chunk | null {
  const at = /^(?:early|earlier|late|later)$/u.test(tokens[from]?.lower ?? "") ? from + 1 : from;
  const opener = tokens[at];
  if (opener === undefined || opener.kind === "mark" || opener.kind === "quote") return null;
  const counted = opener.kind === "number" || tags[at] === "number";
  if (!counted && !POINTS.test(opener.lower)) return null;
  const further = POINTS_FURTHER.test(tokens[at + 1]?.lower ?? "");
  const unit = further ? at + 2 : at + 1;
  if (!further && isDay(tokens[unit])) return dayPhrase(tokens, tags, from, unit);
  return unitPhrase(tokens, from, unit, counted || /^(?:the|one|same)$/u.test(opener.lower));
}

/** Last Monday night. */
function dayPhrase(tokens: readonly Token[], tags: readonly Tag[], from: number, day: number): Chunk | null {
  const time = timeChunk(tokens, tags, day);
  return time.kind === "time" ? plain("time", from, time.end) : null;
}

/** "weeks ago" after a number needs its last word: three weeks alone are no point in time. */
function unitPhrase(tokens: readonly Token[], from: number, unit: number, needsMore: boolean): Chunk | null {
  if (!TIME_UNIT.test(tokens[unit]?.lower ?? "") || tokens[unit]?.possessive === true) return null;
  if (/^(?:ago|earlier|later|before|after)$/u.test(tokens[unit + 1]?.lower ?? "")) return plain("time", from, unit + 2);
  return needsMore ? null : plain("time", from, unit + 1);
}

const IN_NOUN: ReadonlySet<Tag> = new Set(["name", "noun", "plural", "adjective", "number", "determiner", "possessive", "pronoun"]);

/** The end of the noun phrase that begins at an index; the index itself where none does. */
function nounEnd(tokens: readonly Token[], tags: readonly Tag[], from: number, within = false): number {
  let at = from;
  if (!within && (tags[at] === "adverb" || tags[at] === "not")) {
    // "About four in 10 voters", "at least two", "almost all": adverbs before a number or a determiner belong to the phrase.
    while (tags[at] === "adverb" || tags[at] === "not") at += 1;
    const next = tags[at];
    if (next !== "number" && next !== "determiner" && next !== "pronoun") return from;
  }
  if (!within && !IN_NOUN.has(tags[at] ?? "mark")) return from;
  if (tags[at] === "pronoun") return at + 1;
  at += 1;
  while (at < tokens.length && goesOn(tokens, tags, at, from)) at += 1;
  return at;
}

/** Whether the word at an index belongs to the noun phrase that begins at `from` and reaches to it. */
function goesOn(tokens: readonly Token[], tags: readonly Tag[], at: number, from: number): boolean {
  const before = tags[at - 1];
  const owned = tokens[at - 1]?.possessive === true;
  switch (tags[at]) {
    case "mark":
      return /^[&/]$/u.test(tokens[at]?.text ?? "") && isThing(before) && isThing(tags[at + 1]);
    case "determiner":
    case "possessive":
      return before === "determiner" && at - 1 === from;
    case "number":
      return before !== "time" && (before !== "plural" || owned);
    case "noun":
    case "plural":
      return before !== "plural" || owned || personNoun(tokens[at - 1]?.lower ?? "") === null;
    case "name":
      return nameGoesOn(tokens, tags, at, owned);
    default:
      return describesOn(tokens, tags, at, from, owned);
  }
}

const isThing = (tag: Tag | undefined): boolean => tag === "name" || tag === "noun";
const isSpecifier = (tag: Tag | undefined): boolean => tag === "determiner" || tag === "possessive";

/** Whether a word that describes stands before a noun of the same phrase. */
function describesOn(tokens: readonly Token[], tags: readonly Tag[], at: number, from: number, owned: boolean): boolean {
  const before = tags[at - 1];
  const next = tags[at + 1];
  switch (tags[at]) {
    case "adverb":
      return (isSpecifier(before) || before === "number") && isAdverb(tokens[at]) && (next === "adjective" || next === "participle");
    case "adjective":
      return (before !== "noun" && before !== "plural") || owned || isNounish(next);
    case "participle":
    case "ing":
      return (isSpecifier(before) || before === "adjective" || before === "adverb" || owned || isDetermined(tags, from)) && isNounish(next);
    case "time":
      return owned || (isSpecifier(before) && isNounish(next));
    default:
      return false;
  }
}

function isDetermined(tags: readonly Tag[], from: number): boolean {
  return tags[from] === "determiner" && tags[from + 1] === "name";
}

function isNounish(tag: Tag | undefined): boolean {
  return tag === "noun" || tag === "plural" || tag === "name" || tag === "adjective";
}

/** A name after a common noun is its bearer only where the noun is for one person: mayor Dana Whitfield, but not "the crowd Whitfield". */
function nameGoesOn(tokens: readonly Token[], tags: readonly Tag[], at: number, owned: boolean): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (owned || tags[at - 1] !== "noun") return tags[at - 1] !== "plural" || owned;
  return (
    before.capital ||
    personNoun(before.lower) === "singular" ||
    PARTICLES.has(before.lower) ||
    /(?:writer|maker|keeper|holder|leader|worker|man|woman|person|ist)$/u.test(before.lower)
  );
}

function hasNoun(tags: readonly Tag[], start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const tag = tags[at];
    if (tag !== "adjective" && tag !== "adverb" && tag !== "not" && tag !== "mark") return true;
  }
  return false;
}
