import { proseOf } from "../attribution/context.ts";
import type { Speaker } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import { stemOf } from "../text/words.ts";

/** How many blocks further on a story may keep the name of somebody whom it opens with: "A former mayor says … / Joan Pratt, the former mayor, …". */
const REACH = 4;

/** A first paragraph no longer than this may be a headline, in UTF-16 units. */
const HEADLINE = 80;

/** How much of a block is looked at: UTF-16 units. */
const FAR = 2000;

/** How many times its noun may stand there before the name does. */
const MOST_MENTIONS = 12;

/** A name of two words or more. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*)+`;

/** What a noun for a person is followed by where it says what a named one is: the name, at once or after a few words. */
const NAME_AFTER = new RegExp(String.raw`^\p{L}*(?:\s+(?:of|for|at|in|from|and|the|\p{Lu}[\p{L}.'’-]*)){0,6}\s*,?\s+${NAME}`, "u");

/** What it is preceded by: the name and a comma, and whatever else is said of it first. */
const NAME_BEFORE = new RegExp(String.raw`${NAME},\s+[^.;!?“”"]{0,80}$`, "u");

const WORD_FROM = /^[\p{L}\p{M}-]+/u;
const LETTER = /[\p{L}\p{M}-]/u;
const LONGEST_WORD = 60;

/** Whether the story names the person of a description soon after it, as news leads do. */
export function introducedLater(story: Story, speaker: Speaker): boolean {
  if (!/^an?\s/iu.test(proseOf(story.draft, speaker.place))) return false;
  if (isNamedNext(story, speaker)) return true;
  const noun = stemOf(proseOf(story.draft, speaker.head).toLowerCase());
  if (noun.length < 3) return false;
  const { block, end } = speaker.place;
  for (let at = block; at <= block + REACH; at += 1) {
    const text = story.draft.blocks[at]?.prose.text;
    if (text === undefined) return false;
    if (namesTheOne(at === block ? text.slice(end, end + FAR) : text.slice(0, FAR), noun)) return true;
  }
  return false;
}

function namesTheOne(text: string, noun: string): boolean {
  const lower = text.toLowerCase();
  // A word with this stem begins with most of it, which is quickly found.
  const opening = noun.slice(0, Math.max(3, noun.length - 2));
  let mentions = 0;
  for (let at = lower.indexOf(opening); at >= 0 && mentions < MOST_MENTIONS; at = lower.indexOf(opening, at + opening.length)) {
    mentions += 1;
    const word = WORD_FROM.exec(lower.slice(at, at + LONGEST_WORD))?.[0] ?? "";
    if (LETTER.test(lower.charAt(at - 1)) || stemOf(word) !== noun) continue;
    const after = text.slice(at + word.length, at + word.length + 120);
    const before = text.slice(Math.max(0, at - 160), at);
    if (NAME_AFTER.test(after) || NAME_BEFORE.test(before)) return true;
  }
  return false;
}

/** By the custom of news leads, who is only described in the first paragraph and speaks in the second is named there. */
function isNamedNext(story: Story, { place }: Speaker): boolean {
  const lead = story.draft.blocks.findIndex(({ kind, prose }) => kind === "paragraph" && prose.text.length > HEADLINE);
  if (place.block !== lead) return false;
  const next = story.quotations.find(({ speaker }) => speaker?.place.block === lead + 1)?.speaker;
  const text = story.draft.blocks[lead]?.prose.text ?? "";
  return next?.form === "named" && next.means === "person" && next.name !== null && /\s/u.test(next.name) && !text.includes(next.name);
}
