import type { Finding, Fix, TextEdit } from "../findings.ts";
import { overlaps, type Span } from "../text/span.ts";
import { applyEdits, composeEdits } from "./compose-edits.ts";

/** What is left after every certain fix was made. */
export interface FixedAll {
  /** Of the text that was given: sorted, apart from each other, and no longer than needed, so that they copy nothing. */
  readonly edits: readonly TextEdit[];
  /** What goes to the held-back file before the edits are made, in order: stretches, each with the text they lie in. */
  readonly heldBack: readonly { readonly text: string; readonly passages: readonly Span[] }[];
  /** The text with the edits made. */
  readonly text: string;
  /** How many fixes were made. */
  readonly count: number;
}

/** Fixes that only move a fault about would otherwise go on for ever. */
const ROUNDS = 25;

/** Whether making all fixes makes one of this finding: certain, not accepted, with a preferred fix. */
export function isCertainlyFixable(finding: Finding): boolean {
  return finding.sure === "certain" && finding.accepted === null && finding.fixes.some((fix) => fix.preferred);
}

/**
 * Makes the preferred fix of every certain finding, looking at the text again until none is left.
 * `look` gives the findings of a text; fixes that get in each other's way are made in different rounds.
 */
export function fixAll(text: string, look: (text: string) => readonly Finding[]): FixedAll {
  const rounds: TextEdit[][] = [];
  const heldBack: { text: string; passages: Span[] }[] = [];
  let current = text;
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixes = compatible(look(current).filter(isCertainlyFixable));
    const edits = fixes.flatMap((fix) => fix.edits).sort((a, b) => a.start - b.start || a.end - b.end);
    const next = applyEdits(current, edits);
    if (next === current) break;
    const passages = fixes.flatMap((fix) => fix.holdsBack);
    if (passages.length > 0) heldBack.push({ text: current, passages });
    rounds.push(edits);
    count += fixes.length;
    current = next;
  }
  return { edits: composeEdits(text.length, rounds), heldBack, text: current, count };
}

/** The preferred fixes in text order, without those that touch what an earlier one changes or holds back. */
function compatible(findings: readonly Finding[]): Fix[] {
  const taken: Span[] = [];
  const chosen: Fix[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((each) => each.preferred);
    if (fix === undefined) continue;
    const touched = [...fix.edits, ...fix.holdsBack];
    if (touched.some((span) => taken.some((other) => overlaps(span, other) || span.start === other.start))) continue;
    taken.push(...touched);
    chosen.push(fix);
  }
  return chosen;
}
