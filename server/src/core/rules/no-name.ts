import { fileSpan, namedBy } from "../attribution/context.ts";
import type { Attribution, Sure } from "../attribution/model.ts";
import { mayBeNamedSomewhere } from "../policy/protected.ts";
import type { Occurrence } from "../protection/model.ts";
import { NO_WORDING, wordingsFor } from "../rewriting/mentions.ts";
import { replaceSpeaker } from "../rewriting/speaker.ts";
import { breach, noSurer, type Spoken, speakerFault, spoken, whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";

/** The speaker of a quotation is named where the agreement does not permit the name. */
export const noName: DraftRule = {
  code: "no-name",
  section: 1,
  grade: "certain",
  *check(story) {
    for (const one of spoken(story)) {
      const fault = speakerFault(one);
      // Words that only go on with a name above are not what names it there.
      if (fault?.permission !== "name" || isCarriedOn(one)) continue;
      // A surname that more than one person bears is shown where it stands for the source, whether or not the search takes it for the source's.
      const named = namedBy(story, one.speaker);
      const isOwn = named?.source === one.attribution.source;
      yield breach(one.attribution, fault.terms, {
        span: isOwn ? named.occurrence.span : fileSpan(story.draft, one.speaker.head),
        sure: isOwn ? shownAs(one.attribution, named.occurrence) : one.attribution.sure,
        message: `This names ${whose(one.attribution.source, fault.terms)}, who may not be named. Use the agreed description.`,
        fixes: () =>
          wordingsFor(story, one, fault.terms).map((wording, index) => ({
            title:
              wording === NO_WORDING
                ? "Replace the name; no description was agreed"
                : `Use ${index === 0 ? "the agreed description" : "another agreed wording"}: “${wording}”`,
            preferred: index === 0,
            edits: replaceSpeaker(story, one.speaker, one.quotation.cue, wording),
            holdsBack: [],
          })),
      });
    }
  },
};

/** Whether somebody who may never be named speaks or not, the name is there; of others it depends on what they are shown to say. */
function shownAs({ source, sure }: Attribution, occurrence: Occurrence): Sure {
  return mayBeNamedSomewhere(source) ? noSurer(sure, occurrence.sure) : occurrence.sure;
}

function isCarriedOn({ quotation, speaker }: Spoken): boolean {
  return quotation.cue === null && quotation.parts.every((part) => part.block > speaker.place.block);
}
