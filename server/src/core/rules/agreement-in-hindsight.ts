import type { Agreement, Source } from "../ledger/model.ts";
import type { Moment } from "../ledger/moment.ts";
import { LEVEL_PHRASES } from "../policy/words.ts";
import { agreementsOf, withholds } from "./agreements.ts";
import type { LedgerRule, Violation } from "./rule.ts";

/** Terms were agreed only after the source spoke, or after it gave a document. */
export const agreementInHindsight: LedgerRule = {
  code: "agreement-in-hindsight",
  section: 4,
  grade: "certain",
  *checkLedger({ ledger }) {
    for (const { source, agreement } of agreementsOf(ledger)) {
      // Leave to use everything, given afterwards, is no promise made too late.
      const violation = withholds(agreement) ? (afterTalk(source, agreement) ?? afterDocuments(source, agreement)) : null;
      if (violation !== null) yield violation;
    }
  },
};

function afterTalk(source: Source, agreement: Agreement): Violation | null {
  const { date, spoke } = agreement;
  if (date === null || spoke === null || date.from < spoke.to) return null;
  return violation(source, agreement, date.timed && spoke.timed, "after the source spoke");
}

/** A document came before any terms were agreed: only the first agreement can be too late for it. */
function afterDocuments(source: Source, agreement: Agreement): Violation | null {
  const { date } = agreement;
  if (date === null) return null;
  const early = source.documents.map(({ received }) => received).filter((received) => received !== null && date.from >= received.to);
  if (early.length === 0 || !isFirst(source, date)) return null;
  return violation(source, agreement, date.timed && early.some((received) => received?.timed), "after a document was received");
}

/** Whether every other agreement is known to be no earlier. */
function isFirst(source: Source, date: Moment): boolean {
  return source.agreements.every((other) => other.date !== null && other.date.from >= date.from);
}

function violation(source: Source, agreement: Agreement, bothTimed: boolean, when: string): Violation {
  return {
    span: agreement.places.date ?? agreement.span,
    sure: bothTimed ? "certain" : "hint",
    source,
    agreement,
    tiedBy: null,
    message: `The agreement with “${source.label}” (${LEVEL_PHRASES[agreement.level]}) was made ${when}. What was said before it was on the record: settle with an editor whether it is kept to.`,
    fixes: () => [],
  };
}
