import { LEVEL_PHRASES } from "../policy/words.ts";
import { agreementsOf } from "./agreements.ts";
import type { LedgerRule } from "./rule.ts";

/** The source was promised to approve quotations afterwards. */
export const quoteApproval: LedgerRule = {
  code: "quote-approval",
  section: 4,
  grade: "certain",
  *checkLedger({ ledger }) {
    for (const { source, agreement } of agreementsOf(ledger)) {
      if (!agreement.quoteApproval) continue;
      yield {
        span: agreement.places["quote-approval"] ?? agreement.span,
        sure: "certain",
        source,
        agreement,
        tiedBy: null,
        message: `“${source.label}” (${LEVEL_PHRASES[agreement.level]}) was promised to approve quotations afterwards. Tell an editor before you file; where the newsroom forbids it, settle with the source what may be quoted as it was said.`,
        fixes: () => [],
      };
    }
  },
};
