import { contentEnd } from "./contents.ts";
import { CUE_FORMS } from "./cue-forms.ts";
import { CLAUSE_ADJECTIVES } from "./lexicon/cue-adjectives.ts";
import { CLAUSE_NOUNS, INFINITIVE_NOUNS, OBJECT_NOUNS, SUPPORT_VERBS, WORD_NOUNS } from "./lexicon/cue-nouns.ts";
import { type LocalQuotation, quotationOf } from "./local-quotation.ts";
import { isOccasion, phraseEnd } from "./phrases.ts";
import { headOf, isFiniteAt, isKind, type Range, type Sentence, verbWord, wordAt } from "./sentence.ts";
import { type LocalSpeaker, ownerOf, speakerOf } from "./speakers.ts";
import { sharedSubject, subjectBefore } from "./subjects.ts";

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
  if (wordAt(sentence, at) === "no") return null;
  const after = overPhrases(sentence, at + 1);
  const speaker = ownerNamed(sentence, at) ?? after.author ?? voicedBy(sentence, at);
  if (speaker === null) return null;
  const range = coinedBy(sentence, noun.lower, at) ?? contentOfNoun(sentence, noun.lower, after.at);
  if (range === null || range.end <= range.start) return null;
  const reports = isKind(sentence, range.start, "that") ? "statement" : "stance";
  return quotationOf(sentence, [range], { cue: { start: at, end: at + 1 }, speaker, reports, how: "noun that reports, with whose it is" });
}

/** Whose a noun is. "Whitfield repeated her claim": told by the subject rather than by a pronoun that stands for it. */
function ownerNamed(sentence: Sentence, at: number): LocalSpeaker | null {
  const owner = ownerOf(sentence, at);
  if (owner?.form !== "pronoun" || !isFiniteAt(sentence, at - 1) || !CUE_FORMS.has(verbWord(sentence, at - 1))) return owner;
  const subject = subjectBefore(sentence, at - 1);
  const speaker = subject === null ? null : speakerOf(sentence, subject);
  return speaker === null || speaker.form === "pronoun" || !canOwn(speaker, owner) ? owner : speaker;
}

/** Whether "his" or "her" can mean a speaker, as far as their gender and number are known. */
function canOwn({ gender, number }: LocalSpeaker, owner: LocalSpeaker): boolean {
  if (number !== "unknown" && owner.number !== "unknown" && number !== owner.number) return false;
  return gender === "unknown" || owner.gender === "unknown" || gender === owner.gender;
}

/** "she was confident that it was over". */
export function adjectiveAttributions(sentence: Sentence): LocalQuotation[] {
  return sentence.chunks.flatMap((chunk, at) => {
    const word = chunk.kind === "adjective" ? (headOf(sentence, at)?.lower ?? "") : chunk.verb?.passive ? verbWord(sentence, at) : "";
    const verb = chunk.verb === null ? at - 1 : at;
    const range = word === "" || !isFiniteAt(sentence, verb) ? null : contentOfAdjective(sentence, word, at + 1);
    const subject = range === null ? null : (subjectBefore(sentence, verb) ?? sharedSubject(sentence, verb));
    const speaker = subject === null ? null : speakerOf(sentence, subject);
    if (range === null || range.end <= range.start || speaker === null) return [];
    return [
      quotationOf(sentence, [range], { cue: { start: verb, end: at + 1 }, speaker, how: "adjective that tells what somebody thinks" }),
    ];
  });
}

function contentOfAdjective(sentence: Sentence, word: string, at: number): Range | null {
  return CLAUSE_ADJECTIVES.has(word) && isKind(sentence, at, "that") ? { start: at, end: contentEnd(sentence, at) } : null;
}

/** "Whitfield voiced concern that": whoever does it. */
function voicedBy(sentence: Sentence, at: number): LocalSpeaker | null {
  const coins = WORD_NOUNS.has(headOf(sentence, at)?.lower ?? "") && sentence.chunks[at - 1]?.verb?.passive !== true;
  if (!SUPPORT_VERBS.has(verbWord(sentence, at - 1)) && !coins) return null;
  if (!isKind(sentence, at - 1, "verb")) return null;
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

/** "coined the phrase “…”", "her line: “…”": the noun and the words that it announces. */
function coinedBy(sentence: Sentence, noun: string, at: number): Range | null {
  if (!WORD_NOUNS.has(noun) || isKind(sentence, at - 1, "preposition")) return null;
  const quote = isKind(sentence, at + 1, "comma", "colon") ? at + 2 : at + 1;
  return isKind(sentence, quote, "quote") ? { start: at, end: quote + 1 } : null;
}

function contentOfNoun(sentence: Sentence, noun: string, at: number): Range | null {
  const toEnd = (start: number): Range => ({ start, end: contentEnd(sentence, start) });
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
  if (!isKind(sentence, at, "noun")) return contentEnd(sentence, at);
  const end = phraseEnd(sentence, at);
  return isKind(sentence, end, "quote") ? end + 1 : end;
}
