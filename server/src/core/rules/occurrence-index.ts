import type { Occurrence } from "../protection/model.ts";
import { createSpanIndex, type SpanIndex } from "../text/span-index.ts";
import type { Story } from "./story.ts";

/** Protected text of every kind by its place in the file; ask for it with `story.once`. */
export function occurrenceIndex(story: Story): SpanIndex<Occurrence> {
  return createSpanIndex(story.occurrences, ({ span }) => span);
}
