import { isClosed } from "./contents.ts";
import { CUE_FORMS } from "./cue-forms.ts";
import { isNamed, isOccasion, isPersonal, isPronounAt, phraseStart, relativeEnd, simpleEnd } from "./phrases.ts";
import { headOf, isFiniteAt, isKind, type Range, type Sentence, verbWord, wordAt } from "./sentence.ts";

/** Forms of verbs that take a clause without "that". */
const TAKES_CLAUSE: ReadonlySet<string> = new Set(
  [...CUE_FORMS].flatMap(([word, forms]) => (forms.some(({ frames }) => frames.has("clause")) ? [word] : [])),
);

/** Chunks of a sentence over which a verb is looked for its subject: several long clauses. */
const REACH = 40;

/** Verbs of a row that are looked at for the subject they share. */
const MOST_VERBS = 8;

/** "Whitfield herself said": says who speaks no better than the name before it. */
const REFLEXIVE = /^(?:him|her|it|them)sel(?:f|ves)$/u;

/** The subject of the verb at a chunk, with its appositions and relative clauses; null where none stands before it. */
export function subjectBefore(sentence: Sentence, verb: number, from = 0): Range | null {
  const last = skipBack(sentence, verb - 1, from);
  if (last < from) return null;
  if (isKind(sentence, last, "noun")) return { start: overNickname(sentence, phraseStart(sentence, last, from), from), end: last + 1 };
  if (isNickname(sentence, last)) return { start: last - 1, end: last + 1 };
  if (isKind(sentence, last, "relative")) return { start: last, end: last + 1 };
  if (isKind(sentence, last, "that") && isKind(sentence, last - 1, "noun")) return { start: last, end: last + 1 };
  if (isKind(sentence, last, "close")) return beforeBracket(sentence, last, from);
  if (isKind(sentence, last, "comma", "dash")) return aroundParenthesis(sentence, last, from);
  if (isKind(sentence, last, "adjective", "adverb", "verb", "preposition", "time")) return describedBefore(sentence, last, from);
  return null;
}

/** “night mayor” between "the" and what follows: words in marks that belong to a noun phrase. */
export function isNickname(sentence: Sentence, quote: number): boolean {
  if (!isKind(sentence, quote, "quote") || !isKind(sentence, quote - 1, "noun") || isKind(sentence, quote - 2, "verb")) return false;
  const tag = sentence.tags[(sentence.chunks[quote]?.start ?? 0) - 1];
  // Ruth “Ruthie” Okafor.
  const withinName = tag === "name" && isNamed(sentence, quote + 1);
  return (withinName || tag === "determiner" || tag === "possessive") && !isClosed(sentence, quote);
}

/** A noun phrase begins before the words in marks within it: the “night” mayor. */
function overNickname(sentence: Sentence, start: number, from: number): number {
  return start - 2 >= from && isNickname(sentence, start - 1) ? start - 2 : start;
}

/** Over adverbs and over phrases of time and occasion between a subject and its verb: Pence on Thursday blamed. */
function skipBack(sentence: Sentence, at: number, from: number): number {
  let last = at;
  for (;;) {
    if (isKind(sentence, last, "adverb")) last -= 1;
    else if (REFLEXIVE.test(wordAt(sentence, last)) && isKind(sentence, last - 1, "noun") && last - 1 >= from) last -= 1;
    else if (isKind(sentence, last, "time") && isKind(sentence, last - 1, "preposition") && last - 2 >= from) last -= 2;
    else if (isKind(sentence, last, "time") && last - 1 >= from) last -= 1;
    else if (
      isKind(sentence, last, "noun") &&
      isKind(sentence, last - 1, "preposition") &&
      (isKind(sentence, last - 2, "relative") || isSubjectLike(sentence, last - 2)) &&
      isOccasion(sentence, last - 1)
    )
      last -= 2;
    else return last;
  }
}

function isSubjectLike(sentence: Sentence, at: number): boolean {
  return isPersonal(sentence, at) || isPronounAt(sentence, at);
}

/** "Gov. John Kasich (R-OH) said". */
function beforeBracket(sentence: Sentence, close: number, from: number): Range | null {
  for (let open = close - 1; open > from && close - open < 12; open -= 1) {
    if (!isKind(sentence, open, "open")) continue;
    return isKind(sentence, open - 1, "noun") ? { start: phraseStart(sentence, open - 1, from), end: close + 1 } : null;
  }
  return null;
}

/** "people familiar with it", "those who knew", "people briefed said": the describing words end the subject. */
function describedBefore(sentence: Sentence, last: number, from: number): Range | null {
  let at = last;
  while (at > from && isKind(sentence, at, "adjective", "adverb", "preposition", "time", "verb", "relative")) at -= 1;
  if (!isKind(sentence, at, "noun") || at === last || last - at > 5) return null;
  const describes =
    isKind(sentence, at + 1, "relative", "adjective") || (isKind(sentence, at + 1, "verb") && !isFiniteAt(sentence, at + 1));
  return describes ? { start: phraseStart(sentence, at, from), end: last + 1 } : null;
}

/** NAME, apposition, VERB, and NAME — apposition — VERB. */
function aroundParenthesis(sentence: Sentence, closing: number, from: number): Range | null {
  const mark = sentence.chunks[closing]?.kind;
  for (let open = closing - 1; open > Math.max(from, closing - REACH); open -= 1) {
    if (isKind(sentence, open, "semicolon", "colon")) return null;
    if (isKind(sentence, open, "close")) {
      const bracket = openingBracket(sentence, open, from);
      if (bracket !== null) open = bracket;
      continue;
    }
    if (sentence.chunks[open]?.kind !== mark) continue;
    const kind = parenthesisKind(sentence, open + 1, closing);
    if (kind === null) continue;
    const noun = nounBefore(sentence, open, from);
    if (noun === null) continue;
    if (kind === "apposition" && isKind(sentence, open + 1, "noun") && isNamed(sentence, open + 1) && !isPersonal(sentence, noun.end - 1))
      break;
    const start = overAppositions(sentence, noun.start, from);
    if (kind === "adverbial") return { start, end: open };
    return { start, end: closing };
  }
  return null;
}

/** The noun phrase before a comma that closes nothing: "After a break, Gov. John Kasich (R-OH), said". */
export function subjectBeforeComma(sentence: Sentence, verb: number): Range | null {
  return isKind(sentence, verb - 1, "comma") ? nounBefore(sentence, verb - 1, 0) : null;
}

function openingBracket(sentence: Sentence, close: number, from: number): number | null {
  for (let open = close - 1; open > from && close - open < 12; open -= 1) if (isKind(sentence, open, "open")) return open;
  return null;
}

/** What stands between two commas: words that describe the noun before them, or when and how something was done. */
function parenthesisKind(sentence: Sentence, start: number, end: number): "apposition" | "adverbial" | null {
  const word = wordAt(sentence, start);
  if (isKind(sentence, start, "relative")) return relativeEnd(sentence, start) >= end ? "apposition" : null;
  if (isKind(sentence, start, "noun")) {
    if (isPronounAt(sentence, start) && wordAt(sentence, start + 1) !== "of") return null;
    const after = simpleEnd(sentence, start);
    return after < end && isFiniteAt(sentence, after) ? null : "apposition";
  }
  if (isKind(sentence, start, "preposition"))
    return /^(?:of|from|with)$/u.test(word) && isNounOnly(sentence, start + 1, end) ? "apposition" : "adverbial";
  if (isKind(sentence, start, "time", "adverb", "subordinator", "adjective")) return "adverbial";
  if (isKind(sentence, start, "verb")) return sentence.chunks[start]?.verb?.form === "finite" ? null : "adverbial";
  return null;
}

function isNounOnly(sentence: Sentence, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isKind(sentence, at, "noun", "preposition", "mark", "comma")) return false;
  return true;
}

/** The noun phrase that ends right before a mark, an adverbial's own noun left out. */
function nounBefore(sentence: Sentence, mark: number, from: number): Range | null {
  const last = mark - 1;
  if (isKind(sentence, last, "close")) {
    const open = openingBracket(sentence, last, from - 1);
    return open === null || !isKind(sentence, open - 1, "noun") ? null : { start: phraseStart(sentence, open - 1, from), end: mark };
  }
  if (!isKind(sentence, last, "noun") || last < from) return null;
  const start = phraseStart(sentence, last, from);
  if (isKind(sentence, start - 1, "preposition")) return null;
  return { start, end: mark };
}

/** Back over the appositions of a name: "Lee Zeldin, Republican of New York, said" begins with the name. */
function overAppositions(sentence: Sentence, start: number, from: number): number {
  let first = start;
  for (let step = 0; step < 5; step += 1) {
    if (!isKind(sentence, first - 1, "comma")) return first;
    const earlier = nounBefore(sentence, first - 1, from);
    if (earlier === null || !describes(sentence, first, earlier.start)) return first;
    first = earlier.start;
  }
  return first;
}

/** Whether the noun phrase after a comma can describe the one before it. */
function describes(sentence: Sentence, later: number, earlier: number): boolean {
  if (/^\d{1,3}$/u.test(headOf(sentence, later)?.text ?? "")) return true;
  if (isPronounAt(sentence, earlier) || isPronounAt(sentence, later)) return false;
  if (isNamed(sentence, earlier)) return !isNamed(sentence, later) || isPlaceAfter(sentence, earlier);
  return isPersonal(sentence, earlier) && isPersonal(sentence, later);
}

/** "Republican of New York", "Exeter, N.H.": a name whose last word belongs to a place. */
function isPlaceAfter(sentence: Sentence, at: number): boolean {
  return isKind(sentence, at + 1, "preposition");
}

/** The subject of the clause that a participle at `verb` goes on with: that of the last verb before it which is not part of what is said. */
export function subjectOfClauseBefore(sentence: Sentence, verb: number): Range | null {
  for (let at = verb - 1; at > 0; at -= 1) {
    if (!isFiniteAt(sentence, at)) continue;
    const subject = subjectBefore(sentence, at) ?? sharedSubject(sentence, at);
    if (subject !== null && !isSubordinate(sentence, subject)) return subject;
  }
  return null;
}

/** Whether a clause is what a verb of reporting before it takes, or hangs on a conjunction or a noun. */
function isSubordinate(sentence: Sentence, subject: Range): boolean {
  if (isKind(sentence, subject.start, "relative", "that")) return true;
  let before = subject.start - 1;
  while (isKind(sentence, before, "adverb")) before -= 1;
  if (isKind(sentence, before, "subordinator", "that", "relative")) return true;
  while (isKind(sentence, before, "time", "noun", "preposition", "quote", "adverb") && before > 0) before -= 1;
  return isKind(sentence, before, "verb") && TAKES_CLAUSE.has(verbWord(sentence, before));
}

/** "Whitfield met them and said": the subject of the verb before the conjunction. */
export function sharedSubject(sentence: Sentence, verb: number): Range | null {
  const before = isKind(sentence, verb - 1, "adverb", "comma") ? verb - 2 : verb - 1;
  const joined = isKind(sentence, before, "conjunction") || isKind(sentence, verb - 1, "comma");
  if (!joined) return null;
  let verbs = 0;
  for (let at = before - 1; at > Math.max(0, before - REACH) && verbs < MOST_VERBS; at -= 1) {
    if (!isFiniteAt(sentence, at)) continue;
    verbs += 1;
    const subject = subjectBefore(sentence, at);
    if (subject !== null && !isSubordinate(sentence, subject)) return subject;
  }
  return null;
}

/** The subject of the first clause after a participle that opens the sentence: "Calling it a hoax, Whitfield left." */
export function subjectOfClauseAfter(sentence: Sentence, verb: number): Range | null {
  for (let at = verb + 1; at < sentence.chunks.length; at += 1) {
    if (!isKind(sentence, at, "comma")) continue;
    if (!isKind(sentence, at + 1, "noun")) continue;
    for (let next = at + 2; next < sentence.chunks.length; next += 1)
      if (isFiniteAt(sentence, next)) return subjectBefore(sentence, next, at + 1);
  }
  return null;
}
