import type { Span } from "../text/span.ts";
import { trimmed } from "./spans.ts";

/** A GFM table inside a paragraph: it runs to the paragraph's end. */
export interface Table {
  readonly start: number;
  /** The cells of all rows in order, white space at both ends left out; empty cells are left out. */
  readonly cells: readonly Span[];
}

/**
 * The table that a paragraph's text holds, if its lines make one: a row of headings, a row of dashes with as many cells, rows.
 * Line ends have to be `\n`; offsets count in `text`. Takes time in proportion to the text.
 */
export function findTable(text: string): Table | null {
  if (!text.includes("|") || !text.includes("-")) return null;
  let previous: Span | null = null;
  for (const line of linesOf(text)) {
    if (previous !== null && isDelimiterRow(text, line, previous)) {
      const rows = linesOf(text.slice(line.end + 1)).map((row) => ({ start: row.start + line.end + 1, end: row.end + line.end + 1 }));
      const cells = [previous, ...rows].flatMap((row) => cellsOf(text, row)).filter((cell) => cell.end > cell.start);
      return { start: previous.start, cells };
    }
    previous = line;
  }
  return null;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

function isDelimiterRow(text: string, line: Span, headings: Span): boolean {
  const written = text.slice(line.start, line.end);
  if (!written.includes("|") || !/^[\s|:-]+$/u.test(written)) return false;
  const cells = cellsOf(text, line);
  if (!cells.every((cell) => /^:?-+:?$/u.test(text.slice(cell.start, cell.end)))) return false;
  return text.slice(headings.start, headings.end).includes("|") && cellsOf(text, headings).length === cells.length;
}

/** The cells of a row, trimmed. A pipe at either end of the row opens no cell; an escaped one parts none. */
function cellsOf(text: string, row: Span): Span[] {
  const all = trimmed(text, row);
  const cells: Span[] = [];
  let start = text.charAt(all.start) === "|" ? all.start + 1 : all.start;
  for (let at = start; at < all.end; at++) {
    const character = text.charAt(at);
    if (character === "\\") at += 1;
    else if (character === "|") {
      cells.push(trimmed(text, { start, end: at }));
      start = at + 1;
    }
  }
  if (start < all.end) cells.push(trimmed(text, { start, end: all.end }));
  return cells;
}
