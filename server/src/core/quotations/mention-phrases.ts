import { isNamed, isPersonal, phraseEnd } from "./phrases.ts";
import { headOf, isFiniteAt, isKind, type Sentence, wordAt } from "./sentence.ts";
import { subjectBefore } from "./subjects.ts";

/** How far a phrase that mentions somebody goes: exclusive indexes of chunks. */
export interface MentionPhrase {
  /** The end of what is about the first person alone. */
  readonly one: number;
  /** The end of the phrase with everybody who is joined to that person by "and". */
  readonly all: number;
}

/** How far the phrase of the person at a chunk goes. */
export function mentionPhrase(sentence: Sentence, at: number): MentionPhrase {
  let all = endOfPerson(sentence, at);
  while (joins(sentence, all) && opensPerson(sentence, all + 1)) all = endOfPerson(sentence, all + 1);
  return { one: joinWithin(sentence, at, all) ?? all, all };
}

function joins(sentence: Sentence, at: number): boolean {
  return isKind(sentence, at, "conjunction") && /^(?:and|or)$/u.test(wordAt(sentence, at));
}

/** A clause that describes the person ends before the verb of the sentence: "people who saw the memo | described it". */
function endOfPerson(sentence: Sentence, at: number): number {
  const end = phraseEnd(sentence, at);
  const relative = sentence.chunks.findIndex(({ kind }, index) => index > at && index < end && kind === "relative");
  if (relative < 0) return end;
  for (let verb = relative + 2; verb < Math.min(end, sentence.chunks.length); verb += 1) {
    if (!isFiniteAt(sentence, verb)) continue;
    const subject = subjectBefore(sentence, verb, Math.max(0, at - 1));
    if (subject !== null && subject.start === at && subject.end > relative) return subject.end;
  }
  return end;
}

/** Where the first of several persons in a phrase ends; null where it is about one. */
function joinWithin(sentence: Sentence, at: number, end: number): number | null {
  for (let and = at + 1; and < end - 1; and += 1) {
    if (isKind(sentence, and, "relative", "open", "dash")) return null;
    if (!joins(sentence, and) || !opensPerson(sentence, and + 1)) continue;
    const last = isKind(sentence, and - 1, "comma") ? and - 1 : and;
    return isNamed(sentence, at) && isKind(sentence, at + 1, "comma") && isNamed(sentence, at + 2) ? at + 1 : last;
  }
  return null;
}

/** A name, or a noun with an article, a number or an owner before it; not the second noun of "a lawyer and activist". */
function opensPerson(sentence: Sentence, at: number): boolean {
  if (!isPersonal(sentence, at)) return false;
  const tag = sentence.tags[sentence.chunks[at]?.start ?? -1];
  return isNamed(sentence, at) || tag === "determiner" || tag === "possessive" || headOf(sentence, at)?.lower.endsWith("s") === true;
}
