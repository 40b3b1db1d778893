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
