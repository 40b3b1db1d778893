import { LEVEL_PHRASES } from "../policy/words.ts";
import { agreementsOf, withholds } from "./agreements.ts";
import type { LedgerRule } from "./rule.ts";

const WAYS = { message: "in a message", email: "by e-mail" } as const;

/** Terms that protect a source were agreed in writing, which leaves a copy on every machine it passed. */
export const agreedByMessage: LedgerRule = {
  code: "agreed-by-message",
  section: 4,
  grade: "hint",
  *checkLedger({ ledger }) {
    for (const { source, agreement } of agreementsOf(ledger)) {
      const { how } = agreement.agreed;
      if ((how !== "message" && how !== "email") || !withholds(agreement)) continue;
      yield {
        span: agreement.places.agreed ?? agreement.span,
        sure: "hint",
        source,
        agreement,
        tiedBy: null,
        message: `The terms with “${source.label}” (${LEVEL_PHRASES[agreement.level]}) were agreed ${WAYS[how]}, which leaves a trace with both of you and with whoever carried it. Delete it on your side, ask the source to do the same, and next time agree in person or by phone.`,
        fixes: () => [],
      };
    }
  },
};
