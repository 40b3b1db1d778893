import type { Fix } from "../findings.ts";
import { lacking } from "../policy/governance.ts";
import { keptTie } from "../rewriting/hold-words-back.ts";
import { removeAttribution } from "../rewriting/remove-attribution.ts";
import { breach, type Spoken, speakerFault, spoken, whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import { attributionSpan } from "./spans.ts";
import type { Story } from "./story.ts";

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
        span: attributionSpan(story.draft, one.quotation, one.speaker),
        message: `This attributes words to ${whose(one.attribution.source, fault.terms)}, whose agreement permits no attribution of any kind. State the fact on your own authority, or leave it out.`,
        fixes: () => [remove(story, one)],
      });
    }
  },
};

/** Quoted words that may not be quoted stay tied by a mark, so that they are not taken for anybody's once their speaker is gone. */
function remove(story: Story, one: Spoken): Fix {
  const { attribution, quotation } = one;
  const tie = quotation.quoted.length > 0 && lacking(attribution.terms, "quote") !== null ? keptTie(story, attribution) : [];
  return { title: "Remove the attribution", preferred: true, edits: [...removeAttribution(story, one), ...tie], holdsBack: [] };
}
