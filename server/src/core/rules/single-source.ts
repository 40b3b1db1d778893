import type { Attribution, Terms } from "../attribution/model.ts";
import { lacking } from "../policy/governance.ts";
import { breach, isAttributed, usable, whose } from "./judging.ts";
import type { DraftRule } from "./rule.ts";
import { speakerSpanOf } from "./spans.ts";
import type { Story } from "./story.ts";

/** A statement rests on one protected source, and the ledger names nobody who corroborates it. */
export const singleSource: DraftRule = {
  code: "single-source",
  section: 3,
  grade: "certain",
  *check(story) {
    const told = new Set<Terms["agreement"]>();
    for (const attribution of usable(story)) {
      const terms = uncorroborated(attribution);
      if (terms === null || told.has(terms.agreement) || hasSecondSource(story, attribution)) continue;
      told.add(terms.agreement);
      yield breach(attribution, terms, {
        span: speakerSpanOf(story, attribution),
        message: `Nobody corroborates what ${whose(attribution.source, terms)} says${isAttributed(attribution) ? "" : " here"}. Find a second source or a document, and enter it under “corroborated-by”.`,
        fixes: () => [],
      });
    }
  },
};

/** The terms without the name and without anybody who corroborates; null where there are none. */
function uncorroborated({ terms, source }: Attribution): Terms | null {
  const others = terms.filter(
    ({ agreement }) => !agreement.corroboratedBy.some((one) => one.kind === "document" || one.codename !== source.codename),
  );
  return lacking(others, "name");
}

/** Words that the draft ties to somebody else as well rest on two. */
function hasSecondSource(story: Story, { source, passage, quotation }: Attribution): boolean {
  const [first] = passage;
  if (first === undefined) return false;
  return story
    .attributionsAt(first)
    .some(
      (other) =>
        other.source !== source &&
        (quotation === null ? other.tiedBy === "mark" : other.quotation === quotation) &&
        lacking(other.terms, "use") === null,
    );
}
