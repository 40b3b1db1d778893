import type { Citation, Mark, Place } from "../draft/model.ts";
import type { Agreement, Ledger, Source } from "../ledger/model.ts";
import type { AttributionContext } from "./context.ts";

/** What a citation of a mark stands for. */
export type ResolvedCitation =
  | { readonly kind: "bibliographic" }
  | { readonly kind: "unknown-source" }
  | { readonly kind: "unknown-date"; readonly source: Source }
  /** `picked` is empty where the mark gives no date; several where the date fits more than one. */
  | { readonly kind: "source"; readonly source: Source; readonly picked: readonly Agreement[] };

/** Looks a citation up in the ledger. A codename that could not be shown is cited by its key all the same. */
export function resolveCitation(citation: Citation, ledger: Ledger): ResolvedCitation {
  const source = ledger.sources.find((one) => one.codename === citation.key);
  if (source === undefined) return { kind: citation.bibliographic ? "bibliographic" : "unknown-source" };
  if (citation.date === null) return { kind: "source", source, picked: [] };
  const picked = agreementsOn(source, citation.date);
  return picked.length === 0 ? { kind: "unknown-date", source } : { kind: "source", source, picked };
}

/** A day fits every agreement of that day; a day and time only the one agreed then. */
function agreementsOn(source: Source, date: string): Agreement[] {
  const wanted = normalDate(date);
  return source.agreements.filter((agreement) => {
    if (agreement.date === null) return false;
    const own = normalDate(agreement.date.text);
    return own === wanted || (!wanted.includes("T") && own.startsWith(`${wanted}T`));
  });
}

/** `2026-11-02 9:55:00` and `2026-11-02T09:55` are the same moment; a zone is left out, because a mark has none. */
function normalDate(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2}))?/u.exec(text.trim());
  if (match === null) return text.trim();
  const [, day, hour, minute] = match;
  return hour === undefined ? `${day}` : `${day}T${hour.padStart(2, "0")}:${minute}`;
}

/** The sentences a mark ties: the one it ends or follows, or, on a line of its own, all of the block above. */
export function markedSentences(mark: Mark, context: AttributionContext): readonly Place[] {
  if (mark.block === null) return [];
  if (mark.ownLine) return context.sentences.of(mark.block);
  const sentence = context.sentences.before(mark.block, mark.at);
  return sentence === null ? [] : [sentence];
}
