import type { Place } from "../draft/model.ts";
import type { Story } from "../rules/story.ts";
import { quotedStretches } from "../text/quoted.ts";
import type { Span } from "../text/span.ts";
import { createSpanIndex, type SpanIndex } from "../text/span-index.ts";

/** Where a pattern fits the reporter's own words. */
export interface ProseMatch {
  readonly place: Place;
  /** What the pattern's groups hold. */
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Every place where a pattern (with the flags `g` and `u`) fits the prose of a draft outside quotation marks, in text order. */
export function* matchesInProse(story: Story, pattern: RegExp): Generator<ProseMatch> {
  const key = `${pattern.flags}/${pattern.source}`;
  const read = (text: string): readonly RegExpExecArray[] => [...text.matchAll(pattern)];
  for (const [block, { prose }] of story.draft.blocks.entries()) {
    const matches = story.memory.of(key, prose.text, read);
    if (matches.length === 0) continue;
    const quoted = story.once(quotedFinder)(block);
    for (const match of matches) {
      const place = { block, start: match.index, end: match.index + match[0].length };
      if (quoted.overlapping(place).length === 0) yield { place, groups: match.groups ?? {} };
    }
  }
}

/** Finds, block by block, the stretches that stand in quotation marks, attributed or not. */
function quotedFinder(story: Story): (block: number) => SpanIndex<Span> {
  const attributed = new Map<number, Span[]>();
  for (const place of story.quotations.flatMap(({ quoted }) => quoted)) {
    const known = attributed.get(place.block);
    if (known === undefined) attributed.set(place.block, [place]);
    else known.push(place);
  }
  const found = new Map<number, SpanIndex<Span>>();
  return (block) => {
    const known = found.get(block);
    if (known !== undefined) return known;
    const marked = quotedStretches(story.draft.blocks[block]?.prose.text ?? "");
    const index = createSpanIndex([...(attributed.get(block) ?? []), ...marked], (span) => span);
    found.set(block, index);
    return index;
  };
}

/** The text of a place with what stands in quotation marks blanked out, so that offsets stay true. */
export function ownWords(story: Story, place: Place): string {
  const text = story.draft.blocks[place.block]?.prose.text.slice(place.start, place.end) ?? "";
  const quoted = story.once(quotedFinder)(place.block).overlapping(place);
  return quoted.reduce((rest, span) => blank(rest, span.start - place.start, span.end - place.start), text);
}

function blank(text: string, start: number, end: number): string {
  const from = Math.max(0, start);
  const to = Math.min(text.length, end);
  return from >= to ? text : text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
}
