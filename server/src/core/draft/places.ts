import type { Span } from "../text/span.ts";
import type { Block, Draft, Place, Region } from "./model.ts";

/** The regions that hold the unit at a file offset, outermost first. */
export function regionsAt(draft: Draft, offset: number): Region[] {
  const found: Region[] = [];
  for (const region of draft.regions) {
    if (region.span.start > offset) break;
    if (offset < region.span.end) found.push(region);
  }
  return found;
}

/** Where a stretch of prose stands in the file; an empty span at the file's end for a block that does not exist. */
export function placeToFile(draft: Draft, place: Place): Span {
  const end = { start: draft.text.length, end: draft.text.length };
  return draft.blocks[place.block]?.prose.toFile(place.start, place.end) ?? end;
}

/**
 * The block a file span falls on, and the prose it covers there; the first block where it covers several.
 * The stretch is empty where the span holds only what does not show (a link target). Null outside all blocks.
 */
export function placeAt(draft: Draft, span: Span): Place | null {
  const index = firstEndingAfter(draft.blocks, span.start);
  const block = draft.blocks[index];
  if (block === undefined || block.span.start >= Math.max(span.end, span.start + 1)) return null;
  const start = block.prose.fromFile(span.start);
  return { block: index, start, end: Math.max(start, block.prose.fromFile(Math.min(span.end, block.span.end))) };
}

/** The first block that does not end before an offset; blocks are in file order and apart. */
function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
