import { CUE_FORMS } from "./cue-forms.ts";
import { OCCASION_NOUNS } from "./lexicon/nouns.ts";
import { headOf, isFiniteAt, isKind, type Range, type Sentence, verbWord, wordAt } from "./sentence.ts";
import { isName, personNoun } from "./word-classes.ts";

/** Prepositions that tell when rather than what belongs to a noun. */
const WHEN = /^(?:during|after|before|since|until|till|amid|following|upon|despite|throughout|by)$/u;
/** Prepositions that may open a clause instead. */
const CLAUSE_OPENERS = /^(?:after|before|since|until|till)$/u;
/** Prepositions whose phrase never tells an occasion. */
const BELONGS = /^(?:of|for|from|with|to)$/u;
/** Prepositions that tie a phrase to a person's name: Trish Mabry of Cape Girardeau. */
const AFTER_NAME = /^(?:of|from|with)$/u;
/** Adjectives that follow the noun they describe: people familiar with the plan. */
const AFTER_NOUN = /^(?:familiar|close|aware|present|knowledgeable|privy|loyal|responsible|able|sympathetic|critical|involved|allied)$/u;

/** Whether the phrase that a preposition opens tells when or on what occasion something was said. */
export function isOccasion(sentence: Sentence, preposition: number): boolean {
  if (isKind(sentence, preposition + 1, "time")) return true;
  const word = wordAt(sentence, preposition);
  const noun = preposition + 1;
  if (!isKind(sentence, noun, "noun")) return false;
  const head = headOf(sentence, noun);
  if (/^\d{4}$/u.test(head?.text ?? "")) return true;
  if (BELONGS.test(word)) return false;
  if (WHEN.test(word) && word !== "by") return true;
  const lower = head?.lower ?? "";
  return OCCASION_NOUNS.has(lower) || OCCASION_NOUNS.has(lower.replace(/s$/u, ""));
}

/** Where the noun phrase that ends with a noun at `at` begins: over "of the union", "who has read the memo", "and Holt". */
export function phraseStart(sentence: Sentence, at: number, from: number): number {
  // A personal pronoun is a whole subject.
  if (isPronounAt(sentence, at) && isSubjectPronoun(sentence, at)) return at;
  let start = at;
  for (;;) {
    const earlier = stepBack(sentence, start, from);
    if (earlier === start) return start;
    start = earlier;
  }
}

/** "it" and "you" may be what a verb before them takes: a person involved in running it. */
function isSubjectPronoun(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  if (/^(?:i|he|she|we|they)$/u.test(word)) return true;
  const before = sentence.chunks[at - 1];
  if (!/^(?:it|you)$/u.test(word) || before?.kind === "preposition") return false;
  return before?.verb == null || (CUE_FORMS.get(verbWord(sentence, at - 1))?.some(({ frames }) => frames.has("clause")) ?? false);
}

function stepBack(sentence: Sentence, start: number, from: number): number {
  const before = start - 1;
  if (before <= from) return start;
  if (isKind(sentence, before, "preposition")) return overPreposition(sentence, start, from);
  if (isKind(sentence, before, "conjunction")) return overConjunction(sentence, start, from);
  if (isKind(sentence, before, "verb")) return overClause(sentence, start, from);
  return isKind(sentence, before, "comma") ? overPlace(sentence, start, from) : start;
}

/** "Stacy Baker of Halden, North Dale |": the name of a country or a state goes with the town's before it. */
function overPlace(sentence: Sentence, start: number, from: number): number {
  const town = start - 2;
  const somebody = town - 2;
  const isPlace = isNamed(sentence, start) && isNamed(sentence, town) && /^(?:of|from|in)$/u.test(wordAt(sentence, town - 1));
  return isPlace && somebody >= from && isPersonal(sentence, somebody) ? somebody : start;
}

function overPreposition(sentence: Sentence, start: number, from: number): number {
  const noun = start - 2;
  if (noun < from) return start;
  // "president after a woman said": a clause of its own.
  if (CLAUSE_OPENERS.test(wordAt(sentence, start - 1)) && isPersonal(sentence, start)) return start;
  if (isKind(sentence, noun, "noun")) return noun;
  // "people familiar with the plan", "people briefed on it", "those who met in private".
  if (isKind(sentence, noun, "adjective") && isKind(sentence, noun - 1, "noun") && noun - 1 >= from) return noun - 1;
  if (!isKind(sentence, noun, "verb")) return start;
  const clause = overClause(sentence, noun + 1, from);
  return clause === noun + 1 ? start : clause;
}

/** Over a clause that describes the noun before it and ends right before `start`. */
function overClause(sentence: Sentence, start: number, from: number): number {
  const verb = start - 1;
  const before = verb - 1;
  if (before < from) return start;
  const { form } = sentence.chunks[verb]?.verb ?? {};
  if (form === "finite") {
    const relative = isKind(sentence, before, "relative", "that") ? before : isKind(sentence, before, "noun") ? before - 1 : -1;
    if (relative <= from || !isKind(sentence, relative, "relative")) return overRelativeClause(sentence, start, from);
    return isKind(sentence, relative - 1, "noun") ? relative - 1 : start;
  }
  if (form === "infinitive") return overRelativeClause(sentence, start, from);
  // "a person involved in running it": the phrase of the preposition goes on to the left.
  if (form === "ing" && isKind(sentence, before, "preposition")) return verb;
  return isKind(sentence, before, "noun") && !isPronounAt(sentence, before) ? before : start;
}

/** How far back a clause that describes a noun may begin, in chunks. */
const CLAUSE_REACH = 10;

/** "an official who spoke privately to discuss the plan": over the whole of a longer clause, within which no mark stands. */
function overRelativeClause(sentence: Sentence, start: number, from: number): number {
  let verbs = 0;
  for (let at = start - 1; at > Math.max(from, start - CLAUSE_REACH); at -= 1) {
    if (isKind(sentence, at, "comma", "conjunction", "that", "quote", "semicolon", "colon", "dash")) return start;
    // A second one is that of the sentence: "people who were there said the mayor".
    if (isFiniteAt(sentence, at)) verbs += 1;
    if (verbs > 1) return start;
    if (isKind(sentence, at, "relative")) return isKind(sentence, at - 1, "noun") ? at - 1 : start;
  }
  return start;
}

/** "Whitfield and Holt" is one subject where no verb stands before the first of them. */
function overConjunction(sentence: Sentence, start: number, from: number): number {
  const word = wordAt(sentence, start - 1);
  if (word !== "and" && word !== "or" && word !== "nor") return start;
  let noun = start - 2;
  if (isKind(sentence, noun, "comma")) noun -= 1;
  if (noun < from || !isKind(sentence, noun, "noun")) return start;
  let first = phraseStart(sentence, noun, from);
  // "A, B and C".
  while (isKind(sentence, first - 1, "comma") && isKind(sentence, first - 2, "noun") && first - 2 >= from)
    first = phraseStart(sentence, first - 2, from);
  const before = first - 1;
  if (
    before < from ||
    isKind(sentence, before, "comma", "that", "subordinator", "conjunction", "semicolon", "colon", "dash", "time", "quote")
  )
    return first;
  return start;
}

export function isPronounAt(sentence: Sentence, at: number): boolean {
  const chunk = sentence.chunks[at];
  return chunk !== undefined && chunk.kind === "noun" && sentence.tags[chunk.start] === "pronoun";
}

export function isNamed(sentence: Sentence, at: number): boolean {
  const chunk = sentence.chunks[at];
  return chunk?.kind === "noun" && sentence.tags[chunk.end - 1] === "name";
}

/** Whether a noun phrase means persons. */
export function isPersonal(sentence: Sentence, at: number): boolean {
  if (!isKind(sentence, at, "noun")) return false;
  const head = headOf(sentence, at);
  return isNamed(sentence, at) || isName(head) || personNoun(head?.lower ?? "") !== null;
}

/**
 * Where a speaker's phrase that begins with a noun at `at` ends: with its appositions, relative clauses and phrases of
 * place and office, before what belongs to the cue or to another clause.
 */
export function phraseEnd(sentence: Sentence, at: number): number {
  if (isPronounAt(sentence, at) && !isKind(sentence, at + 1, "relative") && wordAt(sentence, at + 1) !== "of" && !isNamedOne(sentence, at))
    return at + 1;
  let end = at + 1;
  let noun = at;
  for (;;) {
    const next = stepOn(sentence, end, noun);
    if (next === end) return end;
    if (isKind(sentence, next - 1, "noun")) noun = next - 1;
    end = next;
  }
}

/** "one, Bea Roth": who the one is. */
function isNamedOne(sentence: Sentence, at: number): boolean {
  return (
    wordAt(sentence, at) === "one" && isKind(sentence, at + 1, "comma") && isNamed(sentence, at + 2) && !startsClause(sentence, at + 2)
  );
}

function stepOn(sentence: Sentence, at: number, noun: number): number {
  const chunk = sentence.chunks[at];
  switch (chunk?.kind) {
    case "preposition":
      return overPrepositionOn(sentence, at, noun);
    case "comma":
      return overComma(sentence, at, noun);
    case "open":
      return closing(sentence, at);
    case "relative":
      return wordAt(sentence, at) === "where" ? at : relativeEnd(sentence, at);
    case "conjunction":
      return isPersonal(sentence, at + 1) && !startsClause(sentence, at + 1) ? at + 2 : at;
    case "adjective":
      return AFTER_NOUN.test(wordAt(sentence, at)) ? at + 1 : at;
    case "verb":
      if (/^(?:named|nicknamed)$/u.test(wordAt(sentence, at)) && isNamed(sentence, at + 1)) return at + 2;
      return overDescription(sentence, at, noun);
    case "dash":
      return overDashes(sentence, at);
    default:
      return at;
  }
}

function overPrepositionOn(sentence: Sentence, at: number, noun: number): number {
  if (!isKind(sentence, at + 1, "noun") || isOccasion(sentence, at)) return at;
  const word = wordAt(sentence, at);
  if (WHEN.test(word) || word === "including") return at;
  if (isNamed(sentence, noun) && !AFTER_NAME.test(word) && !isKind(sentence, noun - 1, "preposition")) return at;
  return at + 2;
}

/** "a person briefed on the plan", "residents living nearby"; a name is not described so. */
function overDescription(sentence: Sentence, at: number, noun: number): number {
  const { form } = sentence.chunks[at]?.verb ?? {};
  // After a preposition stands no subject, so a past tense there describes as well: "according to people briefed on it".
  const describes =
    form === "participle" || form === "ing" || (isKind(sentence, noun - 1, "preposition") && /ed$/u.test(wordAt(sentence, at)));
  if (isNamed(sentence, noun) || !describes) return at;
  return isKind(sentence, at + 1, "preposition", "noun", "time", "adverb") ? relativeEnd(sentence, at) : at + 1;
}

/** "Sims — a teacher from Mount Pleasant — says". */
function overDashes(sentence: Sentence, at: number): number {
  if (!isKind(sentence, at + 1, "noun")) return at;
  const end = phraseEnd(sentence, at + 1);
  return isKind(sentence, end, "dash") && end - at < 12 ? end + 1 : at;
}

function startsClause(sentence: Sentence, noun: number): boolean {
  const end = simpleEnd(sentence, noun);
  return isFiniteAt(sentence, end);
}

/** The end of a noun phrase with its phrases of place alone. */
export function simpleEnd(sentence: Sentence, noun: number): number {
  let end = noun + 1;
  while (isKind(sentence, end, "preposition") && isKind(sentence, end + 1, "noun") && !isOccasion(sentence, end)) end += 2;
  return end;
}

/** An apposition, an age, a place or a relative clause after a comma; the comma's own index where none follows. */
function overComma(sentence: Sentence, comma: number, noun: number): number {
  const first = comma + 1;
  if (isKind(sentence, first, "relative")) return relativeEnd(sentence, first);
  if (
    isKind(sentence, first, "preposition") &&
    AFTER_NAME.test(wordAt(sentence, first)) &&
    isAge(sentence, noun) &&
    isKind(sentence, first + 1, "noun")
  )
    return simpleEnd(sentence, first + 1);
  if (!isKind(sentence, first, "noun") || isPronounAt(sentence, first) || isSum(sentence, first)) return comma;
  const end = simpleEnd(sentence, first);
  if (isKind(sentence, end, "verb") && sentence.chunks[end]?.verb?.form === "finite") return comma;
  if (isKind(sentence, end, "relative")) return first + 1;
  return isKind(sentence, end, "quote") ? comma : first + 1;
}

/** A sum of money describes nobody. */
function isSum(sentence: Sentence, noun: number): boolean {
  return /^\p{Sc}/u.test(wordAt(sentence, noun));
}

function isAge(sentence: Sentence, noun: number): boolean {
  return /^\d{1,3}$/u.test(headOf(sentence, noun)?.text ?? "");
}

/** Where a relative clause ends: before another clause, a cue after a comma, or at the end of the sentence. */
export function relativeEnd(sentence: Sentence, from: number): number {
  let at = from + 1;
  for (; at < sentence.chunks.length; at += 1) {
    if (isKind(sentence, at, "quote", "semicolon", "colon", "dash", "close")) return at;
    if (isKind(sentence, at, "mark") && /^[.!?…]+$/u.test(wordAt(sentence, at))) return at;
    if (isKind(sentence, at, "open")) at = Math.max(at, closing(sentence, at) - 1);
    if (!isKind(sentence, at, "comma")) continue;
    const next = at + 1;
    if (isKind(sentence, next, "quote", "subordinator", "verb") || wordAt(sentence, next) === "of") return at;
    if (isKind(sentence, next, "conjunction") && !isKind(sentence, next + 1, "relative")) return at;
    if (isKind(sentence, next, "noun") && (isPronounAt(sentence, next) || startsClause(sentence, next))) return at;
  }
  return at;
}

/** Past the bracket that closes one; the same index where none does soon. */
export function closing(sentence: Sentence, open: number): number {
  for (let at = open + 1; at < Math.min(sentence.chunks.length, open + 12); at += 1) if (isKind(sentence, at, "close")) return at + 1;
  return open;
}

/** "by" and a noun phrase right after a passive: its agent. */
export function agentAfter(sentence: Sentence, verb: number): Range | null {
  if (wordAt(sentence, verb + 1) !== "by" || !isKind(sentence, verb + 2, "noun")) return null;
  return { start: verb + 2, end: phraseEnd(sentence, verb + 2) };
}
