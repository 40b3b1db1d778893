import type { Agreement, Ledger, Source } from "./model.ts";

/**
 * Two forms of one ledger, both in force: a plain copy that was left beside an encrypted one, or the other way round.
 * A source that stands in both word for word counts once. Places are those of the first: what comes from the second
 * stands at the start of the file.
 */
export function bothForms(first: Ledger, second: Ledger): Ledger {
  const known = new Set(first.sources.map(identity));
  const others = second.sources.filter((source) => !known.has(identity(source)));
  const positioned = others.map((source, index) => relabelled(withoutPlaces(source), first.sources.length + index + 1));
  return {
    ...first,
    outlet: first.outlet ?? second.outlet,
    sources: [...first.sources, ...positioned],
    problems: [...first.problems, ...second.problems],
  };
}

const START = { start: 0, end: 0 };

/** What a source is, wherever it stands. */
function identity(source: Source): string {
  return JSON.stringify(withoutPlaces(source));
}

function withoutPlaces(source: Source): Source {
  const bare = (agreement: Agreement): Agreement => ({
    ...agreement,
    span: START,
    places: {},
    unsafe: agreement.unsafe.map(({ field }) => ({ field, span: START, removal: START })),
  });
  const agreements = source.agreements.map(bare);
  const chosen = source.defaultAgreement === null ? -1 : source.agreements.indexOf(source.defaultAgreement);
  return { ...source, agreements, defaultAgreement: agreements[chosen] ?? null, span: START, places: {} };
}

/** A label that counts the sources may not stand for two of them. */
function relabelled(source: Source, position: number): Source {
  return source.label === source.codename ? source : { ...source, label: `source-${position}` };
}
