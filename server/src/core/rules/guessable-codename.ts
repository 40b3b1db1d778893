import { tellsOf } from "../ledger/codename.ts";
import { isProtected } from "../policy/protected.ts";
import type { LedgerRule } from "./rule.ts";

const MADE_FROM = {
  name: "of part of the name",
  initials: "of initials",
  role: "of words that say what the source does or where",
} as const;

/** A codename that can be read back: made from the name, the initials, the role or the employer. */
export const guessableCodename: LedgerRule = {
  code: "guessable-codename",
  section: 4,
  grade: "likely",
  *checkLedger({ ledger }) {
    for (const source of ledger.sources) {
      // A codename that holds the whole name or surname is a problem of the ledger already.
      if (!isProtected(source) || source.label !== source.codename) continue;
      const told = tellsOf(source);
      if (told === null) continue;
      yield {
        span: source.span,
        sure: "likely",
        source,
        agreement: null,
        tiedBy: null,
        message: `The codename “${source.label}” can be read back: it seems to be made ${MADE_FROM[told]}. Choose a word that has nothing to do with the source, here, in notes and in the marks of drafts.`,
        fixes: () => [],
      };
    }
  },
};
