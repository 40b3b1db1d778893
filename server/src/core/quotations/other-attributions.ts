import { contentEnd, trimEnd, trimStart } from "./contents.ts";
import { CLAUSE_NOUNS, INFINITIVE_NOUNS, OBJECT_NOUNS, SUPPORT_VERBS } from "./lexicon/cue-nouns.ts";
import { type LocalQuotation, quotationOf } from "./local-quotation.ts";
import { closing, isNamed, isOccasion, phraseEnd } from "./phrases.ts";
import { headOf, isFiniteAt, isKind, type Range, type Sentence, verbWord, wordAt } from "./sentence.ts";
import { type LocalSpeaker, ownerOf, speakerOf } from "./speakers.ts";
import { sharedSubject, subjectBefore } from "./subjects.ts";
import { isDocumentNoun, personNoun } from "./word-classes.ts";

const NONE: ReadonlySet<number> = new Set();

/** "According to X, …", "…, according to X". */
export function accordingTo(sentence: Sentence): LocalQuotation[] {
  const found: LocalQuotation[] = [];
  for (const [at, chunk] of sentence.chunks.entries()) {
    const to = sentence.tokens[chunk.start]?.lower === "according" ? toAfter(sentence, at) : -1;
    if (to < 0 || !isKind(sentence, to + 1, "noun")) continue;
    const end = phraseEnd(sentence, to + 1);
    const speaker = speakerOf(sentence, { start: to + 1, end });
    if (speaker === null) continue;
    const parts = aroundAccording(sentence, at, end);
    if (parts.length > 0) found.push(quotationOf(sentence, parts, { cue: { start: at, end: to + 1 }, speaker, how: "according to" }));
  }
  return found;
}

function toAfter(sentence: Sentence, at: number): number {
  return wordAt(sentence, at + 1) === "to" ? at + 1 : -1;
}

function aroundAccording(sentence: Sentence, at: number, end: number): Range[] {
  const last = sentence.chunks.length;
  const opens = at === 0 || (at === 1 && isKind(sentence, 0, "conjunction", "adverb", "mark"));
  if (opens) {
    const start = isKind(sentence, end, "comma") ? end + 1 : end;
    const range = { start, end: contentEnd(sentence, start, NONE) };
    return range.end > range.start ? [range] : [];
  }
  const parts: Range[] = [];
  const start = trimStart(sentence, clauseStart(sentence, at), at);
  const before = { start, end: trimEnd(sentence, start, at) };
  if (before.end > before.start) parts.push(before);
  if (
    isKind(sentence, end, "comma") &&
    end + 1 < last &&
    !isKind(sentence, end + 1, "relative", "conjunction", "preposition", "subordinator") &&
    sentence.chunks[end + 1]?.verb?.form !== "ing"
  ) {
    const after = { start: end + 1, end: contentEnd(sentence, end + 1, NONE) };
    if (after.end > after.start) parts.push(after);
  }
  return parts;
}

function clauseStart(sentence: Sentence, at: number): number {
  for (let start = at - 1; start > 0; start -= 1) {
    if (isKind(sentence, start, "semicolon")) return start + 1;
    if (isKind(sentence, start, "open") && closing(sentence, start) > at) return start + 1;
  }
  return 0;
}

const IMPERSONAL =
  /^(?:understood|believed|thought|said|reported|known|expected|alleged|claimed|feared|hoped|estimated|suggested|asserted|considered|rumored|rumoured|predicted|projected|assumed|presumed|supposed)$/u;

/** "It is understood that …", "the port is expected to close": said by nobody the draft names. */
export function impersonal(sentence: Sentence): LocalQuotation[] {
  return sentence.chunks.flatMap((chunk, at) => {
    if (chunk.verb?.passive !== true || chunk.verb.form !== "finite" || !IMPERSONAL.test(verbWord(sentence, at))) return [];
    const said = { cue: { start: at, end: at + 1 }, speaker: null, impersonal: true, how: "impersonal cue" } as const;
    if (isKind(sentence, at + 1, "that") && wordAt(sentence, at - 1) === "it") {
      const range = { start: at + 1, end: contentEnd(sentence, at + 1, NONE) };
      return range.end > range.start ? [quotationOf(sentence, [range], { ...said, cue: { start: at - 1, end: at + 1 } })] : [];
    }
    if (sentence.chunks[at + 1]?.verb?.form !== "infinitive" || !isKind(sentence, at - 1, "noun", "relative", "close")) return [];
    const rest = { start: at + 1, end: contentEnd(sentence, at + 1, NONE) };
    return [quotationOf(sentence, [{ start: subjectStart(sentence, at - 1), end: at }, rest], said)];
  });
}

function subjectStart(sentence: Sentence, last: number): number {
  let start = last;
  while (start > 0 && isKind(sentence, start - 1, "noun", "preposition", "open", "close")) start -= 1;
  while (start < last && isKind(sentence, start, "preposition", "open", "close")) start += 1;
  return start;
}

/** "her claim that it was over", "a report by Politico that …", "its message is that …": a noun reports. */
export function nounAttributions(sentence: Sentence): LocalQuotation[] {
  return sentence.chunks.flatMap((_, at) => {
    const quotation = nounAttribution(sentence, at);
    return quotation === null ? [] : [quotation];
  });
}

function nounAttribution(sentence: Sentence, at: number): LocalQuotation | null {
  if (!isKind(sentence, at, "noun")) return null;
  const noun = headOf(sentence, at);
  if (noun === undefined || noun.kind !== "word" || noun.capital) return null;
  const after = overPhrases(sentence, at + 1);
  const speaker = ownerOf(sentence, at) ?? after.author ?? voicedBy(sentence, at);
  if (speaker === null) return null;
  const range = contentOfNoun(sentence, noun.lower, after.at);
  if (range === null || range.end <= range.start) return null;
  const reports = isKind(sentence, range.start, "that") ? "statement" : "stance";
  return quotationOf(sentence, [range], { cue: { start: at, end: at + 1 }, speaker, reports, how: "noun that reports, with whose it is" });
}

/** "Whitfield voiced concern that": whoever does it. */
function voicedBy(sentence: Sentence, at: number): LocalSpeaker | null {
  if (!SUPPORT_VERBS.has(verbWord(sentence, at - 1))) return null;
  const subject = subjectBefore(sentence, at - 1) ?? sharedSubject(sentence, at - 1);
  return subject === null ? null : speakerOf(sentence, subject);
}

/** Over phrases of time, occasion and authorship after a noun. */
function overPhrases(sentence: Sentence, from: number): { at: number; author: LocalSpeaker | null } {
  let at = from;
  let author: LocalSpeaker | null = null;
  for (;;) {
    if (isKind(sentence, at, "time")) at += 1;
    else if (isKind(sentence, at, "preposition") && wordAt(sentence, at) === "by" && isKind(sentence, at + 1, "noun")) {
      const end = phraseEnd(sentence, at + 1);
      author = speakerOf(sentence, { start: at + 1, end });
      at = end;
    } else if (isKind(sentence, at, "preposition") && isOccasion(sentence, at)) at += 2;
    else return { at, author };
  }
}

function contentOfNoun(sentence: Sentence, noun: string, at: number): Range | null {
  const toEnd = (start: number): Range => ({ start, end: contentEnd(sentence, start, NONE) });
  if (CLAUSE_NOUNS.has(noun)) {
    if (isKind(sentence, at, "that")) return toEnd(at);
    const copula = isFiniteAt(sentence, at) && sentence.tags[sentence.chunks[at]?.verb?.main ?? -1] === "be";
    if (copula && isKind(sentence, at + 1, "that", "quote")) return toEnd(at + 1);
    if (isKind(sentence, at, "colon", "comma") && isKind(sentence, at + 1, "quote")) return { start: at + 1, end: at + 2 };
  }
  if (INFINITIVE_NOUNS.has(noun) && sentence.chunks[at]?.verb?.form === "infinitive") return toEnd(at);
  const prepositions = OBJECT_NOUNS.get(noun)?.split(" ") ?? [];
  if (
    isKind(sentence, at, "preposition") &&
    prepositions.includes(wordAt(sentence, at)) &&
    isKind(sentence, at + 1, "noun", "quote", "subordinator")
  )
    return { start: at + 1, end: phraseEndOrQuote(sentence, at + 1) };
  return null;
}

function phraseEndOrQuote(sentence: Sentence, at: number): number {
  if (!isKind(sentence, at, "noun")) return contentEnd(sentence, at, NONE);
  const end = phraseEnd(sentence, at);
  return isKind(sentence, end, "quote") ? end + 1 : end;
}

/** `“…” — NAME`, as under a motto. */
export function signed(sentence: Sentence): LocalQuotation[] {
  return sentence.chunks.flatMap(({ kind }, at) => {
    if (kind !== "quote" || !isKind(sentence, at + 1, "dash") || !isNamed(sentence, at + 2)) return [];
    const end = phraseEnd(sentence, at + 2);
    const ends =
      end >= sentence.chunks.length ||
      isKind(sentence, end, "quote") ||
      (isKind(sentence, end, "mark") && end === sentence.chunks.length - 1);
    const speaker = ends ? speakerOf(sentence, { start: at + 2, end }) : null;
    if (speaker?.form !== "named") return [];
    return [quotationOf(sentence, [{ start: at, end: at + 1 }], { cue: null, speaker, how: "signed after a dash" })];
  });
}

/** `NAME: “…”` and `NAME: it is over`, as in transcripts and headlines. */
export function labelled(sentence: Sentence, opensBlock: boolean): LocalQuotation[] {
  const colon = sentence.chunks.findIndex(({ kind }) => kind === "colon");
  if (colon < 1 || colon > 4) return [];
  const named = isKind(sentence, 0, "noun") && (colon === 1 || (colon <= 4 && phraseEnd(sentence, 0) === colon));
  if (!named) return [];
  const speaker = speakerOf(sentence, { start: 0, end: colon });
  if (speaker === null || colon + 1 >= sentence.chunks.length) return [];
  const head = headOf(sentence, 0)?.lower ?? "";
  const person = personNoun(head) !== null || isDocumentNoun(head);
  const quote = isKind(sentence, colon + 1, "quote");
  if (!quote && !(opensBlock && (isLabelName(sentence) || person))) return [];
  if (speaker.form !== "named" && !person) return [];
  const end = quote && isKind(sentence, colon + 2, "mark") ? colon + 2 : trimEnd(sentence, colon + 1, sentence.chunks.length);
  return end > colon + 1
    ? [quotationOf(sentence, [{ start: colon + 1, end }], { cue: null, speaker, how: "name and colon before the words" })]
    : [];
}

/** Nothing but a name, without an article. */
function isLabelName(sentence: Sentence): boolean {
  const first = sentence.chunks[0];
  if (first === undefined) return false;
  for (let at = first.start; at < first.end; at += 1) if (sentence.tags[at] !== "name") return false;
  return first.end - first.start <= 4;
}
