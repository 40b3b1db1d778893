import type { Span } from "../../server/src/core/text/span.ts";

/** A stretch that a fixture marks: `⟦label:text⟧`, nestable; offsets into the text without markers. */
export interface MarkedSpan extends Span {
  readonly label: string;
}

export interface MarkedText {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
}

/** Takes the markers out of a fixture. A label runs to the first colon and holds no space; `⟦label⟧` marks an empty span. */
export function readMarkers(source: string): MarkedText {
  const open: { label: string; start: number }[] = [];
  const spans: MarkedSpan[] = [];
  let text = "";
  for (let at = 0; at < source.length; ) {
    if (source[at] === "⟦") {
      const label = /^[^:⟧\s]+/u.exec(source.slice(at + 1))?.[0];
      if (label === undefined) throw new Error(`a marker without a label at ${at}`);
      open.push({ label, start: text.length });
      at += 1 + label.length;
      if (source[at] === ":") at += 1;
    } else if (source[at] === "⟧") {
      const marker = open.pop();
      if (marker === undefined) throw new Error(`a marker that closes nothing at ${at}`);
      spans.push({ ...marker, end: text.length });
      at += 1;
    } else {
      text += source[at];
      at += 1;
    }
  }
  if (open.length > 0) throw new Error(`a marker is not closed: ${open[0]?.label}`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** One line for each span, for comparison: `label@start-end "text"`. */
export function describeSpans(text: string, spans: readonly MarkedSpan[]): string[] {
  return spans.map((span) => `${span.label}@${span.start}-${span.end} ${JSON.stringify(text.slice(span.start, span.end))}`).sort();
}
