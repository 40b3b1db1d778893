import { proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Speaker } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import { anyOf } from "./phrases.ts";

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
  const first = story.once(introductions)(noun.replace(/s$/u, ""));
  const { block, start } = speaker.place;
  return first !== null && (first.block < block || (first.block === block && first.start < start));
}

/** Finds, noun by noun in the singular, where the draft first says whom it means. */
function introductions(story: Story): (noun: string) => Place | null {
  const found = new Map<string, Place | null>();
  return (noun) => {
    const known = found.get(noun);
    if (known !== undefined) return known;
    const first = firstDescribed(story, noun);
    found.set(noun, first);
    return first;
  };
}

function firstDescribed(story: Story, noun: string): Place | null {
  const pattern = new RegExp(`(?:(?<before>[\\p{L}\\p{M}'’.-]+)\\s+)?\\b${anyOf([noun])}s?\\b`, "giu");
  for (const [block, { prose }] of story.draft.blocks.entries()) {
    for (const match of prose.text.matchAll(pattern)) {
      const before = match.groups?.before;
      const end = match.index + match[0].length;
      if ((before !== undefined && !EMPTY.test(before)) || FURTHER.test(prose.text.slice(end, end + 40)))
        return { block, start: match.index, end };
    }
  }
  return null;
}
