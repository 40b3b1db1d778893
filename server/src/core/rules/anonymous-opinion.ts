import { fileSpan } from "../attribution/context.ts";
import type { PhrasesOption } from "../policy/options.ts";
import { attackIn, judgmentsOf, opinionIn } from "../sourcing/judgment.ts";
import { ofSpeech, unnamedSpeech } from "../sourcing/unnamed-speech.ts";
import type { DraftRule } from "./rule.ts";

const WORDS: PhrasesOption = { kind: "phrases", key: "words", means: "Further words that judge rather than tell." };

/** An unnamed source gives an opinion or a guess, where only what somebody knows is worth their not being named. */
export const anonymousOpinion: DraftRule = {
  code: "anonymous-opinion",
  section: 2,
  grade: "hint",
  options: [WORDS],
  *check(story, options) {
    const patterns = judgmentsOf(story.memory, options.phrases(WORDS), []);
    for (const speech of unnamedSpeech(story)) {
      if (attackIn(story, speech.quotation, patterns) !== null) continue;
      const piece = opinionIn(story, speech.quotation, patterns);
      if (piece === null) continue;
      yield ofSpeech(speech, {
        span: fileSpan(story.draft, piece),
        sure: "hint",
        message:
          "An unnamed source gives an opinion or a guess here. Use what the source knows, or find somebody who says it on the record.",
        fixes: () => [],
      });
    }
  },
};
