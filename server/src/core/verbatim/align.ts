import type { HeardWord } from "./words.ts";

/** A stretch in which a quotation and the notes differ: word indexes, ends exclusive; either side may be empty. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly notesFrom: number;
  readonly notesTo: number;
}

/** How a quotation fits best into a passage of notes. */
export interface Alignment {
  /** From 0 for nothing in common to 1 for the very words. */
  readonly likeness: number;
  /** How many words that carry content are the same. */
  readonly shared: number;
  readonly differences: readonly Difference[];
}

const WEIGHT = { content: 1, grammar: 0.5 } as const;
/** What a word of the notes costs that the quotation leaves out, for each unit of its weight. */
const LEFT_OUT = 0.6;

const weightOf = (word: HeardWord): number => (word.content ? WEIGHT.content : WEIGHT.grammar);

/** Steps back through the table: both words, a word of the quotation alone, a word of the notes alone. */
const BOTH = 0;
const QUOTE = 1;
const NOTES = 2;

/**
 * Fits the whole of a quotation to any stretch of a passage, at the least cost. Time and room grow with the product of their
 * lengths: callers bound both.
 */
export function align(quote: readonly HeardWord[], notes: readonly HeardWord[]): Alignment {
  const { costs, steps } = fill(quote, notes);
  const last = costs.subarray(quote.length * (notes.length + 1));
  const end = last.indexOf(last.reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY));
  const total = quote.reduce((sum, word) => sum + weightOf(word), 0);
  return { ...traceBack(quote, notes, steps, end), likeness: total === 0 ? 0 : Math.max(0, 1 - (last[end] ?? 0) / total) };
}

/** The least cost of fitting the first words of a quotation so that they end at a word of the notes, and the step that leads there. */
function fill(quote: readonly HeardWord[], notes: readonly HeardWord[]): { readonly costs: Float64Array; readonly steps: Uint8Array } {
  const width = notes.length + 1;
  const costs = new Float64Array((quote.length + 1) * width);
  const steps = new Uint8Array((quote.length + 1) * width);
  const costAt = (at: number): number => costs[at] ?? 0;
  quote.forEach((word, index) => {
    const weight = weightOf(word);
    const row = (index + 1) * width;
    costs[row] = costAt(row - width) + weight;
    steps[row] = QUOTE;
    notes.forEach((note, column) => {
      const at = row + column + 1;
      const both = costAt(at - width - 1) + (word.key === note.key ? 0 : Math.max(weight, weightOf(note)));
      const alone = costAt(at - width) + weight;
      const leftOut = costAt(at - 1) + LEFT_OUT * weightOf(note);
      const least = Math.min(both, alone, leftOut);
      costs[at] = least;
      steps[at] = least === both ? BOTH : least === alone ? QUOTE : NOTES;
    });
  });
  return { costs, steps };
}

function traceBack(
  quote: readonly HeardWord[],
  notes: readonly HeardWord[],
  steps: Uint8Array,
  end: number,
): Pick<Alignment, "shared" | "differences"> {
  const width = notes.length + 1;
  const differences: Difference[] = [];
  let shared = 0;
  for (let [row, column] = [quote.length, end]; row > 0; ) {
    const step = steps[row * width + column] ?? QUOTE;
    const [above, before] = [step === NOTES ? row : row - 1, step === QUOTE ? column : column - 1];
    if (step === BOTH && quote[above]?.key === notes[before]?.key) shared += quote[above]?.content === true ? 1 : 0;
    else differ(differences, { from: above, to: row, notesFrom: before, notesTo: column });
    [row, column] = [above, before];
  }
  return { shared, differences: differences.reverse() };
}

/** Words next to each other that differ are one difference. The path is walked from its end. */
function differ(differences: Difference[], step: Difference): void {
  const later = differences.at(-1);
  if (later !== undefined && later.from === step.to && later.notesFrom === step.notesTo) {
    differences[differences.length - 1] = { from: step.from, to: later.to, notesFrom: step.notesFrom, notesTo: later.notesTo };
  } else differences.push(step);
}
