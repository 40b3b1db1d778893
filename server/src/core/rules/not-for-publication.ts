import { forbidding } from "../attribution/corroboration.ts";
import { holdBackFixes } from "../rewriting/hold-back.ts";
import { breach, isAttributed, whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import { passageSpan } from "./spans.ts";

/**
 * Anything tied to an agreement without `use` is in the draft, quoted or paraphrased.
 *
 * Words that only a statement of the ledger ties count as untied here: another rule is about echoes.
 */
export const notForPublication: DraftRule = {
  code: "not-for-publication",
  section: 1,
  grade: "certain",
  *check(story) {
    for (const attribution of story.attributions) {
      if (!isAttributed(attribution)) continue;
      const terms = forbidding(story, attribution);
      if (terms === null) continue;
      yield breach(attribution, terms, {
        span: passageSpan(story.draft, attribution.passage),
        message: `This is tied to ${whose(attribution.source, terms)}, and nothing from that conversation may be published. Hold the passage back, or get it on the record.`,
        fixes: () => holdBackFixes(story, attribution, terms),
      });
    }
  },
};
