import { removeAttribution } from "../rewriting/remove-attribution.ts";
import { breach, speakerFault, spoken, whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import { attributionSpan } from "./spans.ts";

/** An attribution of any kind, "a source said" included, where the agreement permits none. */
export const noAttribution: DraftRule = {
  code: "no-attribution",
  section: 1,
  grade: "certain",
  *check(story) {
    for (const one of spoken(story)) {
      const fault = speakerFault(one);
      if (fault?.permission !== "attribute") continue;
      yield breach(one.attribution, fault.terms, {
        span: attributionSpan(story.draft, one.quotation),
        message: `This attributes words to ${whose(one.attribution.source, fault.terms)}, whose agreement permits no attribution of any kind. State the fact on your own authority, or leave it out.`,
        fixes: () => [{ title: "Remove the attribution", preferred: true, edits: removeAttribution(story, one.quotation), holdsBack: [] }],
      });
    }
  },
};
