import { fileSpan } from "../attribution/context.ts";
import { insertBasis } from "../rewriting/clauses.ts";
import { tellsBasis } from "../sourcing/told-basis.ts";
import { firstOfEach, ofSpeech, tiedSpeech } from "../sourcing/unnamed-speech.ts";
import { whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";

/** The first mention of an unnamed source does not say how the source knows. */
export const basisMissing: DraftRule = {
  code: "basis-missing",
  section: 2,
  grade: "likely",
  *check(story) {
    for (const speech of firstOfEach(tiedSpeech(story))) {
      if (tellsBasis(story, speech)) continue;
      const { attribution, terms } = speech.tie;
      const { basis } = terms.agreement;
      yield ofSpeech(speech, {
        span: fileSpan(story.draft, speech.speaker.place),
        sure: "likely",
        message: `Readers are not told how ${whose(attribution.source, terms)} knows. Say it at first mention, in the words agreed.`,
        fixes: () =>
          basis === null
            ? []
            : [
                {
                  title: "Say how the source knows, in the words agreed",
                  preferred: true,
                  edits: insertBasis(story, speech.speaker, basis),
                  holdsBack: [],
                },
              ],
      });
    }
  },
};
