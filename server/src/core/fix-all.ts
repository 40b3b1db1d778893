import type { Finding, Fix, TextEdit } from "./findings.ts";
import { overlaps } from "./text/span.ts";

/** The certain, preferred fixes of unaccepted findings that do not touch each other, in text order: one round of fix-all. */
export function fixesOfOneRound(findings: readonly Finding[]): Fix[] {
  const chosen: Fix[] = [];
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    if (finding.sure !== "certain" || finding.accepted !== null) continue;
    const fix = finding.fixes.find((one) => one.preferred);
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

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
