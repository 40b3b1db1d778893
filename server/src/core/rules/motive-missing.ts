import { fileSpan } from "../attribution/context.ts";
import { tellsMotive } from "../sourcing/told-motive.ts";
import { firstOfEach, ofSpeech, tiedSpeech } from "../sourcing/unnamed-speech.ts";
import { whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";

/** The ledger knows a bias of an unnamed source that readers are not told of. */
export const motiveMissing: DraftRule = {
  code: "motive-missing",
  section: 2,
  grade: "certain",
  *check(story) {
    for (const speech of firstOfEach(tiedSpeech(story))) {
      const { attribution, terms } = speech.tie;
      const { motive } = attribution.source;
      if (motive === null || tellsMotive(story, motive)) continue;
      yield ofSpeech(speech, {
        span: fileSpan(story.draft, speech.speaker.place),
        sure: "certain",
        message: `The ledger gives a motive of ${whose(attribution.source, terms)} that readers are not told of. Agree with the source on words that tell of it without giving the source away.`,
        fixes: () => [],
      });
    }
  },
};
