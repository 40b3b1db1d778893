import type { Agreement, Source } from "../ledger/model.ts";
import { PERMISSIONS, type Permissions } from "../policy/levels.ts";
import { LEVEL_PHRASES } from "../policy/words.ts";
import { contentWords } from "../text/words.ts";
import type { LedgerRule, Violation } from "./rule.ts";

/** Fewer words in common say nothing about whether two statements are the same. */
const LEAST_WORDS = 3;

/** Two agreements of one source cover the same words on different terms. */
export const agreementsConflict: LedgerRule = {
  code: "agreements-conflict",
  section: 4,
  grade: "certain",
  *checkLedger({ ledger }) {
    for (const source of ledger.sources) {
      const live = source.agreements
        .filter((agreement) => agreement.readable)
        .map((agreement) => ({ agreement, covered: coveredBy(agreement) }))
        .filter(({ covered }) => covered.length > 0);
      for (const [index, later] of live.entries()) {
        const earlier = live.slice(0, index).find((one) => conflict(one.covered, later.covered));
        if (earlier !== undefined) yield violation(source, earlier.agreement, later.agreement);
      }
    }
  },
};

interface Covered {
  /** The stems of the content words, each with a blank around it, so that one text can be looked for in another. */
  readonly stems: string;
  readonly permissions: Permissions;
}

function coveredBy(agreement: Agreement): Covered[] {
  const covers = agreement.covers.map((text) => ({ text, permissions: agreement.permissions }));
  return [...covers, ...(agreement.notes?.passages ?? [])].flatMap(({ text, permissions }) => {
    const words = contentWords(text);
    return words.length < LEAST_WORDS ? [] : [{ stems: ` ${words.map((word) => word.stem).join(" ")} `, permissions }];
  });
}

/** Whether a statement of one stands, word for word, in a statement of the other that is on different terms. */
function conflict(some: readonly Covered[], others: readonly Covered[]): boolean {
  return some.some((one) =>
    others.some(
      (other) => differ(one.permissions, other.permissions) && (one.stems.includes(other.stems) || other.stems.includes(one.stems)),
    ),
  );
}

function differ(a: Permissions, b: Permissions): boolean {
  return PERMISSIONS.some((permission) => a[permission] !== b[permission]);
}

function violation(source: Source, earlier: Agreement, later: Agreement): Violation {
  return {
    span: later.places.covers ?? later.places.notes ?? later.span,
    sure: "certain",
    source,
    agreement: later,
    tiedBy: null,
    message: `Two agreements with “${source.label}” (${LEVEL_PHRASES[earlier.level]}; ${LEVEL_PHRASES[later.level]}) cover the same words on different terms, so only what both permit is allowed. Find out which one holds, and take the words out of the other.`,
    fixes: () => [],
  };
}
