import type { NumberOption } from "../policy/options.ts";
import { isTold } from "../sourcing/cues.ts";
import { unnamedSpeech } from "../sourcing/unnamed-speech.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

const SHARE: NumberOption = {
  kind: "number",
  key: "share",
  default: 50,
  least: 0,
  most: 100,
  means: "How much of a story’s attributions to people may be to unnamed ones, in percent.",
};

const LEAST: NumberOption = {
  kind: "number",
  key: "least",
  default: 4,
  least: 1,
  most: 100,
  means: "How many attributions to people a story has before the share is taken.",
};

const COUNT: NumberOption = {
  kind: "number",
  key: "count",
  default: 12,
  least: 0,
  most: 1000,
  means: "How many attributions to unnamed people a story may have, whatever their share.",
};

/** More of a story's attributions are to unnamed people than the newsroom allows. */
export const anonymousShare: DraftRule = {
  code: "anonymous-share",
  section: 3,
  grade: "certain",
  options: [SHARE, LEAST, COUNT],
  *check(story, options) {
    const unnamed = new Set(unnamedSpeech(story).map(({ quotation }) => quotation)).size;
    const all = unnamed + named(story);
    const tooLarge = all >= options.number(LEAST) && unnamed * 100 > options.number(SHARE) * all;
    if (!tooLarge && unnamed <= options.number(COUNT)) return;
    yield {
      span: { start: 0, end: 0 },
      sure: "certain",
      source: null,
      agreement: null,
      tiedBy: null,
      message: `${unnamed} of this story’s ${all} attributions to people are to people without a name. Get more of it on the record, or into documents.`,
      fixes: () => [],
    };
  },
};

function named(story: Story): number {
  return story.quotations.filter((quotation) => {
    const { speaker, refersTo } = quotation;
    if (speaker === null || !isTold(story, quotation)) return false;
    const who = speaker.form === "pronoun" ? refersTo?.speaker : speaker;
    return who?.form === "named" && who.means !== "body" && who.means !== "document";
  }).length;
}
