import type { Agreement, Ledger, Source } from "../ledger/model.ts";
import { BoundedCache } from "../text/bounded-cache.ts";
import { type DescriptionMatch, leadingWord, matchDescription, wordingsOf } from "./descriptions.ts";

/** A source whose agreed words a speaker phrase begins with. */
export interface Described {
  readonly source: Source;
  /** The nearest match among the source's agreements. */
  readonly match: Exclude<DescriptionMatch, "other">;
}

/** The descriptions that the sources of a ledger have agreed to. */
export interface DescriptionIndex {
  /** The sources that a speaker phrase describes in agreed words, or in these and more, in the ledger's order. */
  describedBy(phrase: string): readonly Described[];
}

/** Phrases whose sources are kept: more than a long draft has. */
const KEPT_PHRASES = 65_536;

const NEAREST: readonly Described["match"][] = ["exact", "loose", "faint"];

/** Indexes agreed wordings by their first word, so that a phrase is compared with the few that could be meant. */
export function createDescriptionIndex(ledger: Ledger): DescriptionIndex {
  const byFirst = new Map<string, Map<Source, Agreement[]>>();
  for (const source of ledger.sources) {
    for (const agreement of source.agreements) {
      for (const first of new Set(wordingsOf(agreement).map(leadingWord))) {
        const sources = byFirst.get(first) ?? new Map<Source, Agreement[]>();
        const agreements = sources.get(source);
        if (agreements === undefined) sources.set(source, [agreement]);
        else agreements.push(agreement);
        byFirst.set(first, sources);
      }
    }
  }
  const cache = new BoundedCache<readonly Described[]>(KEPT_PHRASES);
  const described = (phrase: string): readonly Described[] =>
    [...(byFirst.get(leadingWord(phrase)) ?? [])].flatMap(([source, agreements]) => {
      const kinds = agreements.map((agreement) => matchDescription(phrase, agreement));
      const match = NEAREST.find((kind) => kinds.includes(kind));
      return match === undefined ? [] : [{ source, match }];
    });
  return { describedBy: (phrase) => (byFirst.size === 0 ? [] : cache.get(phrase, described)) };
}
