import type { Ledger, Source } from "../ledger/model.ts";
import { isProtected } from "../policy/protected.ts";
import type { Occurrence, ProtectedSearch, ProtectedText } from "../protection/model.ts";
import { createProtectedSearch } from "../protection/search.ts";
import { append } from "../text/append.ts";
import type { Budget } from "../text/budget.ts";

/** The people of a ledger, ready to be looked for in drafts. Built once for each ledger. */
export interface People {
  /** The protected sources: what findings and masking rest on. */
  readonly protectedText: ProtectedSearch;
  /** The sources that may always be named, so that their words are tied to them. */
  readonly others: ProtectedSearch;
  /** The names and aliases of every source, by its place in the ledger. */
  readonly names: readonly { readonly names: readonly string[] }[];
}

/** Prepares the search for a ledger's people. */
export function peopleOf(ledger: Ledger): People {
  const protectedTexts: ProtectedText[] = [];
  const otherTexts: ProtectedText[] = [];
  ledger.sources.forEach((source, index) => {
    if (isProtected(source)) append(protectedTexts, textsOf(source, index, true));
    else append(otherTexts, textsOf(source, index, false));
  });
  return {
    protectedText: createProtectedSearch(protectedTexts, namesIn(otherTexts)),
    others: createProtectedSearch(otherTexts, namesIn(protectedTexts)),
    names: ledger.sources.map((source) => ({ names: namesOf(source) })),
  };
}

/** Merges occurrences of protected and other people in text order, as far as they are names. */
export function mentionsIn(text: string, people: People, protectedOccurrences: readonly Occurrence[], budget: Budget): Occurrence[] {
  return [...protectedOccurrences.filter((one) => one.kind !== "detail"), ...people.others.find(text, budget)].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
}

function namesOf(source: Source): string[] {
  return [...(source.name === null ? [] : [source.name]), ...source.aliases];
}

function textsOf(source: Source, index: number, withDetails: boolean): ProtectedText[] {
  const texts: ProtectedText[] = [];
  if (source.name !== null) texts.push({ source: index, kind: "name", text: source.name });
  for (const text of source.aliases) texts.push({ source: index, kind: "alias", text });
  if (withDetails) for (const text of source.identifying) texts.push({ source: index, kind: "detail", text });
  return texts;
}

function namesIn(texts: readonly ProtectedText[]): string[] {
  return texts.filter((one) => one.kind === "name").map((one) => one.text);
}
