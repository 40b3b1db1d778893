/**
 * What stands between two letters of a text, as bit flags. Letters and digits are what a search compares; everything else
 * is a gap, and a gap says whether two letters belong to one word, to one name, or to neither.
 */
export const GAP = {
  /** Shows nothing: emphasis marks, backticks, inline tags, zero-width and format characters. */
  markup: 1 << 0,
  space: 1 << 1,
  /** One line end. */
  line: 1 << 2,
  /** A blank line, or a line without a letter. */
  paragraph: 1 << 3,
  /** The next line opens with a list, heading or comment mark. */
  marker: 1 << 4,
  hyphen: 1 << 5,
  underscore: 1 << 6,
  dot: 1 << 7,
  apostrophe: 1 << 8,
  comma: 1 << 9,
  slash: 1 << 10,
  at: 1 << 11,
  /** Ends or divides a sentence: `!`, `?`, `:`, `;`, an ellipsis. */
  stop: 1 << 12,
  quote: 1 << 13,
  bracket: 1 << 14,
  pipe: 1 << 15,
  ampersand: 1 << 16,
  dash: 1 << 17,
  other: 1 << 18,
  /** After the letter of an escape such as `\n`: a word may begin here or one letter earlier. */
  escape: 1 << 19,
} as const;

/** What may stand inside a word without ending it. */
const INVISIBLE = GAP.markup | GAP.escape;
/** A line break inside a word, after a hyphen that the reader does not see as part of it. */
const WORD_BREAK = GAP.hyphen | GAP.line | GAP.space;
const SPACING = GAP.space | GAP.line | GAP.markup;
const JOINTS = SPACING | GAP.hyphen | GAP.underscore | GAP.apostrophe | GAP.escape;
const SPREAD = GAP.pipe | GAP.marker | GAP.bracket;

/** Whether a word ends or begins at the gap. */
export function isBoundary(gap: number): boolean {
  return (gap & ~GAP.markup) !== 0;
}

/** Whether a word may run on over the gap: nothing visible, or a hyphen at a line end. */
export function staysInWord(gap: number): boolean {
  if ((gap & ~INVISIBLE) === 0) return true;
  return (gap & GAP.hyphen) !== 0 && (gap & GAP.line) !== 0 && (gap & ~(WORD_BREAK | INVISIBLE)) === 0;
}

/** Whether the gap is white space (and markup) alone. */
export function isSpacing(gap: number): boolean {
  return (gap & GAP.space || gap & GAP.line) !== 0 && (gap & ~SPACING) === 0;
}

/**
 * Whether two words of one listed text may have this gap between them. `listed` is the gap as the ledger has it: what
 * stands there may stand in the draft, and so may white space, a hyphen, an underscore, an apostrophe or nothing.
 */
export function joinsListedWords(gap: number, listed: number): boolean {
  const rest = gap & ~(JOINTS | listed);
  if (rest === 0) return true;
  if (rest === GAP.dot) return (gap & (GAP.space | GAP.line)) === 0;
  return rest === GAP.dash && (gap & (GAP.space | GAP.line)) === 0;
}

/**
 * Whether a first name (or, with `abbreviated`, an initial) and a surname may have this gap between them: as in prose, in
 * a slug or an address, over a soft line break, or over two cells of a table.
 */
export function joinsNames(gap: number, abbreviated: boolean): boolean {
  const rest = gap & ~(JOINTS | SPREAD);
  if (rest === 0) return true;
  if (rest === GAP.dot) return abbreviated || (gap & (GAP.space | GAP.line)) === 0;
  return rest === GAP.slash && (gap & GAP.space) === 0;
}
