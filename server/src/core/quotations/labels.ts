import { trimEnd } from "./contents.ts";
import { type LocalQuotation, quotationOf } from "./local-quotation.ts";
import { isNamed, phraseEnd } from "./phrases.ts";
import { headOf, isKind, type Sentence } from "./sentence.ts";
import { speakerOf } from "./speakers.ts";
import { isDocumentNoun, personNoun } from "./word-classes.ts";

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
