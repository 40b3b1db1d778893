import type { Attribution } from "../attribution/model.ts";
import type { Source } from "../ledger/model.ts";
import type { Speaker } from "../quotations/model.ts";
import { type Spoken, spoken } from "../rules/judging.ts";
import type { Story } from "../rules/story.ts";

/** A speaker phrase with the sources that the draft ties to it. */
export interface TiedPhrase {
  readonly speaker: Speaker;
  /** The surest tie of each source, in the order they were found. Never empty. */
  readonly ties: readonly Spoken[];
}

/** Every speaker phrase that is no name and no pronoun, with the sources behind it, in text order. */
export function tiedPhrases(story: Story): TiedPhrase[] {
  const phrases = new Map<string, { speaker: Speaker; bySource: Map<Source, Spoken> }>();
  for (const one of spoken(story)) {
    const { speaker, attribution } = one;
    if (speaker.form !== "described" && speaker.form !== "generic") continue;
    const key = `${speaker.place.block}:${speaker.place.start}`;
    const phrase = phrases.get(key) ?? { speaker, bySource: new Map<Source, Spoken>() };
    const other = phrase.bySource.get(attribution.source);
    if (other === undefined || isSurer(attribution, other.attribution)) phrase.bySource.set(attribution.source, one);
    phrases.set(key, phrase);
  }
  return [...phrases.values()].map(({ speaker, bySource }) => ({ speaker, ties: [...bySource.values()] }));
}

const isSurer = (a: Attribution, b: Attribution): boolean => a.sure === "certain" && b.sure !== "certain";
