import { proseOf } from "../attribution/context.ts";
import type { Story } from "../rules/story.ts";
import { saysTheSame } from "./agreed-words.ts";
import { saysHowTheyKnow } from "./basis.ts";
import type { TiedSpeech } from "./unnamed-speech.ts";

/** Whether readers know, by the end of the paragraph that first mentions a source, how the source knows. */
export function tellsBasis(story: Story, { speaker, quotation, tie }: TiedSpeech): boolean {
  if (saysHowTheyKnow(proseOf(story.draft, speaker.place)) || followedByBasis(story, { speaker, quotation })) return true;
  const { basis } = tie.terms.agreement;
  if (basis === null) return false;
  for (let block = 0; block <= speaker.place.block; block += 1) {
    if (story.sentences.of(block).some((sentence) => saysTheSame(story.memory, proseOf(story.draft, sentence), basis))) return true;
  }
  return false;
}

/** "The official, who had read the memo, …" or "They had read the memo" in the same paragraph. */
function followedByBasis(story: Story, { speaker, quotation }: Pick<TiedSpeech, "speaker" | "quotation">): boolean {
  const noun = proseOf(story.draft, speaker.head).toLowerCase();
  const after = Math.max(speaker.place.end, quotation.cue?.block === speaker.place.block ? quotation.cue.end : 0);
  const later = story.sentences.of(speaker.place.block).filter((sentence) => sentence.start > after);
  return later.slice(0, 2).some((sentence) => {
    const text = proseOf(story.draft, sentence);
    const [subject = ""] = /^(?:the\s+\p{L}+|they|he|she)\b/iu.exec(text) ?? [];
    if (subject === "") return false;
    const same = /^(?:they|he|she|the\s+(?:person|source))$/iu.test(subject) || subject.toLowerCase().endsWith(` ${noun}`);
    return same && saysHowTheyKnow(`who ${text.slice(subject.length).replace(/^,?\s+(?:who\s+)?/iu, "")}`);
  });
}
