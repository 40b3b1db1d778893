import { contentEnd } from "./contents.ts";
import { type LocalQuotation, quotationOf } from "./local-quotation.ts";
import { isKind, type Range, type Sentence, verbWord, wordAt } from "./sentence.ts";

const IMPERSONAL =
  /^(?:understood|believed|thought|said|reported|known|expected|alleged|claimed|feared|hoped|estimated|suggested|asserted|considered|rumored|rumoured|predicted|projected|assumed|presumed|supposed)$/u;

/** Verbs whose passive alone says that something was told: the closure was announced. */
const MADE_KNOWN = /^(?:announced|disclosed|revealed|rumou?red)$/u;

/** "It is understood that …", "the port is expected to close": said by nobody the draft names. */
export function impersonal(sentence: Sentence): LocalQuotation[] {
  return sentence.chunks.flatMap((chunk, at) => {
    if (
      chunk.verb?.passive !== true ||
      chunk.verb.form !== "finite" ||
      !(IMPERSONAL.test(verbWord(sentence, at)) || MADE_KNOWN.test(verbWord(sentence, at)))
    )
      return [];
    const said = { cue: { start: at, end: at + 1 }, speaker: null, impersonal: true, how: "impersonal cue" } as const;
    if (isKind(sentence, at + 1, "that") && wordAt(sentence, at - 1) === "it") {
      const range = { start: at + 1, end: contentEnd(sentence, at + 1) };
      return range.end > range.start ? [quotationOf(sentence, [range], { ...said, cue: { start: at - 1, end: at + 1 } })] : [];
    }
    if (MADE_KNOWN.test(verbWord(sentence, at)) && isKind(sentence, at - 1, "noun") && wordAt(sentence, at + 1) !== "by")
      return [quotationOf(sentence, [{ start: subjectStart(sentence, at - 1), end: at }], { ...said, reports: "act" })];
    if (sentence.chunks[at + 1]?.verb?.form !== "infinitive" || !isKind(sentence, at - 1, "noun", "relative", "close")) return [];
    const rest = { start: at + 1, end: contentEnd(sentence, at + 1) };
    return [quotationOf(sentence, [{ start: subjectStart(sentence, at - 1), end: at }, rest], said)];
  });
}

function subjectStart(sentence: Sentence, last: number): number {
  let start = last;
  while (start > 0 && isKind(sentence, start - 1, "noun", "preposition", "open", "close")) start -= 1;
  while (start < last && isKind(sentence, start, "preposition", "open", "close")) start += 1;
  return start;
}

/** "When asked whether it was over", "she was asked about it": a question of somebody whom the draft does not name. */
export function questioned(sentence: Sentence): LocalQuotation[] {
  return sentence.chunks.flatMap((chunk, at) => {
    const passive = chunk.verb?.passive === true || chunk.verb?.form === "participle";
    if (!passive || !/^(?:asked|told|informed|reminded|warned)$/u.test(verbWord(sentence, at)) || wordAt(sentence, at + 1) === "by")
      return [];
    const range = question(sentence, at + 1);
    const said = { cue: { start: at, end: at + 1 }, speaker: null, reports: "act", how: "somebody is asked" } as const;
    return range === null || range.end <= range.start ? [] : [quotationOf(sentence, [range], said)];
  });
}

/** What somebody is asked: a quotation, a clause, or what stands after "about"; to the next comma. */
function question(sentence: Sentence, at: number): Range | null {
  if (isKind(sentence, at, "comma") && isKind(sentence, at + 1, "quote")) return { start: at + 1, end: at + 2 };
  const about = wordAt(sentence, at) === "about";
  const start = about ? at + 1 : at;
  if (!isKind(sentence, start, "subordinator", "quote", "relative", "that") && !(about && isKind(sentence, start, "noun"))) return null;
  const comma = sentence.chunks.findIndex(({ kind }, index) => kind === "comma" && index > start);
  return { start, end: comma > 0 ? comma : contentEnd(sentence, start) };
}
