import { clauseFrom } from "./after-cue.ts";
import { contentEnd, trimEnd } from "./contents.ts";
import { wordSet } from "./lexicon/word-set.ts";
import { type LocalQuotation, quotationOf } from "./local-quotation.ts";
import { isPersonal, phraseEnd } from "./phrases.ts";
import { headOf, isKind, type Range, type Sentence, wordAt } from "./sentence.ts";
import { ownerOf, speakerOf } from "./speakers.ts";

/** What somebody tells. */
const TELLINGS = wordSet("words telling account version phrase parlance");
/** What somebody thinks, which may be known without a word from them. */
const VIEWS = wordSet("view opinion eyes mind estimation judgment judgement reckoning assessment book");

/** "In Whitfield's words, “a shambles”", "the plan, in her view, is dead", "by his account, it was late". */
export function inTheWordsOf(sentence: Sentence): LocalQuotation[] {
  return sentence.chunks.flatMap(({ kind }, at) => {
    if (kind !== "preposition" || !/^(?:in|by)$/u.test(wordAt(sentence, at)) || !isKind(sentence, at + 1, "noun")) return [];
    const noun = headOf(sentence, at + 1)?.lower ?? "";
    const speaker = TELLINGS.has(noun) || VIEWS.has(noun) ? ownerOf(sentence, at + 1) : null;
    const parts = speaker === null ? [] : around(sentence, at, at + 2);
    if (speaker === null || parts.length === 0) return [];
    const reports = TELLINGS.has(noun) ? "statement" : "stance";
    return [
      quotationOf(sentence, parts, { cue: { start: at, end: at + 2 }, speaker, reports, how: "phrase for whose words or view it is" }),
    ];
  });
}

/** What stands before and after a phrase between commas, or after one that opens the sentence, or before one that closes it. */
function around(sentence: Sentence, start: number, end: number): Range[] {
  const after = isKind(sentence, end, "comma") ? { start: end + 1, end: contentEnd(sentence, end + 1) } : null;
  const rest = after !== null && after.end > after.start ? [after] : [];
  if (start === 0 || (start === 1 && isKind(sentence, 0, "conjunction"))) return rest;
  if (!isKind(sentence, start - 1, "comma")) return [];
  const before = { start: isKind(sentence, 0, "conjunction") ? 1 : 0, end: trimEnd(sentence, 0, start) };
  const closes = end >= sentence.chunks.length || isKind(sentence, end, "mark");
  return rest.length > 0 || closes ? [before, ...rest] : [];
}

/** "For Whitfield, the plan is “a shambles”": where words in marks say that it is told. */
export function forWhom(sentence: Sentence): LocalQuotation[] {
  if (!/^(?:for|to)$/u.test(wordAt(sentence, 0)) || !isPersonal(sentence, 1)) return [];
  const end = phraseEnd(sentence, 1);
  if (!isKind(sentence, end, "comma") || !clauseFrom(sentence, end + 1)) return [];
  const content = { start: end + 1, end: contentEnd(sentence, end + 1) };
  const speaker = speakerOf(sentence, { start: 1, end });
  if (speaker === null) return [];
  const said = { cue: { start: 0, end: 1 }, speaker, sure: "likely", how: "phrase for whom something is so" } as const;
  const quotation = quotationOf(sentence, [content], said);
  return quotation.quoted.length > 0 ? [quotation] : [];
}
