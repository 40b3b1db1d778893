import type { Span } from "./span.ts";

/** A place as an editor shows it; both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines in one text. */
export interface LineIndex {
  /** How many lines there are: one more than there are line ends. */
  readonly lineCount: number;
  /** The line and column of an offset in UTF-16 units. An offset out of the text is clamped; one inside a line end is put before it. */
  positionAt(offset: number): Position;
  /** The stretch of a line (from 1), its line end left out; empty, at the end of the text, for a line that does not exist. */
  lineSpan(line: number): Span;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where each line of the text starts. `\n`, `\r\n` and a lone `\r` end a line, as in VS Code; a form feed or U+2028 does not. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== LINE_FEED && unit !== CARRIAGE_RETURN) continue;
    if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    starts.push(at + 1);
  }
  return starts;
}

/** Prepares a text for looking up lines; a lookup then costs the logarithm of the number of lines. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);

  function lineSpan(line: number): Span {
    const start = starts[line - 1] ?? text.length;
    let end = starts[line] ?? text.length;
    while (end > start && (text.charCodeAt(end - 1) === LINE_FEED || text.charCodeAt(end - 1) === CARRIAGE_RETURN)) end -= 1;
    return { start, end };
  }

  return {
    lineCount: starts.length,
    lineSpan,
    positionAt(offset) {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      const { start, end } = lineSpan(low + 1);
      return { line: low + 1, column: Math.min(Math.max(offset, start), end) - start + 1 };
    },
  };
}
