import { overlaps, type Span } from "./span.ts";

/** Finds, among many items, those whose spans share text with a span, without looking at the others. */
export interface SpanIndex<T> {
  /** The items that overlap a span by at least one unit, in the order of their starts, equal ones in the order they were given. */
  overlapping(span: Span): T[];
}

/** Prepares items for look-ups; one costs the logarithm of their number, and what it finds. Spans may nest and overlap. */
export function createSpanIndex<T>(items: readonly T[], spanOf: (item: T) => Span): SpanIndex<T> {
  const sorted = items.map((item) => ({ item, span: spanOf(item) })).sort((a, b) => a.span.start - b.span.start);
  const farthest = farthestEnds(sorted.map(({ span }) => span.end));

  /** Collects from the stretch `[from, to)` of the sorted items; its farthest end tells whether any of it can reach the span. */
  function collect(node: number, from: number, to: number, span: Span, found: T[]): void {
    if (from >= to || (farthest[node] ?? 0) <= span.start || (sorted[from]?.span.start ?? 0) >= span.end) return;
    if (to - from === 1) {
      const entry = sorted[from];
      if (entry !== undefined && overlaps(entry.span, span)) found.push(entry.item);
      return;
    }
    const middle = (from + to) >> 1;
    collect(2 * node, from, middle, span, found);
    collect(2 * node + 1, middle, to, span, found);
  }

  return {
    overlapping(span) {
      const found: T[] = [];
      collect(1, 0, sorted.length, span, found);
      return found;
    },
  };
}

/** A tree over the ends, node 1 being all of them and each node having its halves at twice its number: the largest of each. */
function farthestEnds(ends: readonly number[]): Float64Array {
  const tree = new Float64Array(4 * Math.max(ends.length, 1));
  const fill = (node: number, from: number, to: number): number => {
    const middle = (from + to) >> 1;
    const largest = to - from <= 1 ? (ends[from] ?? 0) : Math.max(fill(2 * node, from, middle), fill(2 * node + 1, middle, to));
    tree[node] = largest;
    return largest;
  };
  fill(1, 0, ends.length);
  return tree;
}
