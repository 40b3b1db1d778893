import type { Speaker } from "../quotations/model.ts";
import type { Story } from "../rules/story.ts";
import { countIn } from "./counts.ts";
import { type TiedPhrase, tiedPhrases } from "./tied-number.ts";

/** The phrases that speak of several people where the draft ties one source alone to the words. */
export function phrasesForOne(story: Story): readonly TiedPhrase[] {
  return story.once(findForOne);
}

function findForOne(story: Story): TiedPhrase[] {
  return tiedPhrases(story).filter(({ speaker, ties }) => ties.length === 1 && isPlural(speaker));
}

/** Whether a speaker is the plural of such a phrase. */
export function isForOne(story: Story, { speaker }: { readonly speaker: Speaker }): boolean {
  if (!isPlural(speaker)) return false;
  const { block, start } = speaker.place;
  return phrasesForOne(story).some((one) => one.speaker.place.block === block && one.speaker.place.start === start);
}

/** Several people, without a number: a number that is wrong is another fault. */
function isPlural({ number, means, text }: Speaker): boolean {
  return number === "plural" && means === "person" && countIn(text) === null;
}
