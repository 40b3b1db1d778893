import type { Agreement, Source } from "../ledger/model.ts";
import { LEVEL_PHRASES } from "../policy/words.ts";
import type { LedgerRule, Violation } from "./rule.ts";

/** An agreement lacks its date, the description it needs, or the wording that says how it differs from its level. */
export const agreementIncomplete: LedgerRule = {
  code: "agreement-incomplete",
  section: 4,
  grade: "certain",
  *checkLedger({ ledger }) {
    for (const source of ledger.sources) {
      // What cannot be read is a problem of the ledger already.
      for (const agreement of source.agreements) if (agreement.readable) yield* missing(source, agreement);
    }
  },
};

function* missing(source: Source, agreement: Agreement): Generator<Violation> {
  const who = `the agreement with “${source.label}” (${LEVEL_PHRASES[agreement.level]})`;
  const lacks = [
    ...(agreement.date === null && agreement.places.date === undefined ? ["the date it was made"] : []),
    ...(lacksDescription(agreement) ? ["the description that was agreed"] : []),
  ];
  const common = { sure: "certain", source, agreement, tiedBy: null, fixes: () => [] } as const;
  if (lacks.length > 0) {
    const message = `Write down what is missing from ${who}: ${lacks.join(" and ")}. Without it nobody can check later what was promised.`;
    yield { ...common, span: agreement.span, message };
  }
  if (Object.keys(agreement.permits).length > 0 && agreement.wording === null) {
    const message = `In ${who}, “permits” differs from what the level means, and no wording says why. Write down the source's own words under “wording”.`;
    yield { ...common, span: agreement.places.permits ?? agreement.span, message };
  }
}

/** Whoever may be described but not named needs agreed words for it; the Chatham House Rule brings its own. */
function lacksDescription({ level, permissions, descriptions, unsafe }: Agreement): boolean {
  if (level === "chatham-house" || permissions.name || !permissions.describe) return false;
  return descriptions.length === 0 && !unsafe.some(({ field }) => field === "description" || field === "descriptions");
}
