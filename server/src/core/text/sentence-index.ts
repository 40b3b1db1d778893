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
  /** The number of the sentence that holds the unit at a prose offset; -1 where none does. */
  numberAt(block: number, at: number): number;
  /** The sentence a mark at this prose offset ends or follows; the first one where it stands before all of them. */
  before(block: number, at: number): Place | null;
}

/** The index of the first sentence that a test holds for, where it holds for all after it too; their number where it holds for none. */
function firstWhere(sentences: readonly Place[], test: (sentence: Place) => boolean): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined || test(sentence)) high = middle;
    else low = middle + 1;
  }
  return low;
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
      const all = index.of(place.block);
      const first = firstWhere(all, (sentence) => sentence.end > place.start);
      return all.slice(
        first,
        Math.max(
          first,
          firstWhere(all, (sentence) => sentence.start >= place.end),
        ),
      );
    },
    numberAt(block, at) {
      const all = index.of(block);
      const first = firstWhere(all, (sentence) => sentence.end > at);
      return (all[first]?.start ?? Number.POSITIVE_INFINITY) <= at ? first : -1;
    },
    before(block, at) {
      const all = index.of(block);
      return all[firstWhere(all, (sentence) => sentence.start >= at) - 1] ?? all[0] ?? null;
    },
  };
  return index;
}
