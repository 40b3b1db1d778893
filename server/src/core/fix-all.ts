import type { Finding, Fix, TextEdit } from "./findings.ts";
import { contains, overlaps, type Span } from "./text/span.ts";
import { createSpanIndex } from "./text/span-index.ts";

/** An edit with the fix it belongs to. */
interface Owned {
  readonly edit: TextEdit;
  readonly fix: Fix;
}

/**
 * The certain, preferred fixes of unaccepted findings that do not touch each other, in text order: one round of fix-all. Where
 * one fix replaces all that another would change, only the first of the two is made.
 */
export function fixesOfOneRound(findings: readonly Finding[]): Fix[] {
  const candidates: Fix[] = [];
  for (const finding of findings) {
    const fix = finding.sure === "certain" && finding.accepted === null ? finding.fixes.find((one) => one.preferred) : undefined;
    if (fix !== undefined) candidates.push(fix);
  }
  const edits = createSpanIndex(
    candidates.flatMap((fix) => fix.edits.map((edit): Owned => ({ edit, fix }))),
    ({ edit }) => visible(edit),
  );
  const near = (edit: TextEdit, fix: Fix): Owned[] => edits.overlapping(visible(edit)).filter((other) => other.fix !== fix);
  const isReplaced = (fix: Fix): boolean =>
    fix.edits.every(
      (edit) => sizeOf(edit) > 0 && near(edit, fix).some((other) => contains(other.edit, edit) && sizeOf(other.edit) > sizeOf(edit)),
    );
  const chosen = new Set<Fix>();
  for (const fix of candidates) {
    const isFree = !fix.edits.some((edit) => near(edit, fix).some((other) => chosen.has(other.fix) && touches(edit, other.edit)));
    if (isFree && !isReplaced(fix)) chosen.add(fix);
  }
  return [...chosen];
}

/** An edit that only puts text in takes no room, and would be found nowhere. */
const visible = ({ start, end }: TextEdit): Span => ({ start, end: Math.max(end, start + 1) });

const sizeOf = ({ start, end }: TextEdit): number => end - start;

/** The text with edits made that all refer to it as it was; of two that overlap, the later one is left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a, b) || a.start === b.start;
}
