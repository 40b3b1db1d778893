import { fileSpan, proseOf } from "../attribution/context.ts";
import type { Place } from "../draft/model.ts";
import type { PhrasesOption } from "../policy/options.ts";
import { personNoun } from "../quotations/word-classes.ts";
import { anyOf } from "../sourcing/phrases.ts";
import { matchesInProse } from "../sourcing/prose-matches.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** Ways of knowing and things known that together say nothing. */
const WAYS = ["familiar with", "with knowledge of", "with direct knowledge of", "briefed on", "close to", "aware of"];
const MATTERS = ["matter", "matters", "situation", "issue", "issues", "case", "subject", "topic", "events", "circumstances"];

const FURTHER: PhrasesOption = {
  kind: "phrases",
  key: "matters",
  means:
    "Further things that sources are said to be familiar with, without a word of how: “discussions” for “familiar with the discussions”.",
};

/** People who are "familiar with the matter": how they know is not told. */
export const familiarWithTheMatter: DraftRule = {
  code: "familiar-with-the-matter",
  section: 2,
  grade: "certain",
  options: [FURTHER],
  *check(story, options) {
    const matters = anyOf([...MATTERS, ...options.phrases(FURTHER)]);
    const phrase = new RegExp(String.raw`\b${anyOf(WAYS)}\s+(?:the|this|these|those)\s+${matters}\b`, "giu");
    for (const { place } of matchesInProse(story, phrase)) {
      if (!isOfUnnamed(story, place)) continue;
      yield {
        span: fileSpan(story.draft, place),
        sure: "certain",
        source: null,
        agreement: null,
        tiedBy: null,
        message: "This stock phrase says nothing of how the source knows. Say how: what they read, saw or took part in, as agreed.",
        fixes: () => [],
      };
    }
  },
};

/** The noun that the phrase belongs to, at the end of what goes before it. */
const OWN_NOUN = /([\p{L}-]+),?\s+(?:(?:who|that)\s+(?:is|are|was|were)\s+)?(?:closely\s+|directly\s+|intimately\s+)?$/iu;

/** Whether the phrase tells of unnamed people ("people familiar with"), not what somebody named is or is not ("she was not familiar with"). */
function isOfUnnamed(story: Story, place: Place): boolean {
  const before = proseOf(story.draft, { ...place, start: Math.max(0, place.start - 80), end: place.start });
  const noun = OWN_NOUN.exec(before)?.[1] ?? "";
  return personNoun(noun.toLowerCase()) !== null;
}
