import type { TextEdit } from "./findings.ts";
import { append } from "./text/append.ts";

/** A piece of a text under way: a stretch of the original, or text that was put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly inserted: string };

/**
 * Rounds of edits, each of the text the round before left, as edits of the first text; of two in one round that overlap,
 * the later one is left out.
 * `length` is that text's, in UTF-16 units. What no round touched is not copied.
 */
export function composeEdits(length: number, rounds: readonly (readonly TextEdit[])[]): TextEdit[] {
  const pieces = rounds.reduce<readonly Piece[]>(applyRound, [{ start: 0, end: length }]);
  const edits: TextEdit[] = [];
  let at = 0;
  let inserted = "";
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ("inserted" in piece) {
      inserted += piece.inserted;
      continue;
    }
    if (inserted !== "" || piece.start > at) edits.push({ start: at, end: piece.start, newText: inserted });
    inserted = "";
    at = piece.end;
  }
  return edits;
}

function applyRound(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const next: Piece[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    append(next, cut(pieces, at, edit.start));
    next.push({ inserted: edit.newText });
    at = edit.end;
  }
  append(next, cut(pieces, at, Number.POSITIVE_INFINITY));
  return next.filter((piece) => sizeOf(piece) > 0);
}

/** The pieces of a stretch of the text they make up. */
function cut(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(0, start - at);
    const to = Math.min(sizeOf(piece), end - at);
    if (from < to) {
      found.push("inserted" in piece ? { inserted: piece.inserted.slice(from, to) } : { start: piece.start + from, end: piece.start + to });
    }
    at += sizeOf(piece);
  }
  return found;
}

function sizeOf(piece: Piece): number {
  return "inserted" in piece ? piece.inserted.length : piece.end - piece.start;
}
