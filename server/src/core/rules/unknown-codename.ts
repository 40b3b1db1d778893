import { resolveCitation } from "../attribution/marks.ts";
import type { Citation, Mark } from "../draft/model.ts";
import type { Fix } from "../findings.ts";
import type { Source } from "../ledger/model.ts";
import { editDistance } from "../text/distance.ts";
import type { Span } from "../text/span.ts";
import type { DraftRule, Violation } from "./rule.ts";
import type { Story } from "./story.ts";

const PLACEHOLDER = "TK: whose words?";

/** A mark names no source of the ledger, or a date none of its agreements. */
export const unknownCodename: DraftRule = {
  code: "unknown-codename",
  section: 1,
  grade: "certain",
  *check(story) {
    if (!story.hasLedger) return;
    for (const mark of story.draft.marks) {
      for (const citation of mark.citations) {
        const violation = judge(story, mark, citation);
        if (violation !== null) yield violation;
      }
    }
  },
};

function judge(story: Story, mark: Mark, citation: Citation): Violation | null {
  const resolved = resolveCitation(citation, story.ledger);
  const dated = { start: citation.span.start, end: dateEnd(story, mark, citation) };
  const common = { agreement: null, tiedBy: "mark" } as const;
  switch (resolved.kind) {
    case "bibliographic":
      return null;
    case "unknown-source":
      return {
        ...common,
        span: citation.span,
        sure: "certain",
        source: null,
        message:
          "This mark names no source of the ledger, so nothing ties these words to an agreement. Correct the codename, or add the source to the ledger.",
        fixes: () => correctKey(story, mark, citation),
      };
    case "unknown-date":
      return {
        ...common,
        span: dated,
        sure: "certain",
        source: resolved.source,
        message: `“${resolved.source.label}” has no agreement of this date. Choose one of its agreements, or leave the date out: then all of them count.`,
        fixes: () => correctDate(dated, citation, resolved.source),
      };
    case "source":
      if (resolved.picked.length < 2) return null;
      return {
        ...common,
        span: dated,
        sure: "likely",
        mayHold: false,
        source: resolved.source,
        message: `“${resolved.source.label}” has more than one agreement of this date, so all of them count. Add the time to choose one.`,
        fixes: () =>
          resolved.picked
            .flatMap((agreement) => (agreement.date?.timed ? [dateFix(dated, citation, agreement.date.text)] : []))
            .slice(0, MOST_CHOICES),
      };
  }
}

/** The nearest codenames first; where none is near, the mark becomes a note to settle, so that the question is not lost. */
function correctKey(story: Story, mark: Mark, citation: Citation): Fix[] {
  const near = story.ledger.sources
    .filter((source) => source.label === source.codename)
    .map((source) => ({ source, distance: editDistance(citation.key.toLowerCase(), source.codename.toLowerCase(), 3) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.min(2, Math.floor(citation.key.length / 3))))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_CHOICES);
  const corrections = near.map(
    ({ source }, index): Fix => ({
      title: `Change it to “${source.codename}”`,
      preferred: index === 0 && near[1]?.distance !== near[0]?.distance,
      edits: [{ ...citation.span, newText: source.codename }],
      holdsBack: [],
    }),
  );
  const ask: Fix = {
    title: `Replace the mark with “${PLACEHOLDER}”`,
    preferred: !corrections.some((fix) => fix.preferred),
    edits: [{ start: mark.span.start, end: mark.span.end, newText: PLACEHOLDER }],
    holdsBack: [],
  };
  return [...corrections, ask];
}

/** More choices than that nobody reads. */
const MOST_CHOICES = 9;

function correctDate(dated: Span, citation: Citation, source: Source): Fix[] {
  const all = source.agreements.flatMap((agreement) => (agreement.date === null ? [] : [agreement.date.text]));
  const dates = all.length <= MOST_CHOICES ? all : mostAlike(all, citation.date ?? "").slice(0, MOST_CHOICES);
  const edits = [{ start: citation.span.end, end: dated.end, newText: "" }];
  return [{ title: "Leave the date out", preferred: true, edits, holdsBack: [] }, ...dates.map((date) => dateFix(dated, citation, date))];
}

/** Those first that begin like the one that was written. */
function mostAlike(dates: readonly string[], written: string): string[] {
  const alike = (date: string): number => {
    let length = 0;
    while (length < written.length && date[length] === written[length]) length += 1;
    return length;
  };
  return [...dates].sort((a, b) => alike(b) - alike(a));
}

function dateFix(dated: Span, citation: Citation, date: string): Fix {
  const edits = [{ start: citation.span.end, end: dated.end, newText: `, ${date}` }];
  return { title: `Choose the agreement of ${date}`, preferred: false, edits, holdsBack: [] };
}

/** Where the date after a key ends; the end of the key where there is none. */
function dateEnd(story: Story, mark: Mark, { span, date }: Citation): number {
  const at = date === null ? -1 : story.draft.text.slice(span.end, mark.span.end).indexOf(date);
  return at < 0 || date === null ? span.end : span.end + at + date.length;
}
