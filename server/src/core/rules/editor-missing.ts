import type { Agreement, Source } from "../ledger/model.ts";
import type { WordsOption } from "../policy/options.ts";
import { LEVEL_PHRASES } from "../policy/words.ts";
import { agreementsOf, isKnownToEditor, withholds } from "./agreements.ts";
import type { LedgerRule } from "./rule.ts";

/** Every newsroom wants an editor who knows; some want the use approved as well. */
const ASKS_FOR: WordsOption = {
  kind: "words",
  key: "asks-for",
  of: ["editor", "approval"],
  default: ["editor"],
  means: "What has to be on record: that an `editor` knows who the source is, that an editor gave `approval`, or both.",
};

/** No editor knows who the source is, or none approved the use where the newsroom wants that. */
export const editorMissing: LedgerRule = {
  code: "editor-missing",
  section: 4,
  grade: "certain",
  options: [ASKS_FOR],
  *checkLedger({ ledger }, options) {
    const asksFor = options.words(ASKS_FOR);
    for (const { source, agreement } of agreementsOf(ledger)) {
      const fault = withholds(agreement) ? faultOf(source, agreement, asksFor) : null;
      if (fault === null) continue;
      yield {
        span: agreement.span,
        sure: "certain",
        source,
        agreement,
        tiedBy: null,
        message: `As far as the record of “${source.label}” (${LEVEL_PHRASES[agreement.level]}) says, ${fault}`,
        fixes: () => [],
      };
    }
  },
};

/** What the record lacks and what to do, as the end of a message; null where nothing is lacking. */
function faultOf(source: Source, agreement: Agreement, asksFor: readonly string[]): string | null {
  const unknown = asksFor.includes("editor") && !isKnownToEditor(source, agreement);
  const unapproved = asksFor.includes("approval") && agreement.approved === null;
  if (unknown && unapproved)
    return "no editor knows who the source is, and none has approved the use. Tell an editor, have the use approved, and write both down.";
  if (unknown) return "no editor knows who the source is. Tell one, and write “editor: true” or list the editor under “known-to”.";
  return unapproved ? "no editor has approved the use. Ask for it, and write the date under “approved”." : null;
}
