import { forbidding } from "../attribution/corroboration.ts";
import type { Attribution, Terms } from "../attribution/model.ts";
import type { Fix } from "../findings.ts";
import { lacking, termsOf } from "../policy/governance.ts";
import { codenameMark } from "../rewriting/marks.ts";
import { removePassage } from "../rewriting/remove-passage.ts";
import { breach, whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import { passageSpan } from "./spans.ts";
import type { Story } from "./story.ts";

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
      if (attribution.tiedBy === "covers" || attribution.tiedBy === "notes") continue;
      if (attribution.quotation?.impersonal && attribution.tiedBy !== "mark") continue;
      const terms = forbidding(story, story.attributions, attribution);
      if (terms === null) continue;
      yield breach(attribution, terms, {
        span: passageSpan(story.draft, attribution.passage),
        message: `This is tied to ${whose(attribution.source, terms)}, and nothing from that conversation may be published. Hold the passage back, or get it on the record.`,
        fixes: () => fixesFor(story, attribution, terms),
      });
    }
  },
};

function fixesFor(story: Story, attribution: Attribution, terms: Terms): Fix[] {
  const removed = removePassage(story.draft, attribution.passage, story.sentences, "");
  const marked = removePassage(story.draft, attribution.passage, story.sentences, "TK: get on the record");
  return [
    { title: "Hold the passage back", preferred: true, edits: removed.edits, holdsBack: removed.spans },
    { title: "Hold the passage back and leave “TK: get on the record”", preferred: false, edits: marked.edits, holdsBack: marked.spans },
    ...otherAgreements(story, attribution),
    ...corroborators(story, attribution, terms),
  ];
}

/** A mark for another agreement of the source, where one lets the words be used. */
function otherAgreements(story: Story, attribution: Attribution): Fix[] {
  return attribution.source.agreements.flatMap((agreement, index): Fix[] => {
    if (agreement.date === null || lacking([termsOf(agreement)], "use") !== null) return [];
    const edits = codenameMark(story, attribution, attribution.source, agreement.date.text);
    return edits === null
      ? []
      : [
          {
            title: `Say that it comes from agreement ${index + 1} of “${attribution.source.label}”`,
            preferred: false,
            edits,
            holdsBack: [],
          },
        ];
  });
}

/** A mark for somebody who said the same under terms that let it be used. */
function corroborators(story: Story, attribution: Attribution, terms: Terms): Fix[] {
  return terms.agreement.corroboratedBy.flatMap((corroborator): Fix[] => {
    if (corroborator.kind !== "source") return [];
    const source = story.ledger.sources.find((one) => one.codename === corroborator.codename);
    if (source === undefined) return [];
    const edits = codenameMark(story, attribution, source, null);
    return edits === null ? [] : [{ title: `Say that “${source.label}” corroborates it`, preferred: false, edits, holdsBack: [] }];
  });
}
