import { COMMON_VOICE_NOUNS, LABEL_NOUNS } from "./lexicon/nouns.ts";
import type { LocalMention } from "./mentions.ts";
import { isNamed } from "./phrases.ts";
import { headOf, isKind, type Sentence } from "./sentence.ts";
import type { LocalSpeaker } from "./speakers.ts";
import { isBodyNoun, isDocumentNoun, personNoun } from "./word-classes.ts";

/**
 * Whom a sentence that gives nobody words is about, who likely says the words in marks beside it: “Nobody asked us.” Whitfield shook
 * her head. Null where it is about nobody, or about several. `unit`: which sentence of its block it is.
 */
export function actorOf(mentions: readonly LocalMention[], unit: number): LocalSpeaker | null {
  const subjects = mentions.filter((one) => one.unit === unit && one.subject && one.kind !== "joined");
  const [first, second] = subjects;
  if (first === undefined || first.speaker.number === "plural") return null;
  return second === undefined || second.kind === "pronoun" ? first.speaker : null;
}

/** Whom the last sentence of a block that has a subject is about: "Okafor was angry.", before words in marks of their own paragraph. */
export function lastActorOf(mentions: readonly LocalMention[]): LocalSpeaker | null {
  const last = mentions.findLast((one) => one.subject && one.kind !== "joined");
  return last === undefined ? null : actorOf(mentions, last.unit);
}

/**
 * Whether a sentence speaks of somebody or something whose words those in marks may be, so that they need not be those of whoever
 * spoke before it: a person, a body, a paper, a sign, a song.
 */
export function hasOwnVoice(sentence: Sentence): boolean {
  const speaks = sentence.chunks.some(
    (_, at) => isKind(sentence, at, "noun") && (isNamed(sentence, at) || isVoice(headOf(sentence, at)?.lower ?? "")),
  );
  return speaks || sentence.tokens.some(({ kind, lower }) => kind === "word" && (LABEL_NOUNS.has(lower) || COMMON_VOICE_NOUNS.has(lower)));
}

const isVoice = (noun: string): boolean => personNoun(noun) !== null || isBodyNoun(noun) || isDocumentNoun(noun);
