import { resolveCitation } from "../attribution/marks.ts";
import type { Citation, Mark } from "../draft/model.ts";
import type { Fix } from "../findings.ts";
import type { Source } from "../ledger/model.ts";
import { editDistance } from "../text/distance.ts";
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
  const common = { span: citation.span, agreement: null, tiedBy: "mark" } as const;
  switch (resolved.kind) {
    case "bibliographic":
      return null;
    case "unknown-source":
      return {
        ...common,
        sure: "certain",
        source: null,
        message:
          "This mark names no source of the ledger, so nothing ties these words to an agreement. Correct the codename, or add the source to the ledger.",
        fixes: () => correctKey(story, mark, citation),
      };
    case "unknown-date":
      return {
        ...common,
        sure: "certain",
        source: resolved.source,
        message: `“${resolved.source.label}” has no agreement of this date. Choose one of its agreements, or leave the date out: then all of them count.`,
        fixes: () => correctDate(citation, resolved.source),
      };
    case "source":
      if (resolved.picked.length < 2) return null;
      return {
        ...common,
        sure: "likely",
        mayHold: false,
        source: resolved.source,
        message: `“${resolved.source.label}” has more than one agreement of this date, so all of them count. Add the time to choose one.`,
        fixes: () => resolved.picked.flatMap((agreement) => (agreement.date?.timed ? [dateFix(citation, agreement.date.text, false)] : [])),
      };
  }
}

/** The nearest codenames first; where none is near, the mark becomes a note to settle, so that the question is not lost. */
function correctKey(story: Story, mark: Mark, citation: Citation): Fix[] {
  const near = story.ledger.sources
    .filter((source) => source.label === source.codename)
    .map((source) => ({ source, distance: editDistance(citation.key.toLowerCase(), source.codename.toLowerCase(), 3) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.min(2, Math.floor(citation.key.length / 3))))
    .sort((a, b) => a.distance - b.distance);
  const at = story.draft.text.indexOf(citation.key, citation.span.start);
  const start = at < 0 ? citation.span.start : at;
  const corrections = near.map(
    ({ source }, index): Fix => ({
      title: `Change it to “${source.codename}”`,
      preferred: index === 0 && near[1]?.distance !== near[0]?.distance,
      edits: [{ start, end: start + citation.key.length, newText: source.codename }],
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

function correctDate(citation: Citation, source: Source): Fix[] {
  const dates = source.agreements.flatMap((agreement) => (agreement.date === null ? [] : [agreement.date.text]));
  return [
    {
      title: "Leave the date out",
      preferred: true,
      edits: [{ start: keyEnd(citation), end: citation.span.end, newText: "" }],
      holdsBack: [],
    },
    ...dates.map((date) => dateFix(citation, date, false)),
  ];
}

function dateFix(citation: Citation, date: string, preferred: boolean): Fix {
  return {
    title: `Choose the agreement of ${date}`,
    preferred,
    edits: [{ start: keyEnd(citation), end: citation.span.end, newText: `, ${date}` }],
    holdsBack: [],
  };
}

/** A citation runs from its at sign over the key to the end of what follows the comma. */
const keyEnd = (citation: Citation): number => citation.span.start + 1 + citation.key.length;
