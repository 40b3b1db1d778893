import { proseOf } from "../attribution/context.ts";
import { wordingsOf } from "../attribution/descriptions.ts";
import type { Place } from "../draft/model.ts";
import { headNoun } from "../rewriting/phrases.ts";
import type { Story } from "../rules/story.ts";
import { stemOf } from "../text/words.ts";
import { saysTheSame } from "./agreed-words.ts";
import { saysWhyAnonymous } from "./anonymity.ts";
import { stockReasonPattern } from "./stock-reasons.ts";
import type { TiedSpeech } from "./unnamed-speech.ts";

/** Sentences that give a reason for several sources at once. */
const FOR_ALL = /^(?:\p{L}+\s+){0,2}(?:both|all|each|they|none|neither|the\s+(?:sources|people|officials|two|three|four))\b/iu;

/** A stock reason is one all the same. */
const STOCK = new RegExp(stockReasonPattern([]), "iu");

/** Whether the draft says anywhere why a source is not named. `unnamed` is everything that unnamed sources of the ledger say. */
export function tellsReason(story: Story, speech: TiedSpeech, unnamed: readonly TiedSpeech[]): boolean {
  const { attribution, terms } = speech.tie;
  const others = new Set(unnamed.map((one) => one.tie.attribution.source));
  const nouns = nounsFor(story, speech, unnamed);
  for (const block of story.draft.blocks.keys()) {
    const all = story.sentences.of(block);
    for (const [index, sentence] of all.entries()) {
      const text = proseOf(story.draft, sentence);
      const { reason } = terms.agreement;
      const given = story.memory.of(givesReason, text, givesReason) || (reason !== null && saysTheSame(story.memory, text, reason));
      if (!given) continue;
      const own = story.attributionsAt(sentence).some((one) => one.source === attribution.source);
      const elses = story.attributionsAt(sentence).some((one) => one.source !== attribution.source && others.has(one.source));
      if (own || (!elses && (others.size === 1 || isAbout(text, nouns) || FOR_ALL.test(text)))) return true;
      if (!elses && isAboutLast(story, text, all[index - 1], speech)) return true;
    }
  }
  return false;
}

const givesReason = (text: string): boolean => saysWhyAnonymous(text) || STOCK.test(text);

/** The nouns by which a story speaks of a source: those of its speaker phrases and of its agreed wordings. */
function nounsFor(story: Story, { tie }: TiedSpeech, unnamed: readonly TiedSpeech[]): ReadonlySet<string> {
  const spoken = unnamed
    .filter((one) => one.tie.attribution.source === tie.attribution.source && one.speaker.form !== "pronoun")
    .map((one) => proseOf(story.draft, one.speaker.head));
  const agreed = tie.attribution.source.agreements.flatMap((agreement) => wordingsOf(agreement).map(headNoun));
  return new Set([...spoken, ...agreed].map((noun) => stemOf(noun.toLowerCase())));
}

function isAbout(text: string, nouns: ReadonlySet<string>): boolean {
  return [...text.matchAll(/\b(?:the|this|that)\s+(?:\p{L}+\s+){0,2}?(\p{L}+)\b/giu)].some((match) =>
    nouns.has(stemOf((match[1] ?? "").toLowerCase())),
  );
}

/** "They asked not to be named because …" right after the source's words. */
function isAboutLast(story: Story, text: string, before: Place | undefined, { tie }: TiedSpeech): boolean {
  if (before === undefined || !/^(?:they|he|she|the\s+(?:person|source))\b/iu.test(text)) return false;
  return story.attributionsAt(before).some((one) => one.source === tie.attribution.source);
}
