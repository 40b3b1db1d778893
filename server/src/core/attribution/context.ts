import type { Draft, Place } from "../draft/model.ts";
import type { EchoFinder } from "../echo/model.ts";
import type { Ledger, Source } from "../ledger/model.ts";
import type { Occurrence } from "../protection/model.ts";
import type { Quotation, Speaker } from "../quotations/model.ts";
import type { SentenceIndex } from "../text/sentence-index.ts";
import type { Span } from "../text/span.ts";
import type { SpanIndex } from "../text/span-index.ts";
import type { DescriptionIndex } from "./description-index.ts";
import type { StatementIndex } from "./statements.ts";

/** What ties are found from. */
export interface AttributionContext {
  readonly draft: Draft;
  readonly ledger: Ledger;
  readonly quotations: readonly Quotation[];
  /** Names and aliases of every source, protected or not, in text order. */
  readonly mentions: SpanIndex<Occurrence>;
  /** Details of protected sources, in text order. */
  readonly details: SpanIndex<Occurrence>;
  readonly descriptions: DescriptionIndex;
  readonly sentences: SentenceIndex;
  readonly statements: StatementIndex;
  /** Where a text repeats what may not be used. */
  readonly echoes: EchoFinder;
}

/** The file span of a place. */
export function fileSpan(draft: Draft, place: Place): Span {
  const block = draft.blocks[place.block];
  return block === undefined ? { start: 0, end: 0 } : block.prose.toFile(place.start, place.end);
}

/** Every source named in a span of the file, with the occurrence that names it. */
function namedIn(context: AttributionContext, span: Span): { readonly source: Source; readonly occurrence: Occurrence }[] {
  const named: { source: Source; occurrence: Occurrence }[] = [];
  for (const occurrence of context.mentions.overlapping(span)) {
    const source = context.ledger.sources[occurrence.source];
    if (source !== undefined) named.push({ source, occurrence });
  }
  return named;
}

/** The source a speaker phrase names: the name has to be the phrase's own head, not that of somebody's lawyer. */
export function namedBy(
  context: AttributionContext,
  speaker: Speaker,
): { readonly source: Source; readonly occurrence: Occurrence } | null {
  return namedIn(context, fileSpan(context.draft, speaker.head))[0] ?? null;
}

/** The text of a place as a reader sees it. */
export function proseOf(draft: Draft, place: Place): string {
  return draft.blocks[place.block]?.prose.text.slice(place.start, place.end) ?? "";
}

/** A place as a stretch of one long row of blocks, so that places of a whole draft can be indexed. */
export function rowSpan({ block, start, end }: Place): Span {
  return { start: block * BLOCK_ROOM + start, end: block * BLOCK_ROOM + end };
}

/** More units than a block can hold. */
const BLOCK_ROOM = 2 ** 31;

/**
 * The sentences a quotation stands in, with its cue and speaker. Where it only goes on with who spoke in an earlier paragraph,
 * that paragraph is no part of it.
 */
export function passageOf(context: AttributionContext, quotation: Quotation): Place[] {
  const { parts, cue, speaker } = quotation;
  const places = [...parts, ...(cue === null ? [] : [cue])];
  if (speaker !== null && !goesOnFromBefore(quotation)) places.push(speaker.place);
  return mergePlaces(places.flatMap((place) => context.sentences.around(place)));
}

/** Whether quoted words have no attribution of their own and are taken for those of who spoke in an earlier paragraph. */
export function goesOnFromBefore({ parts, cue, speaker }: Quotation): boolean {
  return cue === null && speaker !== null && parts.every((part) => part.block !== speaker.place.block);
}

/** The places in text order, each once. */
export function mergePlaces(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a.block - b.block || a.start - b.start);
  return sorted.filter((place, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || previous.block !== place.block || previous.start !== place.start;
  });
}
