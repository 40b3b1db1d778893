import { fileSpan } from "../attribution/context.ts";
import type { Source } from "../ledger/model.ts";
import { mayBeNamedSomewhere } from "../policy/protected.ts";
import { firstOfEach, tiedSpeech } from "../sourcing/unnamed-speech.ts";
import { forEditorOnly } from "./editor-only.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** One person stands in the story twice: under their name, and as an unnamed source. */
export const twoFacedSource: DraftRule = {
  code: "two-faced-source",
  section: 3,
  grade: "certain",
  *check(story) {
    for (const { speaker, tie } of firstOfEach(tiedSpeech(story))) {
      const { source, sure } = tie.attribution;
      if (sure === "hint" || !isNamed(story, source)) continue;
      yield {
        ...forEditorOnly(
          fileSpan(story.draft, speaker.place),
          `“${source.label}” speaks here without a name and stands elsewhere in the story under it. Readers take them for two people: name the source throughout, or nowhere.`,
          () => [],
        ),
        sure,
      };
    }
  },
};

/** Whether the story names a source that may be named somewhere; names that may not stand there are another fault. */
function isNamed(story: Story, source: Source): boolean {
  if (!mayBeNamedSomewhere(source)) return false;
  return story.draft.blocks.some(({ span }) =>
    story.mentions.overlapping(span).some((one) => one.sure === "certain" && story.ledger.sources[one.source] === source),
  );
}
