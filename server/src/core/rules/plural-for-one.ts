import { fileSpan } from "../attribution/context.ts";
import type { TextEdit } from "../findings.ts";
import { singularVerb } from "../rewriting/number.ts";
import { replaceSpeaker } from "../rewriting/speaker.ts";
import { phrasesForOne } from "../sourcing/plural-for-one.ts";
import { describeInstead } from "../sourcing/wordings.ts";
import { breach, type Spoken, speakerFault } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** "Sources said", where one source alone is tied to the words. */
export const pluralForOne: DraftRule = {
  code: "plural-for-one",
  section: 2,
  grade: "certain",
  *check(story) {
    for (const { speaker, ties } of phrasesForOne(story)) {
      const [one] = ties;
      const terms = one?.attribution.terms[0];
      if (one === undefined || terms === undefined || speakerFault(one)?.permission === "attribute") continue;
      yield breach(one.attribution, terms, {
        span: fileSpan(story.draft, speaker.place),
        message: "This speaks of several people, and one source is tied to the words. Speak of one person.",
        fixes: () => [{ title: "Speak of one person", preferred: true, edits: inSingular(story, one), holdsBack: [] }],
      });
    }
  },
};

/** The agreed description where there is one, else "a person"; the verb follows. */
function inSingular(story: Story, one: Spoken): TextEdit[] {
  const fault = speakerFault(one);
  const described = fault === null ? null : describeInstead(story, { ...one, tie: { attribution: one.attribution, terms: fault.terms } });
  return [...(described ?? replaceSpeaker(story, one.speaker, one.quotation.cue, "a person")), ...singularVerb(story, one.quotation)];
}
