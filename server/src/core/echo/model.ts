import type { Terms } from "../attribution/model.ts";
import type { Source } from "../ledger/model.ts";
import type { Span } from "../text/span.ts";

/** A stretch of a text that repeats words which may not be used. Its offsets are UTF-16 units of that text. */
export interface Echo extends Span {
  readonly source: Source;
  /** Whether `covers` or interview notes hold the words. */
  readonly by: "covers" | "notes";
  readonly terms: Terms;
  /** Six or more content words in one run, in the same order. */
  readonly verbatim: boolean;
  /** The share of the stretch's content words that the statement holds too, 0 to 1. */
  readonly share: number;
}

/** The statements of a ledger that may not be used, ready to be looked for. Built once for each ledger. */
export interface EchoFinder {
  /** Where a text repeats them, in text order. Kept by text; time grows with the text, not with the notes. Never throws. */
  find(text: string): readonly Echo[];
}
