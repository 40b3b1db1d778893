import type { Span } from "../text/span.ts";

/** Inline parsing takes time that grows with the square of a block in the worst case: larger blocks are read in pieces. */
const LARGEST_BLOCK = 32 * 1024;
const MOST_OPENERS = 1000;
const PIECE_LENGTH = 8 * 1024;
const PIECE_OPENERS = 250;
const LONGEST_COMMENT = 256 * 1024;

/** Characters that make the parser look back or ahead. */
const OPENER = /[[\]<`*_~]/gu;

/** Data such as a picture inside a link target: cutting it would make it prose. */
const DATA = /[\w+/=%-]{256,}/uy;

/**
 * The stretches in which a block is read as inline text, in order and without gaps.
 *
 * One for an ordinary block. A block over 32 KB, or one dense with markup, is cut at line ends or sentence ends, never inside a
 * comment; markup that reaches over a cut then stays as text.
 */
export function piecesOf(text: string): Span[] {
  if (text.length <= LARGEST_BLOCK && !hasMoreOpeners(text, MOST_OPENERS)) return [{ start: 0, end: text.length }];
  const pieces: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = afterComment(text, start, cutAfter(text, start));
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

function hasMoreOpeners(text: string, most: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(OPENER)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

function cutAfter(text: string, start: number): number {
  const window = text.slice(start, start + PIECE_LENGTH);
  let length = window.length;
  let openers = 0;
  for (const match of window.matchAll(OPENER)) {
    openers += 1;
    if (openers > PIECE_OPENERS) {
      length = Math.max(match.index, 1);
      break;
    }
  }
  if (start + length >= text.length) return text.length;
  return start + (niceCut(window.slice(0, length)) ?? throughData(text, start + length) - start);
}

/** The last line end, sentence end or, in the second half, space of a window; null where it holds none. */
function niceCut(window: string): number | null {
  const line = window.lastIndexOf("\n");
  if (line > 0) return line + 1;
  let sentence = 0;
  for (const match of window.matchAll(/[.!?]["”’)]? /gu)) sentence = match.index + match[0].length;
  if (sentence > 0) return sentence;
  const space = window.lastIndexOf(" ");
  return space > window.length / 2 ? space + 1 : null;
}

/** Where the data that a cut would fall into ends, with what follows it up to a space. */
function throughData(text: string, cut: number): number {
  DATA.lastIndex = cut;
  const data = DATA.exec(text);
  if (data === null) return cut;
  const end = cut + data[0].length;
  const space = text.slice(end, end + PIECE_OPENERS).search(/\s/u);
  return space < 0 ? end : end + space;
}

/** The end of the comment that a cut would fall into, else the cut. A comment far longer than any note is cut like other text. */
function afterComment(text: string, start: number, cut: number): number {
  const open = text.slice(start, cut).lastIndexOf("<!--");
  if (open < 0) return cut;
  const close = text.slice(start + open, start + open + LONGEST_COMMENT).indexOf("-->", 2);
  return Math.max(cut, start + open + close + 3);
}
