import { fileSpan } from "../attribution/context.ts";
import { insertReason } from "../rewriting/clauses.ts";
import { tellsReason } from "../sourcing/told-reason.ts";
import { firstOfEach, ofSpeech, tiedSpeech } from "../sourcing/unnamed-speech.ts";
import { whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";

/** Nowhere in the draft is it said why a source is not named. Once is enough. */
export const reasonMissing: DraftRule = {
  code: "reason-missing",
  section: 2,
  grade: "likely",
  *check(story) {
    const unnamed = tiedSpeech(story);
    for (const speech of firstOfEach(unnamed)) {
      if (tellsReason(story, speech, unnamed)) continue;
      const { attribution, terms } = speech.tie;
      const { reason } = terms.agreement;
      yield ofSpeech(speech, {
        span: fileSpan(story.draft, speech.speaker.place),
        sure: "likely",
        message: `Readers are told nowhere why ${whose(attribution.source, terms)} is not named. Give the reason once, in the words agreed.`,
        fixes: () =>
          reason === null
            ? []
            : [
                {
                  title: "Give the reason that was agreed",
                  preferred: true,
                  edits: insertReason(story, speech.speaker, speech.quotation.cue, reason),
                  holdsBack: [],
                },
              ],
      });
    }
  },
};
