/** Containers deeper than a story ever nests them; Lezer needs time that grows with the depth of every line. */
const MOST_MARKERS = 24;
const MOST_COLUMNS = 64;

/** A line that opens with an HTML tag and is longer than this is no tag, and Lezer's pattern for one would exhaust the stack. */
const LONGEST_TAG_LINE = 8192;

const CONTAINER_MARKER = /(?:>|[-+*](?=[ \t\n]|$)|\d{1,9}[.)](?=[ \t\n]|$))/uy;
const TAG_START = /<\/?(?!(?:script|pre|style|textarea)(?:[\s>]|$))[a-z]/iuy;

/**
 * A text of the same length for reading the block structure: line ends become `\n` (after a space for `\r\n`), and what would
 * cost Lezer more than linear time is replaced by letters. Offsets stay true; the text itself is not for reading.
 */
export function tame(text: string): string {
  const unified = text.includes("\r") ? text.replaceAll("\r\n", " \n").replaceAll("\r", "\n") : text;
  const pieces: string[] = [];
  let kept = 0;
  for (let start = 0; start < unified.length; ) {
    const newline = unified.indexOf("\n", start);
    const end = newline < 0 ? unified.length : newline;
    const excess = excessOf(unified, start, end);
    if (excess !== null) {
      pieces.push(unified.slice(kept, excess.start), "x".repeat(excess.end - excess.start));
      kept = excess.end;
    }
    start = end + 1;
  }
  return kept === 0 ? unified : pieces.join("") + unified.slice(kept);
}

/** The part of a line that Lezer must not see, if there is one. */
function excessOf(text: string, start: number, end: number): { start: number; end: number } | null {
  let at = start;
  let markers = 0;
  let columns = 0;
  while (at < end) {
    const character = text.charAt(at);
    if (character === " " || character === "\t") {
      columns += character === "\t" ? 4 : 1;
      at += 1;
    } else {
      if (markers > MOST_MARKERS || columns > MOST_COLUMNS) return { start: at, end: at + 1 };
      CONTAINER_MARKER.lastIndex = at;
      const marker = CONTAINER_MARKER.exec(text)?.[0];
      if (marker === undefined) break;
      markers += 1;
      at += marker.length;
    }
  }
  if (end - start <= LONGEST_TAG_LINE || text.charAt(at) !== "<") return null;
  TAG_START.lastIndex = at;
  return TAG_START.test(text) ? { start: start + LONGEST_TAG_LINE, end } : null;
}
