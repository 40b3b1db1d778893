import type { Span } from "../text/span.ts";

/** The span without the white space at its ends; empty, at its start, where there is nothing else in it. */
export function trimmed(text: string, { start, end }: Span): Span {
  const from = start;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  return start < end ? { start, end } : { start: from, end: from };
}

/** Space, tab, line feed, carriage return: what Markdown does not show at the edges of a line. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** The text with the spans, which are in order and apart, replaced by spaces; its length stays. */
export function blanked(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  return at === 0 ? text : pieces.join("") + text.slice(at);
}

/** The span as many units later. */
export function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
