import { isTaken, type LocalQuotation, quotationOf, startOf } from "./local-quotation.ts";
import { isFiniteAt, isKind, type Sentence, spanOf } from "./sentence.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";
import { sharedSubject, subjectBefore } from "./subjects.ts";
import { isTitleCase } from "./work-title.ts";

/** The fewest words in marks that are somebody's without a cue: shorter ones are as often a writer's distance from a word. */
const LEAST_WORDS = 3;

/**
 * Words in marks that no cue takes, where they are too many to be a nickname and are not written like a title: "Bids fell because
 * of “a total lack of interest”". `found` is what the cues of the sentence take; the words are likely the same speaker's.
 */
export function looseWords(sentence: Sentence, found: readonly LocalQuotation[]): LocalQuotation[] {
  return sentence.chunks.flatMap((_, at) => {
    if (!isKind(sentence, at, "quote") || !isPhrase(sentence, at)) return [];
    const span = spanOf(sentence, { start: at, end: at + 1 });
    if (isTaken(found, span)) return [];
    const speaker = speakerBeside(found, span.start) ?? subjectOfClause(sentence, at);
    return [
      quotationOf(sentence, [{ start: at, end: at + 1 }], {
        cue: null,
        speaker,
        sure: "likely",
        how: "words in marks without a cue, beside who speaks",
      }),
    ];
  });
}

function isPhrase(sentence: Sentence, at: number): boolean {
  const text = sentence.tokens[sentence.chunks[at]?.start ?? 0]?.text ?? "";
  return text.trim().split(/\s+/u).length >= LEAST_WORDS && !isTitleCase(sentence, at) && !isKind(sentence, at + 1, "noun");
}

/** Who says the nearest words of the same sentence, those before it first. */
function speakerBeside(found: readonly LocalQuotation[], start: number): LocalSpeaker | null {
  const spoken = found.filter(({ speaker }) => speaker !== null);
  return (spoken.findLast((one) => startOf(one) < start) ?? spoken[0])?.speaker ?? null;
}

/** The person who does what the clause around the words tells. */
function subjectOfClause(sentence: Sentence, quote: number): LocalSpeaker | null {
  for (let at = quote - 1; at > 0; at -= 1) {
    if (!isFiniteAt(sentence, at)) continue;
    if (sentence.chunks[at]?.verb?.passive === true) return null;
    const subject = subjectBefore(sentence, at) ?? sharedSubject(sentence, at);
    const speaker = subject === null ? null : speakerOf(sentence, subject);
    return speaker !== null && isPerson(sentence, speaker) ? speaker : null;
  }
  return null;
}

/** A word of the language that opens a sentence with a capital need not name anybody. */
function isPerson(sentence: Sentence, { means, name }: LocalSpeaker): boolean {
  return means === "person" || (means === "unknown" && name !== null && !sentence.english.isListed(name.toLowerCase()));
}
