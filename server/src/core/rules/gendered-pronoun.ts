import { fileSpan } from "../attribution/context.ts";
import type { Fix } from "../findings.ts";
import { replaceSpeaker } from "../rewriting/speaker.ts";
import { ungendered } from "../rewriting/ungendered.ts";
import { type GenderedPronoun, genderedPronouns } from "../sourcing/gendered.ts";
import { ofSpeech, tiedSpeech } from "../sourcing/unnamed-speech.ts";
import { whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** "She said", of a source that may not be named: half of those who could be meant are ruled out. */
export const genderedPronoun: DraftRule = {
  code: "gendered-pronoun",
  section: 2,
  grade: "likely",
  *check(story) {
    for (const pronoun of genderedPronouns(story, tiedSpeech(story))) {
      const { attribution, terms } = pronoun.speech.tie;
      yield ofSpeech(pronoun.speech, {
        span: fileSpan(story.draft, pronoun.place),
        sure: "likely",
        message: `This tells whether ${whose(attribution.source, terms)} is a man or a woman, which narrows down who it can be. Write “the person” or “they”.`,
        fixes: () => fixes(story, pronoun),
      });
    }
  },
};

function fixes(story: Story, { place, isSpeaker, speech }: GenderedPronoun): Fix[] {
  if (isSpeaker) {
    const edits = replaceSpeaker(story, speech.speaker, speech.quotation.cue, "the person");
    return [{ title: "Write “the person”", preferred: true, edits, holdsBack: [] }];
  }
  const changes = ungendered(story.draft.blocks[place.block]?.prose.text ?? "", place.start, place.end);
  if (changes === null) return [];
  const edits = changes.map(({ start, end, newText }) => ({ ...fileSpan(story.draft, { block: place.block, start, end }), newText }));
  return [{ title: "Write it without a gender", preferred: true, edits, holdsBack: [] }];
}
