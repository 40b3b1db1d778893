import type { Ledger, Source } from "../ledger/model.ts";
import type { NumberOption } from "../policy/options.ts";
import { isProtected } from "../policy/protected.ts";
import type { LedgerRule } from "./rule.ts";

const LIMIT: NumberOption = {
  kind: "number",
  key: "limit",
  default: 3,
  least: 0,
  most: 100,
  means: "How many people beside you may know who a source is.",
};

/** More people know who a protected source is than have to. */
export const tooManyKnow: LedgerRule = {
  code: "too-many-know",
  section: 4,
  grade: "certain",
  options: [LIMIT],
  *checkLedger({ ledger }, options) {
    const limit = options.number(LIMIT);
    for (const source of ledger.sources) {
      if (!isProtected(source)) continue;
      const listed = new Set(source.knownTo.map(({ who }) => who.toLowerCase())).size;
      const opening = otherRecipients(ledger);
      if (listed + opening <= limit) continue;
      yield {
        span: source.places["known-to"] ?? source.span,
        sure: "certain",
        source,
        agreement: null,
        tiedBy: null,
        message: `${wordsFor(source, listed, opening)}, more than the ${limit} that this newsroom allows. Each is one more who can be asked, or searched: tell nobody else${opening === 0 ? "" : ", and take away the keys that are not needed with ledger recipients"}.`,
        fixes: () => [],
      };
    }
  },
};

/** Whoever else the encrypted ledger opens for. One of its keys is the reporter's own. */
function otherRecipients({ recipients }: Ledger): number {
  return Math.max(0, (recipients ?? 1) - 1);
}

function wordsFor({ label }: Source, listed: number, opening: number): string {
  if (opening === 0) return `${listed === 1 ? "1 person knows" : `${listed} people know`} who “${label}” is`;
  if (listed === 0) return `The ledger, and with it who “${label}” is, opens for ${opening} people beside you`;
  return `${listed} people are listed as knowing who “${label}” is, and the ledger opens for ${opening} beside you`;
}
