import type { Agreement, Source } from "../ledger/model.ts";
import { byStrictness, termsOf } from "../policy/governance.ts";
import type { Terms } from "./model.ts";

/** Words of the draft that an agreement's `covers` or notes hold, with the terms they are under. */
export interface HeldWords {
  readonly source: Source;
  readonly by: "covers" | "notes";
  readonly terms: Terms;
}

/**
 * What governs words of a source, strictest first: the agreements a mark picks; else those whose `covers` or notes hold
 * the words; else the source's default; else all of its agreements together.
 */
export function governing(source: Source, picked: readonly Agreement[], held: readonly HeldWords[]): Terms[] {
  const own = held.filter((one) => one.source === source).map((one) => one.terms);
  if (picked.length > 0) return picked.map((agreement) => stricterOf(agreement, own)).sort(byStrictness);
  if (own.length > 0) return [...own].sort(byStrictness);
  const agreements = source.defaultAgreement === null ? source.agreements : [source.defaultAgreement];
  return agreements.map(termsOf).sort(byStrictness);
}

/** A mark picks an agreement, but a passage of that agreement's own notes may be stricter than the whole. */
function stricterOf(agreement: Agreement, held: readonly Terms[]): Terms {
  return held.filter((terms) => terms.agreement === agreement).sort(byStrictness)[0] ?? termsOf(agreement);
}
