import { isPersonal, phraseEnd } from "./phrases.ts";
import { isFiniteAt, isKind, type Sentence } from "./sentence.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";

/** A person named or described outside quotation marks, whom a later pronoun or description may mean. */
export interface LocalMention {
  readonly speaker: LocalSpeaker;
  /** Whether the phrase is the subject of its clause, as far as can be told. */
  readonly subject: boolean;
}

/** The persons one sentence mentions outside its quotations, in order. */
export function mentionsIn(sentence: Sentence): LocalMention[] {
  return sentence.chunks.flatMap((_, at) => {
    if (!isPersonal(sentence, at)) return [];
    const end = phraseEnd(sentence, at);
    const speaker = speakerOf(sentence, { start: at, end });
    if (speaker === null || !(speaker.means === "person" || (speaker.form === "named" && speaker.means === "unknown"))) return [];
    return [
      {
        speaker,
        subject: !isKind(sentence, at - 1, "preposition") && (isFiniteAt(sentence, end) || isFiniteAt(sentence, at + 1) || at === 0),
      },
    ];
  });
}
