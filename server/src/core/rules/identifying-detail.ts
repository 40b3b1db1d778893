import { strictestWithout } from "../policy/governance.ts";
import { mayBeNamedSomewhere } from "../policy/protected.ts";
import { generalise } from "../rewriting/generalise.ts";
import { whose } from "./judging.ts";
import { nearTied, tiedInBlock } from "./near.ts";
import type { DraftRule } from "./rule.ts";

/** A detail that the ledger lists as identifying appears in the draft. */
export const identifyingDetail: DraftRule = {
  code: "identifying-detail",
  section: 1,
  grade: "certain",
  *check(story) {
    for (const occurrence of story.occurrences) {
      const source = story.ledger.sources[occurrence.source];
      if (occurrence.kind !== "detail" || source === undefined) continue;
      const newsmaker = mayBeNamedSomewhere(source);
      const terms = newsmaker ? nearTied(story, source, occurrence.span) : strictestWithout(source, "name");
      if (terms === null) continue;
      const tied = tiedInBlock(story, source, occurrence.span);
      yield {
        source,
        agreement: terms.agreement,
        level: terms.level,
        tiedBy: null,
        sure: tied && !newsmaker ? "certain" : "likely",
        mayHold: tied,
        span: occurrence.span,
        message: `This is a detail by which ${whose(source, terms)} can be recognised${tied ? ", beside words tied to that source" : ""}. Leave it out or make it more general.`,
        fixes: () => [
          { title: "Make it more general", preferred: true, edits: generalise(story.draft, occurrence, terms.agreement), holdsBack: [] },
        ],
      };
    }
  },
};
