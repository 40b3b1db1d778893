import { createSpanIndex, type SpanIndex } from "../text/span-index.ts";
import type { Draft, Region } from "./model.ts";

/** A draft's regions, outer ones before those within them, with a look-up that is prepared when first asked. */
export function placedRegions(regions: readonly Region[]): Pick<Draft, "regions" | "regionsOver"> {
  const sorted = [...regions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let index: SpanIndex<Region> | null = null;
  return {
    regions: sorted,
    regionsOver(span) {
      index ??= createSpanIndex(sorted, (region) => region.span);
      return index.overlapping(span);
    },
  };
}
