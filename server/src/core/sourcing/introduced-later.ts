import { proseOf } from "../attribution/context.ts";
import type { Speaker } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import { stemOf } from "../text/words.ts";

/** How many blocks further on a story may keep the name of somebody whom it opens with: "A former mayor says … / Joan Pratt, the former mayor, …". */
const REACH = 4;

/** A name of two words or more. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*)+`;

/** What a noun for a person is followed by where it says what a named one is: the name, at once or after a few words. */
const NAME_AFTER = new RegExp(String.raw`^\p{L}*(?:\s+(?:of|for|at|in|from|and|the|\p{Lu}[\p{L}.'’-]*)){0,6}\s*,?\s+${NAME}`, "u");

/** What it is preceded by: the name and a comma, and whatever else is said of it first. */
const NAME_BEFORE = new RegExp(String.raw`${NAME},\s+[^.;!?“”"]{0,80}$`, "u");

/** Whether the story names the person of a description soon after it, as news leads do. */
export function introducedLater(story: Story, speaker: Speaker): boolean {
  if (!/^an?\s/iu.test(proseOf(story.draft, speaker.place))) return false;
  const noun = stemOf(proseOf(story.draft, speaker.head).toLowerCase());
  if (noun.length < 3) return false;
  const { block, end } = speaker.place;
  for (let at = block; at <= block + REACH; at += 1) {
    const text = story.draft.blocks[at]?.prose.text;
    if (text === undefined) return false;
    if (namesTheOne(at === block ? text.slice(end) : text, noun)) return true;
  }
  return false;
}

function namesTheOne(text: string, noun: string): boolean {
  for (const match of text.matchAll(/[\p{L}\p{M}-]+/gu)) {
    if (stemOf(match[0].toLowerCase()) !== noun) continue;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    if (NAME_AFTER.test(after) || NAME_BEFORE.test(before)) return true;
  }
  return false;
}
