import type { Span } from "../text/span.ts";

const OPENING = /<!--|<(?:script|style)(?![\w-])/giu;
const SCRIPT_END = /<\/script/giu;
const STYLE_END = /<\/style/giu;

/** What a browser does not show of a raw HTML block: scripts and styles, and all that follows a comment nobody closed. */
export function findHidden(text: string): { readonly hidden: readonly Span[]; readonly unread: Span | null } {
  const hidden: Span[] = [];
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const start = match.index;
    if (match[0] === "<!--") {
      const close = text.indexOf("-->", start + 2);
      if (close < 0) return { hidden, unread: { start, end: text.length } };
      OPENING.lastIndex = close + 3;
    } else {
      const end = elementEnd(text, start, match[0].length === "<style".length ? STYLE_END : SCRIPT_END);
      hidden.push({ start, end });
      OPENING.lastIndex = end;
    }
  }
  return { hidden, unread: null };
}

function elementEnd(text: string, start: number, closing: RegExp): number {
  closing.lastIndex = start;
  const close = closing.exec(text);
  const end = close === null ? -1 : text.indexOf(">", close.index);
  return end < 0 ? text.length : end + 1;
}
