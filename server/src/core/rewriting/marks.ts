import { fileSpan } from "../attribution/context.ts";
import type { Attribution } from "../attribution/model.ts";
import type { TextEdit } from "../findings.ts";
import type { Source } from "../ledger/model.ts";
import type { Story } from "../rules/story.ts";

/**
 * A mark for a source after an attributed passage, in place of its own mark where it has one. Null for a source whose
 * codename may not be shown.
 */
export function codenameMark(
  story: Story,
  attribution: Pick<Attribution, "source" | "passage">,
  source: Source,
  date: string | null,
): TextEdit[] | null {
  if (source.label !== source.codename) return null;
  const last = attribution.passage.at(-1);
  if (last === undefined) return null;
  const own = source === attribution.source ? markOf(story, attribution) : null;
  const citation = `[@${source.codename}${date === null ? "" : `, ${date}`}]`;
  if (own !== null) return [{ ...own, newText: citation }];
  const { end } = fileSpan(story.draft, last);
  const existing = story.draft.marks.find(
    (mark) => mark.span.start >= end && /^[^\S\n]*$/u.test(story.draft.text.slice(end, mark.span.start)),
  );
  const at = existing?.span.end ?? end;
  return [{ start: at, end: at, newText: ` ${citation}` }];
}

/** The mark that ties a passage to its source, where it names nobody else. */
function markOf(story: Story, attribution: Pick<Attribution, "source" | "passage">): { start: number; end: number } | null {
  const mark = story.draft.marks.find(
    (one) =>
      one.form === "citation" &&
      one.citations.length === 1 &&
      one.citations[0]?.key === attribution.source.codename &&
      attribution.passage.some((place) => place.block === one.block && (one.ownLine || (place.start < one.at && one.at <= place.end + 1))),
  );
  return mark === undefined ? null : { start: mark.span.start, end: mark.span.end };
}
