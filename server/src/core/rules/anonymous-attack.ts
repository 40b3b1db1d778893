import { fileSpan } from "../attribution/context.ts";
import type { PhrasesOption } from "../policy/options.ts";
import { attackIn, judgmentsOf } from "../sourcing/judgment.ts";
import { ofSpeech, unnamedSpeech } from "../sourcing/unnamed-speech.ts";
import type { DraftRule } from "./rule.ts";

const WORDS: PhrasesOption = { kind: "phrases", key: "words", means: "Further words that run a person down." };

/** An unnamed source runs somebody down, who cannot know who says so. */
export const anonymousAttack: DraftRule = {
  code: "anonymous-attack",
  section: 2,
  grade: "hint",
  options: [WORDS],
  *check(story, options) {
    const patterns = judgmentsOf(story.memory, [], options.phrases(WORDS));
    for (const speech of unnamedSpeech(story)) {
      const piece = attackIn(story, speech.quotation, patterns);
      if (piece === null) continue;
      yield ofSpeech(speech, {
        span: fileSpan(story.draft, piece),
        sure: "hint",
        message:
          "An unnamed source attacks a person here, who cannot answer somebody unknown. Get it on the record, report what was done, or leave it out.",
        fixes: () => [],
      });
    }
  },
};
