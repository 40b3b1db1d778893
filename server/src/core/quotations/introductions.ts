import { CUE_FORMS } from "./cue-forms.ts";
import { phraseEnd } from "./phrases.ts";
import { isFiniteAt, isKind, type Range, type Sentence, verbWord, wordAt } from "./sentence.ts";
import { type LocalSpeaker, speakerOf } from "./speakers.ts";
import { subjectBefore } from "./subjects.ts";

/** Whose clause leads to a colon: “Whitfield was blunt:”, “Whitfield, in an e-mail:”. Null where nobody's does. `verb`: its verb, or -1. */
export function whoLeadsTo(sentence: Sentence, colon: number): { speaker: LocalSpeaker; verb: number } | null {
  const { verb, subject } = mainClause(sentence, colon);
  const speaker = subject === null ? null : speakerOf(sentence, subject);
  return speaker === null ? null : { speaker, verb };
}

/** The last clause with a subject of its own that hangs on nothing: "When Holt died, | Marsh wrote". `verb` is -1 where there is no clause. */
function mainClause(sentence: Sentence, colon: number): { verb: number; subject: Range | null } {
  const opening = clauseOfAs(sentence, colon);
  if (opening !== null) return opening;
  for (let verb = colon - 1; verb > 0; verb -= 1) {
    const subject = isFiniteAt(sentence, verb) ? subjectBefore(sentence, verb) : null;
    if (subject === null || isKind(sentence, subject.start, "relative", "that")) continue;
    if (/^(?:after|before|since|until)$/u.test(wordAt(sentence, subject.start - 1))) continue;
    if (!isKind(sentence, subject.start - 1, "subordinator", "that", "relative")) return { verb, subject };
  }
  const first = firstVerb(sentence, colon);
  if (first >= 0) return { verb: first, subject: subjectBefore(sentence, first) };
  return { verb: first, subject: isKind(sentence, 0, "noun") ? { start: 0, end: Math.min(colon, phraseEnd(sentence, 0)) } : null };
}

/** "As Whitfield observed": who speaks, whatever the sentence goes on to tell. */
function clauseOfAs(sentence: Sentence, colon: number): { verb: number; subject: Range } | null {
  if (wordAt(sentence, 0) !== "as") return null;
  const verb = firstVerb(sentence, colon);
  const subject = verb < 0 ? null : subjectBefore(sentence, verb);
  const speaks = CUE_FORMS.get(verb < 0 ? "" : verbWord(sentence, verb))?.some(({ frames }) => frames.has("speech")) === true;
  return speaks && subject !== null ? { verb, subject } : null;
}

function firstVerb(sentence: Sentence, colon: number): number {
  return sentence.chunks.findIndex((_, at) => at < colon && isFiniteAt(sentence, at));
}
