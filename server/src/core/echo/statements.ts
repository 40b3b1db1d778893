import type { Terms } from "../attribution/model.ts";
import type { Agreement, Ledger, Source } from "../ledger/model.ts";
import { termsOf } from "../policy/governance.ts";
import { sentences } from "../text/sentences.ts";
import { type EchoWord, echoWords } from "./words.ts";

/** One statement that may not be used: what `covers` says, or a sentence or two of interview notes. */
export interface ProtectedStatement {
  readonly source: Source;
  readonly by: "covers" | "notes";
  readonly terms: Terms;
  readonly text: string;
  readonly words: readonly EchoWord[];
  /** The sum of the words' weights. */
  readonly weight: number;
  /** Where each root stands among the words. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Statements that say less than this could be anybody's. What a reporter put under `covers` is meant to be found, so it may say less. */
const LEAST_WEIGHT = { covers: 1.9, notes: 2.9 } as const;

/** A sentence of notes that says less than this is read with the next one as well. */
const SHORT = 5;

/** Every statement of a ledger whose terms lack `use`, each once. */
export function protectedStatements(ledger: Ledger): ProtectedStatement[] {
  const found: ProtectedStatement[] = [];
  const seen = new Set<string>();
  const add = (source: Source, by: "covers" | "notes", terms: Terms, text: string): void => {
    const words = echoWords(text).map((word) => ({ ...word, sentence: 0 }));
    const key = [source.codename, by, terms.agreement.span.start, ...words.map((word) => word.plain)].join(" ");
    const weight = words.reduce((sum, word) => sum + word.weight, 0);
    if (weight < LEAST_WEIGHT[by] || words.length < 3 || seen.has(key)) return;
    seen.add(key);
    found.push({ source, by, terms, text, words, weight, places: placesOf(words) });
  };
  for (const source of ledger.sources) {
    for (const agreement of source.agreements) {
      for (const { by, terms, text } of textsOf(agreement)) for (const piece of pieces(text)) add(source, by, terms, piece);
    }
  }
  return found;
}

function* textsOf(agreement: Agreement): Generator<{ by: "covers" | "notes"; terms: Terms; text: string }> {
  if (!agreement.permissions.use) for (const text of agreement.covers) yield { by: "covers", terms: termsOf(agreement), text };
  for (const { text, level, permissions } of agreement.notes?.passages ?? []) {
    if (!permissions.use) yield { by: "notes", terms: { agreement, level, permissions }, text: withoutMarkup(text) };
  }
}

/** The sentences of a text, and each short one together with the one after it. */
function pieces(text: string): string[] {
  const all = sentences(text).map((span) => text.slice(span.start, span.end));
  return all.flatMap((sentence, index) => {
    const next = all[index + 1];
    return next !== undefined && sentence.split(/\s+/u).length < SHORT * 2 ? [sentence, `${sentence} ${next}`] : [sentence];
  });
}

/** Link targets and tags are no words of the talk; a line end within a paragraph ends no sentence. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/\]\([^)\s]{0,500}\)/gu, "]")
    .replaceAll(/<[^<>]{0,500}>|https?:\/\/\S+/gu, " ")
    .replaceAll(/\r?\n(?!\s*(?:[-*+>#]|\d+[.)])\s)/gu, " ");
}

function placesOf(words: readonly EchoWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach((word, index) => {
    const known = places.get(word.root);
    if (known === undefined) places.set(word.root, [index]);
    else known.push(index);
  });
  return places;
}
