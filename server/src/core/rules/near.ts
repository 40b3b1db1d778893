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
  for (const attribution of story.attributionsIn(place.block)) {
    if (attribution.source !== source) continue;
    const terms = lacking(attribution.terms, "name");
    if (terms !== null && attribution.passage.some((one) => isNextTo(story, one, place))) return terms;
  }
  return null;
}

/** Whether a quotation tied to the source stands in the block that holds a span. */
export function tiedInBlock(story: Story, source: Source, span: Span): boolean {
  const block = blockAt(story, span);
  return block !== null && story.attributionsIn(block).some((one) => one.source === source && one.quotation !== null);
}

/** The index of the block that holds a span of the file; null where it lies in none. Blocks are in file order and never overlap. */
function blockAt(story: Story, span: Span): number | null {
  const { blocks } = story.draft;
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block !== undefined && contains(block.span, span) ? low - 1 : null;
}

function sentenceAt(story: Story, span: Span): Place | null {
  const block = blockAt(story, span);
  if (block === null) return null;
  return story.sentences.of(block).find((sentence) => fileSpan(story.draft, sentence).end >= span.end) ?? null;
}

function isNextTo(story: Story, a: Place, b: Place): boolean {
  if (a.block !== b.block) return false;
  const at = ({ block, start }: Place): number => story.sentences.numberAt(block, start);
  return Math.abs(at(a) - at(b)) <= 1;
}
