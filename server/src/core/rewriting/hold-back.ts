import type { Attribution, Terms } from "../attribution/model.ts";
import type { Fix } from "../findings.ts";
import { lacking, termsOf } from "../policy/governance.ts";
import type { Story } from "../rules/story.ts";
import { codenameMark } from "./marks.ts";
import { removePassage } from "./remove-passage.ts";

/** Words that may not be used, in whole sentences, with the source they are from. */
export type Withheld = Pick<Attribution, "source" | "passage">;

/**
 * What can be done about a passage that may not be used: hold it back, or say with a mark under which other agreement, or
 * from which corroborator, the story has it.
 */
export function holdBackFixes(story: Story, withheld: Withheld, terms: Terms): Fix[] {
  const removed = removePassage(story.draft, withheld.passage, story.sentences, "");
  const marked = removePassage(story.draft, withheld.passage, story.sentences, "TK: get on the record");
  return [
    { title: "Hold the passage back", preferred: true, edits: removed.edits, holdsBack: removed.spans },
    { title: "Hold the passage back and leave “TK: get on the record”", preferred: false, edits: marked.edits, holdsBack: marked.spans },
    ...otherAgreements(story, withheld),
    ...corroborators(story, withheld, terms),
  ];
}

/** A mark for another agreement of the source, where one lets the words be used. */
function otherAgreements(story: Story, withheld: Withheld): Fix[] {
  return withheld.source.agreements.flatMap((agreement, index): Fix[] => {
    if (agreement.date === null || lacking([termsOf(agreement)], "use") !== null) return [];
    const edits = codenameMark(story, withheld, withheld.source, agreement.date.text);
    return edits === null
      ? []
      : [
          {
            title: `Say that it comes from agreement ${index + 1} of “${withheld.source.label}”`,
            preferred: false,
            edits,
            holdsBack: [],
          },
        ];
  });
}

/** A mark for somebody who said the same under terms that let it be used. */
function corroborators(story: Story, withheld: Withheld, terms: Terms): Fix[] {
  return terms.agreement.corroboratedBy.flatMap((corroborator): Fix[] => {
    if (corroborator.kind !== "source") return [];
    const source = story.ledger.sources.find((one) => one.codename === corroborator.codename);
    if (source === undefined) return [];
    const edits = codenameMark(story, withheld, source, null);
    return edits === null ? [] : [{ title: `Say that “${source.label}” corroborates it`, preferred: false, edits, holdsBack: [] }];
  });
}
