import type { Attribution } from "../attribution/model.ts";
import { isSomebodyElses } from "../attribution/speaking.ts";
import type { Place } from "../draft/model.ts";
import { lacking } from "../policy/governance.ts";
import { holdWordsBack } from "../rewriting/hold-words-back.ts";
import { quotedStretches } from "../text/quoted.ts";
import { breach, usable, whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import { passageSpan } from "./spans.ts";
import type { Story } from "./story.ts";

/** Quotation marks round words whose agreement lacks `quote`, however few they are. */
export const noDirectQuote: DraftRule = {
  code: "no-direct-quote",
  section: 1,
  grade: "certain",
  *check(story) {
    for (const attribution of usable(story)) {
      const terms = lacking(attribution.terms, "quote");
      if (terms === null || isSomebodyElses(story, attribution)) continue;
      const quoted = quotedIn(story, attribution);
      if (quoted.length === 0) continue;
      yield breach(attribution, terms, {
        span: passageSpan(story.draft, quoted),
        message: `These are the words of ${whose(attribution.source, terms)}, who may not be quoted directly. Paraphrase them; taking away the quotation marks is not enough.`,
        fixes: () => [holdWordsBack(story, attribution, quoted)],
      });
    }
  },
};

/** What stands in quotation marks: of a marked sentence also words that nobody is said to say. */
function quotedIn(story: Story, { quotation, passage, tiedBy }: Attribution): readonly Place[] {
  if (quotation !== null) return quotation.quoted;
  if (tiedBy !== "mark") return [];
  return passage.flatMap((place) => {
    const text = story.draft.blocks[place.block]?.prose.text.slice(place.start, place.end) ?? "";
    return quotedStretches(text).map(({ start, end }) => ({ block: place.block, start: place.start + start, end: place.start + end }));
  });
}
