import type { Region } from "../draft/model.ts";
import { contains, type Span } from "../text/span.ts";
import { createSpanIndex } from "../text/span-index.ts";
import type { DraftRule, Violation } from "./rule.ts";
import type { Story } from "./story.ts";

/** Notes to self that a desk looks for: "to come", "checked", and the levels as they stand in interview notes. */
const NOTES_TO_SELF = /\bTK(?:TK)*\b(?:: [^\n.;,]{0,40})?|\bCQ\b(?! \p{Lu})|\[\/?(?:OTR|DBG|BG|NFA|ON|CQ|TK)\]/gu;

const NOT_PUBLISHED: ReadonlySet<Region["kind"]> = new Set(["comment", "code", "link-target"]);

/** Working marks that are still in the text. What the publishable copy leaves out is only listed. */
export const leftoverMark: DraftRule = {
  code: "leftover-mark",
  section: 5,
  grade: "certain",
  publishSeverity: "error",
  *check(story) {
    const unpublished = story.draft.regions.filter((region) => NOT_PUBLISHED.has(region.kind));
    const hidden = createSpanIndex(unpublished, (region) => region.span);
    for (const match of story.draft.text.matchAll(NOTES_TO_SELF)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!hidden.overlapping(span).some((region) => contains(region.span, span))) {
        yield left(span, "A working mark is still in the text. Settle it, or take it out.");
      }
    }
    if (story.stage === "publish") yield* removedByExport(story);
  },
};

function* removedByExport(story: Story): Generator<Violation> {
  const comments = story.draft.regions.filter((region) => region.kind === "comment").map((region) => region.span);
  const citations = story.draft.marks.filter((mark) => mark.form === "citation" && mark.citations.some((one) => !one.bibliographic));
  for (const span of [...comments, ...citations.map((mark) => mark.span)]) {
    yield {
      ...left(span, "This stands only in the working draft: “Export Publishable Copy” leaves it out."),
      atMost: "information",
      fixes: () => [{ title: "Take it out now", preferred: false, edits: [{ ...span, newText: "" }], holdsBack: [] }],
    };
  }
}

function left(span: Span, message: string): Violation {
  return { span, sure: "certain", source: null, agreement: null, tiedBy: null, message, fixes: () => [] };
}
