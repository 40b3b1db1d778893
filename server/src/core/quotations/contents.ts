import { CUE_FORMS } from "./cue-forms.ts";
import type { CueSite } from "./cue-sites.ts";
import { chunkEnd, isOccasion, type Range } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import {
  isAdverb,
  isAuxiliary,
  isComma,
  isConjunction,
  isDay,
  isDeterminer,
  isFiniteVerb,
  isMark,
  isName,
  isPreposition,
  isPronoun,
  isQuote,
  isSubordinator,
  isTimeName,
  isWord,
  personNoun,
} from "./word-classes.ts";

/** What stands after a cue once its adverbials are passed over. */
export interface RightSide {
  /** The first token of the content, or of what comes instead of it. */
  readonly at: number;
  readonly begins: "nothing" | "quote" | "that" | "whether" | "to" | "clause" | "comma" | "as";
  /** Whether a person spoken to was named: told reporters. */
  readonly addressed: boolean;
}

const TIME_WORDS = /^(?:last|this|next|early|late|earlier|later|that|the)$/u;
const TIME_NOUNS =
  /^(?:week|month|year|morning|afternoon|evening|night|day|weekend|summer|winter|spring|fall|autumn|time|hour|minute|decade)s?$/u;

/** Passes over whom, when, where and how, and says what follows. `from` is the token after the cue (or after a speaker that follows it). */
export function rightSide(tokens: readonly Token[], from: number, site: CueSite, afterSpeaker: boolean): RightSide {
  let at = from;
  let addressed = false;
  if (!afterSpeaker && site.form.frames.has("person")) {
    const end = addresseeEnd(tokens, at);
    addressed = end > at;
    at = end;
  }
  for (let step = 0; step < 8; step += 1) {
    const next = afterAdverbial(tokens, at);
    if (next === at) break;
    at = next;
  }
  return { at, begins: beginning(tokens, at), addressed };
}

function beginning(tokens: readonly Token[], at: number): RightSide["begins"] {
  const token = tokens[at];
  if (token === undefined || /^(?:[.!?…)\]]|\.\.\.+)$/u.test(token.text)) return "nothing";
  if (isQuote(token)) return "quote";
  if ((isComma(token) || isMark(token, ":—–-")) && isQuote(tokens[at + 1])) return "quote";
  if (isComma(token) && tokens[at + 1]?.lower === "that" && isQuote(tokens[at + 2])) return "that";
  if (token.text === ":") return "clause";
  if (token.kind === "mark" && !/^[$£€#@&(]$/u.test(token.text)) return "comma";
  if (token.lower === "that" && !isNounAfterThat(tokens, at)) return "that";
  if (
    token.lower === "whether" ||
    token.lower === "if" ||
    token.lower === "how" ||
    token.lower === "why" ||
    token.lower === "what" ||
    token.lower === "who"
  )
    return "whether";
  if (token.lower === "to") return "to";
  if (token.lower === "as") return "as";
  return "clause";
}

/** "said that man": a determiner, unless a verb follows the noun; "that" is taken as opening a clause. */
function isNounAfterThat(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1] === undefined || isAuxiliary(tokens[at + 1]) || isMark(tokens[at + 1], ".,;");
}

/** told REPORTERS, told THE COURT: the end of who was spoken to; the same index where nobody is named. */
function addresseeEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first === undefined || !isWord(first) || first.lower === "that") return at;
  if (/^(?:me|him|her|us|them|you|it|himself|herself|themselves|myself|ourselves)$/u.test(first.lower)) return at + 1;
  if (isPronoun(first) && !isDeterminer(first)) return at;
  if (isPreposition(first) || isConjunction(first) || isSubordinator(first) || isAuxiliary(first) || isAdverb(first) || isDay(first))
    return at;
  let end = chunkEnd(tokens, at, Math.min(tokens.length, at + 12));
  // "told reporters the valve was shut": a bare plural is the whole of who was told.
  if (!isDeterminer(first) && !first.capital && personNoun(first.lower) === "plural") end = at + 1;
  while (isWord(tokens[end]) && /^(?:of|at|from|for|in)$/u.test(tokens[end]?.lower ?? "") && !isOccasion(tokens, end, tokens.length)) {
    const next = chunkEnd(tokens, end + 1, Math.min(tokens.length, end + 10));
    if (next === end + 1) break;
    end = next;
  }
  if (isFiniteVerb(tokens, end) || isAuxiliary(tokens[end])) return at;
  return end;
}

/** One adverb, day, or phrase of time, place or occasion on from an index. */
function afterAdverbial(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return at;
  if (isQuote(token)) return at;
  if (isAdverb(token) || isTimeName(token)) {
    // "Tuesday morning", "Dec. 7, 2025"
    let end = at + 1;
    while (end < tokens.length && (tokens[end]?.kind === "number" || TIME_NOUNS.test(tokens[end]?.lower ?? ""))) end += 1;
    return end;
  }
  if (isWord(token) && TIME_WORDS.test(token.lower)) {
    const end = chunkEnd(tokens, at, Math.min(tokens.length, at + 4));
    if (end > at + 1 && TIME_NOUNS.test(tokens[end - 1]?.lower ?? "") && !isFiniteVerb(tokens, end)) return end;
    return at;
  }
  if (isPreposition(token) && token.lower !== "as" && token.lower !== "than" && token.lower !== "like") return prepositionalEnd(tokens, at);
  return at;
}

function prepositionalEnd(tokens: readonly Token[], at: number): number {
  const lower = tokens[at]?.lower ?? "";
  if (isQuote(tokens[at + 1])) return at;
  let start = at + 1;
  // "to infinitive" is content or purpose, never an adverbial of place.
  if (lower === "to" && !isDeterminer(tokens[start]) && !isName(tokens[start]) && personNoun(tokens[start]?.lower ?? "") === null)
    return at;
  if (isWord(tokens[start]) && /ing$/u.test(tokens[start]?.lower ?? "")) start += 1;
  let end = chunkEnd(tokens, start, Math.min(tokens.length, start + 12));
  if (end === start && start === at + 1) return at;
  if (isFiniteVerb(tokens, end) && !isOccasion(tokens, at, end)) return end;
  // A title of a programme in marks belongs to the phrase: on CNN's "State of the Union".
  if (isQuote(tokens[end]) && tokens[end - 1]?.possessive) end += 1;
  while (
    isWord(tokens[end]) &&
    /^(?:published|released|issued|posted|given|held|aired|broadcast|made|sent)$/u.test(tokens[end]?.lower ?? "")
  )
    end += 1;
  return end;
}

/** Where content that begins at an index ends: at the end of the sentence, or before another attribution or a comment on it. */
export function contentEnd(tokens: readonly Token[], start: number, breaks: ReadonlySet<number>): number {
  let at = start;
  for (; at < tokens.length; at += 1) {
    if (at > start && breaks.has(at)) return trimEnd(tokens, start, at);
    const token = tokens[at];
    if (at > start && isComma(token) && isAside(tokens, at + 1)) return at;
    if (at > start && token?.lower === "according" && tokens[at + 1]?.lower === "to") return trimEnd(tokens, start, at);
  }
  return trimEnd(tokens, start, at);
}

/** ", adding that …", ", according to …", ", citing …": no part of what was said. */
function isAside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (token.lower === "according" && tokens[at + 1]?.lower === "to") return true;
  if (/^(?:citing|referring|speaking|quoting|pointing|alluding|echoing|responding|repeating)$/u.test(token.lower)) return true;
  return (
    CUE_FORMS.get(token.lower)?.some(
      (form) => form.form === "ing" && (form.frames.has("speech") || form.frames.has("clause") || form.frames.has("named")),
    ) ?? false
  );
}

/** Drops the marks, commas and conjunctions that end a stretch. */
export function trimEnd(tokens: readonly Token[], start: number, end: number): number {
  let at = end;
  while (
    at > start &&
    ((tokens[at - 1]?.kind === "mark" && !/^[)\]%]$/u.test(tokens[at - 1]?.text ?? "")) ||
      (isConjunction(tokens[at - 1]) && at === end && isComma(tokens[at - 2])))
  )
    at -= 1;
  return at;
}

/** Drops commas and conjunctions that open a stretch. */
export function trimStart(tokens: readonly Token[], start: number, end: number): number {
  let at = start;
  while (
    at < end &&
    (isMark(tokens[at], ",;:—–-") ||
      (at === start && isConjunction(tokens[at]) && tokens[at]?.lower !== "nor") ||
      (at > start && isComma(tokens[at - 1]) && isConjunction(tokens[at])))
  )
    at += 1;
  return at;
}

/** Whether a stretch holds a clause: a verb of its own. */
export function hasVerb(tokens: readonly Token[], { start, end }: Range): boolean {
  for (let at = start; at < end; at += 1)
    if (isFiniteVerb(tokens, at) || isAuxiliary(tokens[at]) || isVerbLike(tokens, at, start)) return true;
  return false;
}

/** After a noun phrase, a word that looks like a present or past tense. */
function isVerbLike(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  if (at === start || !isWord(token) || token.capital) return false;
  const before = tokens[at - 1];
  if (isDeterminer(before) || isPreposition(before)) return false;
  return /(?:ed|[^s]s)$/u.test(token.lower) || isPronoun(before) || isName(before) || personNoun(before?.lower ?? "") === "plural";
}
