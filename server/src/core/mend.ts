import { composeEdits } from "./compose-edits.ts";
import type { Finding, StrippedCopy, TextEdit } from "./findings.ts";
import { applyEdits, fixesOfOneRound } from "./fix-all.ts";
import type { Span } from "./text/span.ts";

/** A text with fixes made. */
export interface Mended {
  readonly text: string;
  /** How many fixes were made. */
  readonly made: number;
  /** The same as edits of the text that was given: sorted, apart from each other, and copying nothing that stays. */
  readonly edits: readonly TextEdit[];
  /** What goes to the held-back file before the text is changed, in order: stretches, each with the text they lie in. */
  readonly heldBack: readonly { readonly text: string; readonly spans: readonly Span[] }[];
  /** The copies without metadata that have to be there before the text is changed. */
  readonly strips: readonly StrippedCopy[];
}

/** One fix can bring another finding up; drafts settle after two or three rounds. */
const MAX_ROUNDS = 20;

/** Makes every certain, preferred fix, looks again, and goes on until none is left or nothing changes. `look` gives the findings of a text. */
export function mend(text: string, look: (text: string) => readonly Finding[]): Mended {
  const rounds: (readonly TextEdit[])[] = [];
  const heldBack: { text: string; spans: readonly Span[] }[] = [];
  const strips: StrippedCopy[] = [];
  let current = text;
  let made = 0;
  while (rounds.length < MAX_ROUNDS) {
    const fixes = fixesOfOneRound(look(current));
    const edits = fixes.flatMap((fix) => fix.edits);
    const next = applyEdits(current, edits);
    if (next === current) break;
    const spans = fixes.flatMap((fix) => fix.holdsBack).sort((a, b) => a.start - b.start);
    if (spans.length > 0) heldBack.push({ text: current, spans });
    strips.push(...fixes.flatMap((fix) => fix.strips ?? []));
    rounds.push(edits);
    made += fixes.length;
    current = next;
  }
  return { text: current, made, edits: composeEdits(text.length, rounds), heldBack, strips };
}
