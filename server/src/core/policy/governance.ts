import type { Terms } from "../attribution/model.ts";
import type { Agreement, Source } from "../ledger/model.ts";
import { LEVELS, type Permission } from "./levels.ts";

/** The terms of an agreement as a whole. */
export function termsOf(agreement: Agreement): Terms {
  return { agreement, level: agreement.level, permissions: agreement.permissions };
}

/** Strictest level first, then the latest date: the order in which a finding names the agreement it breaks. */
export function byStrictness(a: Terms, b: Terms): number {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (b.agreement.date?.from ?? 0) - (a.agreement.date?.from ?? 0);
}

/** The first of the terms that lacks a permission, or null where every one of them grants it. */
export function lacking(terms: readonly Terms[], permission: Permission): Terms | null {
  return terms.find((one) => !one.permissions[permission]) ?? null;
}

/**
 * The terms that a finding about a source as a whole names: the first, passages of notes included, that lack the
 * permission; null where everything the source said grants it.
 */
export function strictestWithout(source: Source, permission: Permission): Terms | null {
  let strictest: Terms | null = null;
  for (const agreement of source.agreements) {
    for (const { level, permissions } of [agreement, ...(agreement.notes?.passages ?? [])]) {
      if (permissions[permission]) continue;
      const terms = { agreement, level, permissions };
      if (strictest === null || byStrictness(terms, strictest) < 0) strictest = terms;
    }
  }
  return strictest;
}
