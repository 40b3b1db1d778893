import { fileSpan } from "../attribution/context.ts";
import { ofSpeech, type UnnamedSpeech, unnamedSpeech } from "../sourcing/unnamed-speech.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** The first paragraph or the first quotation of a story rests on somebody without a name. */
export const anonymousLead: DraftRule = {
  code: "anonymous-lead",
  section: 3,
  grade: "likely",
  *check(story) {
    const unnamed = unnamedSpeech(story);
    const lead = story.draft.blocks.findIndex(({ kind, quoted }) => kind === "paragraph" && !quoted);
    const speech = unnamed.find((one) => one.speaker.place.block === lead) ?? firstQuoted(story, unnamed);
    if (speech === undefined) return;
    yield ofSpeech(speech, {
      span: fileSpan(story.draft, speech.speaker.place),
      sure: "likely",
      message: "The story opens on somebody who is not named. Open with what is on the record, and bring this further down.",
      fixes: () => [],
    });
  },
};

/** The story's first words in quotation marks that somebody says, where that is an unnamed person. */
function firstQuoted(story: Story, unnamed: readonly UnnamedSpeech[]): UnnamedSpeech | undefined {
  const first = story.quotations.find(({ quoted, speaker }) => quoted.length > 0 && speaker !== null);
  return unnamed.find(({ quotation }) => quotation === first);
}
