import type { Draft } from "../draft/model.ts";
import { applyEdits } from "../fix-all.ts";
import { oddRuns, wideGaps } from "../rules/odd-runs.ts";
import { createLineIndex } from "../text/lines.ts";

/** Lines of a draft, from 1, both included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The chosen passages of a draft as if they were typed anew, for whoever checks facts: plain text without pictures, links, marks,
 * comments and odd characters. Null chooses everything. A passage that a range touches is in it as a whole.
 */
export function forVerification(draft: Draft, chosen: readonly LineRange[] | null): string {
  const lines = createLineIndex(draft.text);
  const passages = draft.blocks.flatMap(({ span, prose }) => {
    const [first, last] = [lines.positionAt(span.start).line, lines.positionAt(Math.max(span.start, span.end - 1)).line];
    const wanted = chosen === null || chosen.some(({ from, to }) => first <= to && from <= last);
    const text = wanted ? retyped(prose.text) : "";
    return text === "" ? [] : [text];
  });
  return passages.length === 0 ? "" : `${passages.join("\n\n")}\n`;
}

function retyped(text: string): string {
  const plain = applyEdits(
    text,
    oddRuns(text).flatMap(({ edits }) => edits),
  );
  const even = applyEdits(
    plain,
    wideGaps(plain, { start: 0, end: plain.length }).flatMap(({ edits }) => edits),
  );
  return even
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
