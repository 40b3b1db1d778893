import type { Draft, Place } from "../draft/model.ts";
import type { BoundedCache } from "./bounded-cache.ts";
import { sentences } from "./sentences.ts";
import type { Span } from "./span.ts";

/** The sentences of a draft's blocks, found when first asked for. */
export interface SentenceIndex {
  /** The sentences of a block, in order; empty for a block that does not exist. */
  of(block: number): readonly Place[];
  /** The sentences that share text with a place, in order. */
  around(place: Place): readonly Place[];
  /** The sentence a mark at this prose offset ends or follows; the first one where it stands before all of them. */
  before(block: number, at: number): Place | null;
}

/** Sentences by block; `cache` keeps those of a prose text between drafts. */
export function createSentenceIndex(draft: Draft, cache: BoundedCache<readonly Span[]>): SentenceIndex {
  const known = new Map<number, readonly Place[]>();
  const index: SentenceIndex = {
    of(block) {
      let places = known.get(block);
      if (places === undefined) {
        const prose = draft.blocks[block]?.prose.text ?? "";
        places = cache.get(prose, sentences).map(({ start, end }) => ({ block, start, end }));
        known.set(block, places);
      }
      return places;
    },
    around(place) {
      return index.of(place.block).filter((sentence) => sentence.start < place.end && place.start < sentence.end);
    },
    before(block, at) {
      const all = index.of(block);
      return all.findLast((sentence) => sentence.start < at) ?? all[0] ?? null;
    },
  };
  return index;
}
