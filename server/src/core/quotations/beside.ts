import type { LocalMention } from "./mentions.ts";
import type { LocalSpeaker } from "./speakers.ts";

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
