import { proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { Story } from "../rules/story.ts";
import { speaksOfSomebody } from "./people-in-text.ts";
import type { TiedSpeech } from "./unnamed-speech.ts";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Where a draft speaks of an unnamed source rather than lets it speak: its speaker phrases, and the sentences beside them that
 * begin with it ("The clinician, who …", "They …") and name nobody. In the order of the speech given.
 */
export function aboutSource(story: Story, speech: readonly TiedSpeech[]): Place[] {
  const found = new Map<string, Place>();
  for (const { speaker, quotation } of speech) {
    if (speaker.form !== "pronoun") add(found, speaker.place);
    const noun = proseOf(story.draft, speaker.head).toLowerCase();
    const all = story.sentences.of(speaker.place.block);
    const own = story.sentences.numberAt(speaker.place.block, speaker.place.start);
    for (const sentence of [all[own - 1], all[own + 1], all[own + 2]]) {
      if (sentence === undefined || quotation.parts.some((part) => part.start < sentence.end && sentence.start < part.end)) continue;
      const text = proseOf(story.draft, sentence);
      const [subject = ""] = /^(?:the\s+\p{L}+|they|he|she|a\s+(?:woman|man))\b/iu.exec(text) ?? [];
      const fits =
        /^(?:they|he|she|the\s+(?:person|source)|a\s+(?:woman|man))$/iu.test(subject) ||
        (subject !== "" && subject.toLowerCase().endsWith(` ${noun}`));
      if (fits && !speaksOfSomebody(text.slice(subject.length), NOBODY)) add(found, sentence);
    }
  }
  return [...found.values()];
}

function add(found: Map<string, Place>, place: Place): void {
  found.set(`${place.block}:${place.start}`, place);
}
