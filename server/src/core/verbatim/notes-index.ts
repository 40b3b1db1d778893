import type { Agreement, Ledger, NotesPassage, Source } from "../ledger/model.ts";
import { BoundedCache } from "../text/bounded-cache.ts";
import { type Alignment, align } from "./align.ts";
import { type HeardWord, heardWords } from "./words.ts";

/** The passage of a source's notes that a quotation is nearest to. */
export interface NearestNotes {
  readonly agreement: Agreement;
  readonly passage: NotesPassage;
  /** The quotation's words, and the passage's, that the alignment is about. */
  readonly quoted: readonly HeardWord[];
  readonly noted: readonly HeardWord[];
  readonly alignment: Alignment;
}

/** The interview notes of a ledger by source, ready to be compared with quotations. */
export interface NotesIndex {
  /** The passage of the source's notes that is nearest to a quotation's words; null where none has two words of content in common with it. */
  nearest(source: Source, quotation: string): NearestNotes | null;
}

/** Quotations whose answers are kept: more than a long draft has. */
const KEPT = 4096;
/** Words of a quotation that are compared, and of a passage: no one speaks longer in one breath, and the work is their product. */
const MOST_QUOTED = 400;
const MOST_NOTED = 2000;

/** Passages that are fitted to one quotation, of more that share words with it. */
const MOST_ALIGNED = 100;
/** A word that more passages hold than this does not tell which of them is meant, where there are rarer ones. */
const COMMON = 500;
const LEAST_TELLING = 3;

interface Noted {
  readonly agreement: Agreement;
  readonly passage: NotesPassage;
  readonly words: readonly HeardWord[];
}

export function createNotesIndex(ledger: Ledger): NotesIndex {
  const bySource = new Map<Source, (quotation: string) => NearestNotes | null>();
  for (const source of ledger.sources) {
    const noted = source.agreements.flatMap((agreement) =>
      (agreement.notes?.passages ?? []).map(
        (passage): Noted => ({ agreement, passage, words: heardWords(passage.text).slice(0, MOST_NOTED) }),
      ),
    );
    if (noted.length > 0) bySource.set(source, finderIn(noted));
  }
  return { nearest: (source, quotation) => bySource.get(source)?.(quotation) ?? null };
}

function finderIn(noted: readonly Noted[]): (quotation: string) => NearestNotes | null {
  const byWord = new Map<string, Set<number>>();
  noted.forEach(({ words }, index) => {
    for (const { key, content } of words) if (content) byWord.set(key, (byWord.get(key) ?? new Set()).add(index));
  });
  const cache = new BoundedCache<NearestNotes | null>(KEPT);
  return (quotation) => cache.get(quotation, (text) => nearestIn(noted, byWord, heardWords(text).slice(0, MOST_QUOTED)));
}

function nearestIn(
  noted: readonly Noted[],
  byWord: ReadonlyMap<string, ReadonlySet<number>>,
  quoted: readonly HeardWord[],
): NearestNotes | null {
  let best: NearestNotes | null = null;
  for (const index of sharingMost(byWord, quoted)) {
    const one = noted[index];
    if (one === undefined) continue;
    const alignment = align(quoted, one.words);
    if (best === null || alignment.likeness > best.alignment.likeness) {
      best = { agreement: one.agreement, passage: one.passage, quoted, noted: one.words, alignment };
    }
  }
  return best;
}

/** The passages that share two words of content or more with a quotation, those that share most of them first. */
function sharingMost(byWord: ReadonlyMap<string, ReadonlySet<number>>, quoted: readonly HeardWord[]): number[] {
  const keys = new Set(quoted.filter(({ content }) => content).map(({ key }) => key));
  const rarestFirst = [...keys].flatMap((key) => byWord.get(key) ?? []).sort((a, b) => a.size - b.size);
  const telling = rarestFirst.filter(({ size }, rank) => rank < LEAST_TELLING || size <= COMMON);
  const shared = new Map<number, number>();
  for (const passages of telling) for (const index of passages) shared.set(index, (shared.get(index) ?? 0) + 1);
  const ranked = [...shared].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1]);
  return ranked.slice(0, MOST_ALIGNED).map(([index]) => index);
}
