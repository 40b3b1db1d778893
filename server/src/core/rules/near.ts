import { fileSpan } from "../attribution/context.ts";
import type { Terms } from "../attribution/model.ts";
import type { Place } from "../draft/model.ts";
import type { Source } from "../ledger/model.ts";
import { lacking } from "../policy/governance.ts";
import { contains, type Span } from "../text/span.ts";
import type { Story } from "./story.ts";

/**
 * The terms that make a name tell something although the source may be named elsewhere: one that lacks the name and
 * governs words in the same sentence or the next one to either side, within the same block. Null where there is none.
 */
export function nearTied(story: Story, source: Source, span: Span): Terms | null {
  const place = sentenceAt(story, span);
  if (place === null) return null;
  for (const attribution of story.attributions) {
    if (attribution.source !== source) continue;
    const terms = lacking(attribution.terms, "name");
    if (terms !== null && attribution.passage.some((one) => isNextTo(story, one, place))) return terms;
  }
  return null;
}

/** Whether a quotation tied to the source stands in the block that holds a span. */
export function tiedInBlock(story: Story, source: Source, span: Span): boolean {
  return story.attributions.some(
    (one) =>
      one.source === source &&
      one.quotation !== null &&
      one.passage.some((place) => {
        const block = story.draft.blocks[place.block];
        return block !== undefined && contains(block.span, span);
      }),
  );
}

function sentenceAt(story: Story, span: Span): Place | null {
  const block = story.draft.blocks.findIndex((one) => contains(one.span, span));
  if (block < 0) return null;
  return story.sentences.of(block).find((sentence) => fileSpan(story.draft, sentence).end >= span.end) ?? null;
}

function isNextTo(story: Story, a: Place, b: Place): boolean {
  if (a.block !== b.block) return false;
  const all = story.sentences.of(a.block);
  const at = (place: Place): number => all.findIndex((one) => one.start === place.start);
  return Math.abs(at(a) - at(b)) <= 1;
}
