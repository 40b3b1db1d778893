import type { Fix } from "../findings.ts";
import type { Agreement, Source } from "../ledger/model.ts";
import type { DraftRule } from "./rule.ts";
import type { Story } from "./story.ts";

/** The draft is to be published before an agreement it rests on lets it be. */
export const embargo: DraftRule = {
  code: "embargo",
  section: 1,
  grade: "certain",
  *check(story) {
    const { publish } = story;
    if (publish === null && story.stage === "writing") return;
    const first = publish?.from ?? story.now;
    const last = publish === null ? story.now : publish.to - 1;
    for (const [agreement, source] of agreementsInUse(story)) {
      if (agreement.embargo === null || first >= agreement.embargo.from) continue;
      const span = story.draft.frontMatter.publish?.span ?? { start: 0, end: 0 };
      yield {
        span,
        // A day on which the embargo lifts may mean the hours after it.
        sure: last < agreement.embargo.from ? "certain" : "likely",
        source,
        agreement,
        tiedBy: null,
        message: `What “${source.label}” said is under an embargo, and the draft ${publish === null ? "would be published now" : "is dated before it lifts"}. Hold the story until then.`,
        fixes: () => holdUntil(story, agreement),
      };
    }
  },
};

function agreementsInUse(story: Story): Map<Agreement, Source> {
  const used = new Map<Agreement, Source>();
  for (const attribution of story.attributions) for (const terms of attribution.terms) used.set(terms.agreement, attribution.source);
  return used;
}

/** Dates the draft to the end of the embargo, in front matter that is made where there is none. */
function holdUntil(story: Story, agreement: Agreement): Fix[] {
  const lifts = agreement.embargo?.text;
  if (lifts === undefined) return [];
  const { publish, span } = story.draft.frontMatter;
  const title = "Date the draft to the end of the embargo";
  if (publish !== null) return [{ title, preferred: true, edits: [{ ...publish.span, newText: lifts }], holdsBack: [] }];
  const bom = story.draft.text.startsWith("\uFEFF") ? 1 : 0;
  if (span === null)
    return [{ title, preferred: true, edits: [{ start: bom, end: bom, newText: `---\npublish: ${lifts}\n---\n\n` }], holdsBack: [] }];
  const firstLine = story.draft.text.indexOf("\n", span.start) + 1;
  return [{ title, preferred: true, edits: [{ start: firstLine, end: firstLine, newText: `publish: ${lifts}\n` }], holdsBack: [] }];
}
