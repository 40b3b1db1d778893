import { PARTICLES } from "./lexicon/function-words.ts";
import { OCCASION_NOUNS } from "./lexicon/nouns.ts";
import type { Token } from "./tokens.ts";
import {
  bare,
  isAdverb,
  isAuxiliary,
  isComma,
  isConjunction,
  isDay,
  isDeterminer,
  isFiniteVerb,
  isGrammar,
  isMark,
  isName,
  isPreposition,
  isPronoun,
  isQuote,
  isRelative,
  isSubjectPronoun,
  isSubordinator,
  isTimeName,
  isWord,
  personNoun,
} from "./word-classes.ts";

/** A stretch of a sentence's tokens: indexes, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words that follow the noun they describe: people familiar with the plan. */
const AFTER_NOUN = new Set(["familiar", "close", "aware", "present", "knowledgeable", "privy", "able", "loyal", "responsible", "not"]);
/** Prepositions that tie a phrase to a person's name: Trish Mabry of Cape Girardeau. */
const AFTER_NAME = new Set(["of", "from", "with"]);
/** No phrase is longer; the search for its ends stops there. */
const MOST = 80;

/** The end of the noun phrase that begins at an index, without what follows its noun; the index itself where none does. */
export function chunkEnd(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  if (first === undefined || from >= to || first.kind === "mark" || first.kind === "quote") return from;
  if (isPronoun(first) && !isDeterminer(first)) return from + 1;
  let at = from;
  while (at < to && at - from < MOST && inChunk(tokens, at, from)) at += 1;
  return at;
}

function inChunk(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark" || token.kind === "quote") return false;
  if (token.kind === "number") return at === from || isDeterminer(tokens[at - 1]) || !isTimeName(tokens[at - 1]);
  const before = tokens[at - 1];
  if (isDeterminer(token)) return at === from || (isDeterminer(before) && at - 1 === from);
  if (at > from && (isDay(token) || (isTimeName(token) && !isName(before)))) return false;
  if (
    PARTICLES.has(token.lower) &&
    (isName(tokens[at + 1]) || PARTICLES.has(tokens[at + 1]?.lower ?? "")) &&
    (isName(before) || at === from || PARTICLES.has(before?.lower ?? ""))
  )
    return true;
  if (isGrammar(token) || isAuxiliary(token)) return false;
  if (isPronoun(token)) return false;
  if (isAdverb(token)) return at === from || isDeterminer(before);
  if (at > from && isFiniteVerb(tokens, at)) return false;
  if (at > from && AFTER_NOUN.has(token.lower) && isPreposition(tokens[at + 1])) return false;
  if (at > from && !token.capital && /(?:ing|ed)$/u.test(token.lower) && isNominal(before)) return false;
  if (token.capital && at > from && before !== undefined && !before.capital && isWord(before) && personNoun(before.lower) === "plural")
    return false;
  return true;
}

/** Whether a word ends a noun phrase rather than describing what follows. */
function isNominal(token: Token | undefined): boolean {
  return isName(token) || personNoun(token?.lower ?? "") !== null || /(?:s|tion|ment|port)$/u.test(token?.lower ?? "");
}

/** Whether the phrase after a preposition tells when, where or in what something was said. */
export function isOccasion(tokens: readonly Token[], preposition: number, to: number): boolean {
  const end = chunkEnd(tokens, preposition + 1, to);
  const last = tokens[end - 1];
  if (end === preposition + 1 || last === undefined) return false;
  if (isTimeName(tokens[preposition + 1]) || /^\d{4}$/u.test(last.text)) return true;
  return OCCASION_NOUNS.has(last.lower) || OCCASION_NOUNS.has(last.lower.replace(/s$/u, ""));
}

/**
 * The end of a speaker's phrase that begins at an index: the noun phrase with its appositions, relative clauses and
 * phrases of place and office, up to what belongs to the cue or to another clause.
 */
export function speakerEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = chunkEnd(tokens, from, to);
  if (at === from) return from;
  const pronoun = at === from + 1 && isPronoun(tokens[from]) && isSubjectPronoun(tokens[from]);
  if (pronoun && !isRelative(tokens[at])) return at;
  const limit = Math.min(to, from + MOST);
  while (at < limit) {
    const next = afterNoun(tokens, at, from, limit);
    if (next === at) return at;
    at = next;
  }
  return at;
}

/** One step on from the end of a noun phrase; the same index where the phrase ends. */
function afterNoun(tokens: readonly Token[], at: number, from: number, to: number): number {
  const token = tokens[at];
  if (token === undefined) return at;
  if (isComma(token)) return afterComma(tokens, at, to);
  if (token.text === "(") return closing(tokens, at, to);
  if (isRelative(token) && token.lower !== "where") return relativeEnd(tokens, at, to);
  if (token.lower === "and" || token.lower === "or") {
    const end = chunkEnd(tokens, at + 1, to);
    return end > at + 1 && !isFiniteVerb(tokens, end) && isPersonal(tokens, at + 1, end) ? end : at;
  }
  if (isPreposition(token)) {
    if (
      token.lower === "including" ||
      token.lower === "during" ||
      token.lower === "after" ||
      token.lower === "before" ||
      token.lower === "since"
    )
      return at;
    if (isOccasion(tokens, at, to)) return at;
    const named = isName(tokens[at - 1]) && !isDeterminer(tokens[from]);
    if (named && !AFTER_NAME.has(token.lower)) return at;
    const end = chunkEnd(tokens, at + 1, to);
    return end > at + 1 ? end : at;
  }
  if (AFTER_NOUN.has(token.lower)) return at + 1;
  if (isName(tokens[at - 1]) || isFiniteVerb(tokens, at)) return at;
  if (
    isWord(token) &&
    !token.capital &&
    /(?:ing|ed)$|^(?:known|born|led|run|held|made|set|seen|given|shown)$/u.test(token.lower) &&
    !isAdverb(token)
  )
    return relativeEnd(tokens, at, to);
  return at;
}

/** Whether a noun phrase means persons, so that "and" ties it to a speaker. */
function isPersonal(tokens: readonly Token[], start: number, end: number): boolean {
  const last = tokens[end - 1];
  return isName(last) || personNoun(last?.lower ?? "") !== null;
}

/** An apposition or a relative clause after a comma; the comma's own index where neither follows. */
function afterComma(tokens: readonly Token[], comma: number, to: number): number {
  const first = tokens[comma + 1];
  if (first === undefined || first.kind === "quote" || first.kind === "mark") return comma;
  if (isRelative(first) && first.lower !== "that" && first.lower !== "what") return relativeEnd(tokens, comma + 1, to);
  if (isConjunction(first) || isSubordinator(first) || isPronoun(first) || isAuxiliary(first)) return comma;
  if (isPreposition(first) || isAdverb(first)) return comma;
  if (!first.capital && /ing$/u.test(first.lower)) return comma;
  const end = chunkEnd(tokens, comma + 1, to);
  if (end === comma + 1 || isFiniteVerb(tokens, end) || isAuxiliary(tokens[end])) return comma;
  return end;
}

/** Where a relative clause ends: before another clause, a cue after a comma, or at the end of the sentence. */
function relativeEnd(tokens: readonly Token[], from: number, to: number): number {
  let at = from + 1;
  for (; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || isQuote(token) || isMark(token, ";:—–")) return at;
    if (token.text === "(") at = Math.max(at, closing(tokens, at, to) - 1);
    if (!isComma(token)) continue;
    const next = tokens[at + 1];
    if (next === undefined || isQuote(next) || isSubordinator(next) || isFiniteVerb(tokens, at + 1)) return at;
    if (isWord(next) && /ing$/u.test(next.lower) && !next.capital) return at;
    if (isConjunction(next) && !isRelative(tokens[at + 2])) return at;
    if (isPronoun(next) && !isRelative(next)) return at;
  }
  return at;
}

function closing(tokens: readonly Token[], open: number, to: number): number {
  for (let at = open + 1; at < Math.min(to, open + 12); at += 1) if (tokens[at]?.text === ")") return at + 1;
  return open;
}

/** What no subject reaches over. */
function isBoundary(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.kind === "quote" ||
    (token.kind === "mark" && !"-/&".includes(token.text)) ||
    isConjunction(token) ||
    isSubordinator(token) ||
    isRelative(token)
  );
}

/** The subject that ends right before a group of verbs, its appositions and relative clauses included; null where none does. */
export function subjectBefore(tokens: readonly Token[], from: number, end: number): Range | null {
  let last = end;
  while (last > from && isAdverb(tokens[last - 1])) last -= 1;
  if (last <= from) return null;
  if (isComma(tokens[last - 1])) return subjectWithApposition(tokens, from, last - 1);
  const start = plainSubject(tokens, from, last);
  return start === null ? null : { start, end: last };
}

/** NAME, apposition, VERB. */
function subjectWithApposition(tokens: readonly Token[], from: number, end: number): Range | null {
  let comma = commaBefore(tokens, from, end);
  if (comma === null) return null;
  if (!isApposition(tokens, comma + 1, end)) return adverbialBetween(tokens, from, comma, end);
  for (let step = 0; step < 5; step += 1) {
    const earlier = commaBefore(tokens, from, comma);
    if (earlier === null || !isApposition(tokens, earlier + 1, comma) || !endsInName(tokens, from, earlier, comma)) break;
    comma = earlier;
  }
  const start = plainSubject(tokens, from, comma);
  return start === null ? null : { start, end };
}

/** NAME, on Monday, VERB: the subject stands before the adverbial, which is not part of it. */
function adverbialBetween(tokens: readonly Token[], from: number, comma: number, end: number): Range | null {
  const first = tokens[comma + 1];
  const adverbial =
    isPreposition(first) ||
    isAdverb(first) ||
    isDay(first) ||
    (isWord(first) && /(?:ing|ed)$/u.test(first.lower)) ||
    first?.lower === "when" ||
    first?.lower === "as";
  if (!adverbial || end - comma > 25) return null;
  const start = plainSubject(tokens, from, comma);
  return start === null ? null : { start, end: comma };
}

/** Whether the segment before a comma is a name or ends in a person's, so that the segment after it describes it. */
function endsInName(tokens: readonly Token[], from: number, earlier: number, comma: number): boolean {
  const before = tokens[earlier - 1];
  if (earlier - 1 < from || before === undefined) return false;
  if (isRelative(tokens[earlier + 1]) || /^\d{1,2}$/u.test(tokens[earlier + 1]?.text ?? "")) return true;
  const start = plainSubject(tokens, from, earlier);
  if (start === null || comma - earlier > 30) return false;
  return isName(before) || personNoun(before.lower) !== null || before.text === ")";
}

function commaBefore(tokens: readonly Token[], from: number, end: number): number | null {
  for (let at = end - 1; at >= Math.max(from, end - MOST); at -= 1) {
    if (isComma(tokens[at])) return at;
    if (isQuote(tokens[at]) && !isComma(tokens[at - 1])) continue;
    if (isMark(tokens[at], ";:—–")) return null;
  }
  return null;
}

/** Whether a stretch between commas describes what stands before it: a noun phrase, an age, a relative clause. */
function isApposition(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokens[start];
  if (first === undefined || start >= end) return false;
  if (isRelative(first) && first.lower !== "that" && first.lower !== "where") return true;
  if (first.kind === "number") return true;
  if (isConjunction(first) || isSubordinator(first) || isPreposition(first) || isPronoun(first) || isAuxiliary(first)) return false;
  if (isAdverb(first) || (!first.capital && /ing$/u.test(first.lower))) return false;
  const chunk = chunkEnd(tokens, start, end);
  return chunk > start && !isFiniteVerb(tokens, chunk);
}

/** The start of the noun phrase that ends at an index, over phrases of place and relative clauses, within one clause. */
function plainSubject(tokens: readonly Token[], from: number, end: number): number | null {
  const last = tokens[end - 1];
  if (last === undefined || end <= from) return null;
  if (last.text === ")") {
    const open = lastIndex(tokens, from, end, (token) => token.text === "(");
    return open === null ? null : plainSubject(tokens, from, open);
  }
  if (isSubjectPronoun(last) && bare(last) !== "it" && !isPostmodified(tokens, end - 1)) return end - 1;
  if (isRelative(last)) return end - 1;
  let boundary = end - 1;
  while (boundary >= from && end - boundary < MOST && !isBoundary(tokens[boundary])) boundary -= 1;
  const start = boundary + 1;
  if (start >= end) return null;
  if (isRelative(tokens[boundary]) && startsVerb(tokens, start, end)) {
    // The clause "who has read the memo" describes the noun before it.
    const noun = isComma(tokens[boundary - 1]) ? boundary - 1 : boundary;
    const outer = plainSubject(tokens, from, noun);
    return outer ?? chunkStart(tokens, from, end);
  }
  if (isNounPhrase(tokens, start, end)) return coordinated(tokens, from, skipOpening(tokens, start, end), boundary);
  return chunkStart(tokens, from, end);
}

function isPostmodified(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.lower === "one" && isDeterminer(before);
}

function startsVerb(tokens: readonly Token[], start: number, end: number): boolean {
  let at = start;
  while (at < end && isAdverb(tokens[at])) at += 1;
  const first = tokens[at];
  if (first === undefined || isDeterminer(first) || isPronoun(first) || isName(first)) return false;
  return isAuxiliary(first) || isFiniteVerb(tokens, at) || /(?:s|ed)$/u.test(first.lower) || end - at > 2;
}

/** Whether a stretch is a noun phrase: it opens like one and has no verb of its own. */
function isNounPhrase(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokens[start];
  if (first === undefined || isAuxiliary(first)) return false;
  const body = skipOpening(tokens, start, end);
  if (body >= end || (isPreposition(tokens[body]) && tokens[body]?.lower !== "about")) return false;
  for (let at = body + 1; at < end; at += 1) if (isFiniteVerb(tokens, at)) return false;
  const chunk = chunkEnd(tokens, body, end);
  return chunk > body;
}

/** An adverb that opens the clause is no part of the subject. */
function skipOpening(tokens: readonly Token[], start: number, end: number): number {
  let at = start;
  while (
    at < end - 1 &&
    (isAdverb(tokens[at]) ||
      (isWord(tokens[at]) &&
        /^(?:later|still|then|meanwhile|however|instead|yet|perhaps|also|only|even|now|so)$/u.test(tokens[at]?.lower ?? "")))
  )
    at += 1;
  return at;
}

/** "Whitfield and Holt" is one subject, where nothing but a noun phrase stands before the "and". */
function coordinated(tokens: readonly Token[], from: number, start: number, boundary: number): number {
  const conjunction = tokens[boundary];
  if (conjunction?.lower !== "and" && conjunction?.lower !== "or") return start;
  let outer = boundary - 1;
  while (outer >= from && boundary - outer < 10 && !isBoundary(tokens[outer])) outer -= 1;
  const opening = outer + 1;
  const earlier = tokens[outer];
  const atClause =
    earlier === undefined ||
    outer < from ||
    earlier.kind === "quote" ||
    isComma(earlier) ||
    earlier.lower === "that" ||
    isMark(earlier, ":;");
  if (opening >= boundary || !atClause || boundary - opening > 8) return start;
  if (!isNounPhrase(tokens, opening, boundary) || chunkEnd(tokens, opening, boundary) !== boundary) return start;
  for (let at = opening; at < boundary; at += 1) if (/ed$/u.test(tokens[at]?.lower ?? "")) return start;
  return opening;
}

/** The start of the bare noun phrase that ends at an index; null where none does. */
export function chunkStart(tokens: readonly Token[], from: number, end: number): number | null {
  let at = end;
  while (at > from && end - at < 14) {
    const token = tokens[at - 1];
    if (token === undefined || token.kind === "mark" || token.kind === "quote") break;
    if (isDeterminer(token)) {
      at -= 1;
      break;
    }
    if (isPronoun(token)) return at === end ? at - 1 : at;
    if (PARTICLES.has(token.lower) && isName(tokens[at]) && !token.capital) {
      at -= 1;
      continue;
    }
    if (isGrammar(token) || isAuxiliary(token) || isAdverb(token) || isFiniteVerb(tokens, at - 1)) break;
    if (at < end && !token.capital && isName(tokens[at]) && personNoun(token.lower) === null) break;
    at -= 1;
  }
  return at < end ? at : null;
}

function lastIndex(tokens: readonly Token[], from: number, end: number, test: (token: Token) => boolean): number | null {
  for (let at = end - 1; at >= Math.max(from, end - 14); at -= 1) {
    const token = tokens[at];
    if (token !== undefined && test(token)) return at;
  }
  return null;
}
