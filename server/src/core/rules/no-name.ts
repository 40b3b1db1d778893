import { namedBy } from "../attribution/context.ts";
import { NO_WORDING, wordingsFor } from "../rewriting/mentions.ts";
import { replaceSpeaker } from "../rewriting/speaker.ts";
import { breach, noSurer, speakerFault, spoken, whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";

/** The speaker of a quotation is named where the agreement does not permit the name. */
export const noName: DraftRule = {
  code: "no-name",
  section: 1,
  grade: "certain",
  *check(story) {
    for (const one of spoken(story)) {
      const fault = speakerFault(one);
      if (fault?.permission !== "name") continue;
      const named = namedBy(story, one.speaker);
      if (named === null) continue;
      yield breach(one.attribution, fault.terms, {
        span: named.occurrence.span,
        sure: noSurer(one.attribution.sure, named.occurrence.sure),
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
