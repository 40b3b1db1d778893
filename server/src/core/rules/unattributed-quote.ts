import { fileSpan } from "../attribution/context.ts";
import type { NumberOption } from "../policy/options.ts";
import type { Quotation } from "../quotations/model.ts";
import { isWholeSentence } from "../sourcing/quoted-sentences.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

const LEAST_WORDS: NumberOption = {
  kind: "number",
  key: "least-words",
  default: 6,
  least: 2,
  most: 100,
  means: "The fewest words of a quotation that needs a speaker.",
};

/** A quotation of a sentence or more, and nobody in reach who says it. */
export const unattributedQuote: DraftRule = {
  code: "unattributed-quote",
  section: 2,
  grade: "likely",
  options: [LEAST_WORDS],
  *check(story, options) {
    const words = options.number(LEAST_WORDS);
    const tied = new Set(story.attributions.map((one) => one.quotation));
    for (const quotation of story.quotations) {
      const [first] = quotation.parts;
      if (first === undefined || quotation.speaker !== null || quotation.impersonal || quotation.cue !== null || tied.has(quotation))
        continue;
      if (!isRunningText(story, first.block) || !isWholeSentence(story, quotation, words) || hasSpeakerInReach(story, quotation)) continue;
      yield {
        span: fileSpan(story.draft, first),
        sure: "likely",
        source: null,
        agreement: null,
        tiedBy: null,
        message: "Nobody is said to speak here. Say who does, in this sentence or the one beside it.",
        fixes: () => [],
      };
    }
  },
};

/** Headings, table cells and block quotes have their own ways of saying whose words they are. */
function isRunningText(story: Story, block: number): boolean {
  const own = story.draft.blocks[block];
  return own !== undefined && !own.quoted && (own.kind === "paragraph" || own.kind === "list-item");
}

/** Whether somebody speaks in the same paragraph, so that readers can tell whose words go on. */
function hasSpeakerInReach(story: Story, quotation: Quotation): boolean {
  const block = quotation.parts[0]?.block;
  return story.quotations.some(
    (other) => other !== quotation && other.speaker !== null && other.parts.some((part) => part.block === block),
  );
}
