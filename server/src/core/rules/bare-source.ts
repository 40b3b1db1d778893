import { fileSpan, proseOf } from "../attribution/context.ts";
import type { PhrasesOption } from "../policy/options.ts";
import type { Speaker } from "../quotations/model.ts";
import { surroundings } from "../rewriting/edits.ts";
import { isThought } from "../sourcing/cues.ts";
import { wasIntroduced } from "../sourcing/introduced-before.ts";
import { anyOf } from "../sourcing/phrases.ts";
import { isForOne } from "../sourcing/plural-for-one.ts";
import { isTied, ofSpeech, tiedSpeech, type UnnamedSpeech } from "../sourcing/unnamed-speech.ts";
import { describeInstead } from "../sourcing/wordings.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** Words that on their own say nothing of who speaks. */
const BARE = ["source", "sources", "insider", "insiders", "official", "officials", "critic", "critics", "observer", "observers"];

const NOUNS: PhrasesOption = {
  kind: "phrases",
  key: "nouns",
  means: "Further words that say nothing of who speaks where they stand alone, in the singular and the plural.",
};

/** "Sources said", and nothing more: who they are and how they know is not told. */
export const bareSource: DraftRule = {
  code: "bare-source",
  section: 2,
  grade: "likely",
  options: [NOUNS],
  *check(story, options) {
    const bare = new RegExp(`^${anyOf([...BARE, ...options.phrases(NOUNS)])}$`, "iu");
    for (const speech of speechOf(story)) {
      if (!bare.test(proseOf(story.draft, speech.speaker.head)) || isForOne(story, speech) || wasIntroduced(story, speech.speaker))
        continue;
      yield ofSpeech(speech, {
        span: fileSpan(story.draft, speech.speaker.place),
        sure: "likely",
        message: "This says nothing of who speaks and how they know. Say what the source is, as agreed, and how they know.",
        fixes: () => {
          const edits = isTied(speech) ? describeInstead(story, speech) : null;
          return edits === null ? [] : [{ title: "Say who speaks and how they know, as agreed", preferred: true, edits, holdsBack: [] }];
        },
      });
    }
  },
};

/** Everything that a word of its own is said to say, tied or not. */
function speechOf(story: Story): UnnamedSpeech[] {
  const tied = new Set(story.attributions.map((one) => one.quotation));
  const untied = story.quotations.flatMap((quotation): UnnamedSpeech[] => {
    const { speaker, impersonal } = quotation;
    if (speaker === null || impersonal || tied.has(quotation) || isThought(story, quotation)) return [];
    return [{ quotation, speaker, tie: null }];
  });
  return [...tiedSpeech(story), ...untied].filter(({ speaker }) => isBare(story, speaker));
}

/** What after a noun says whom it means: "sources in the meetings". */
const FURTHER = /^\s+(?:at|in|from|of|with|within|inside|who|whose|familiar|close|briefed|involved|near)\b/iu;

function isBare(story: Story, { form, place }: Speaker): boolean {
  return form === "generic" && !FURTHER.test(surroundings(story.draft, place).after);
}
