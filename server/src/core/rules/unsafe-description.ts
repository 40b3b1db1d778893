import type { Agreement } from "../ledger/model.ts";
import type { LedgerRule } from "./rule.ts";

type UnsafeField = Agreement["unsafe"][number]["field"];

const FIELD_WORDS: Readonly<Record<UnsafeField, string>> = {
  description: "The agreed description",
  descriptions: "This agreed description",
  basis: "The words on how the source knows",
  reason: "The reason for not naming the source",
};

/** The words meant for print hold the source's own name, alias or identifying detail. */
export const unsafeDescription: LedgerRule = {
  code: "unsafe-description",
  section: 4,
  grade: "certain",
  *checkLedger({ ledger }) {
    for (const source of ledger.sources) {
      for (const agreement of source.agreements) {
        for (const { field, span, removal } of agreement.unsafe) {
          yield {
            span,
            sure: "certain",
            source,
            agreement,
            tiedBy: null,
            message: `${FIELD_WORDS[field]} of “${source.label}” would give the source away: it holds the name, an alias or an identifying detail. It is never put into a draft; agree on other words.`,
            fixes: () => [
              { title: "Take these words out of the ledger", preferred: false, edits: [{ ...removal, newText: "" }], holdsBack: [] },
            ],
          };
        }
      }
    }
  },
};
