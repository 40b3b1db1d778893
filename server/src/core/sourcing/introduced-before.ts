import { proseOf } from "../attribution/context.ts";
import type { Speaker } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";

/** Words before a noun that say nothing of whom it means. */
const EMPTY =
  /^(?:the|an?|some|many|several|few|most|all|other|another|both|these|those|any|no|and|or|but|of|by|to|that|as|for|with|from|if|when|while|said|say|says|told|among|between|than|two|three|four|five|six|unnamed|anonymous|unidentified|certain)$/iu;

/** What after a noun says whom it means. */
const FURTHER = /^\s+(?:at|in|from|of|with|within|inside|on|who|whose|familiar|close|briefed|involved|near)\b/iu;

/**
 * Whether a word such as "officials" only stands for people the draft has described before: "Two port officials left early.
 * … Officials said". A source or an insider is never introduced by another such word alone.
 */
export function wasIntroduced(story: Story, speaker: Speaker): boolean {
  const noun = proseOf(story.draft, speaker.head).toLowerCase();
  if (/^(?:source|insider)s?$/u.test(noun) && !/^the\b/iu.test(speaker.text)) return false;
  const singular = noun.replace(/s$/u, "");
  const pattern = new RegExp(String.raw`(?:(?<before>[\p{L}\p{M}'’.-]+)\s+)?\b${singular}s?\b`, "giu");
  const { block, start } = speaker.place;
  for (let at = block; at >= 0; at -= 1) {
    const prose = story.draft.blocks[at]?.prose.text ?? "";
    const text = at === block ? prose.slice(0, start) : prose;
    for (const match of text.matchAll(pattern)) {
      const before = match.groups?.before;
      if ((before !== undefined && !EMPTY.test(before)) || FURTHER.test(text.slice(match.index + match[0].length))) return true;
    }
  }
  return false;
}
