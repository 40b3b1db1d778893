import { type OddRun, oddRuns, wideGaps } from "./odd-runs.ts";
import type { DraftRule } from "./rule.ts";

const WRONG: Readonly<Record<OddRun["kind"], string>> = {
  invisible: "Here stand characters that nobody sees",
  "look-alike": "This word has letters of another alphabet that look like its own",
  spacing: "This is not one plain space, though it looks like one",
};

/** Characters that a reader does not see as what they are. They can mark a copy, and so tell whose it was. */
export const oddCharacters: DraftRule = {
  code: "odd-characters",
  section: 5,
  grade: "certain",
  *check({ draft }) {
    // Cells of a table are padded with spaces so that their columns stand below each other.
    const gaps = draft.blocks.flatMap(({ kind, span }) => (kind === "table-cell" ? [] : wideGaps(draft.text, span)));
    for (const { kind, span, edits } of [...oddRuns(draft.text), ...gaps]) {
      yield {
        span,
        sure: "certain",
        source: null,
        agreement: null,
        tiedBy: null,
        message: `${WRONG[kind]}. It can mark a copy of a leaked text, and so tell who had it. Write plain characters.`,
        fixes: () => [{ title: "Write plain characters", preferred: true, edits, holdsBack: [] }],
      };
    }
  },
};
