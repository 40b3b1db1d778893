import { fileSpan } from "../attribution/context.ts";
import { untiedSpeech } from "../sourcing/unnamed-speech.ts";
import type { DraftRule } from "./rule.ts";

/** An unnamed person is quoted, and nobody in the ledger is tied to the words. */
export const unloggedSource: DraftRule = {
  code: "unlogged-source",
  section: 2,
  grade: "likely",
  *check(story) {
    // Whom a mark ties cannot be told while there is no ledger to read.
    if (!story.hasLedger && story.draft.marks.length > 0) return;
    for (const { speaker } of untiedSpeech(story)) {
      yield {
        span: fileSpan(story.draft, speaker.place),
        sure: "likely",
        source: null,
        agreement: null,
        tiedBy: null,
        message:
          "This unnamed person is tied to nobody in the ledger. Add the source and what was agreed, or mark the sentence with the codename.",
        fixes: () => [],
      };
    }
  },
};
