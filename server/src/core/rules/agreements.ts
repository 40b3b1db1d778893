import type { Agreement, Ledger, Source } from "../ledger/model.ts";
import { PERMISSIONS } from "../policy/levels.ts";

/** Every agreement of a ledger with whose it is. */
export function* agreementsOf(ledger: Ledger): Generator<{ readonly source: Source; readonly agreement: Agreement }> {
  for (const source of ledger.sources) for (const agreement of source.agreements) yield { source, agreement };
}

/** Whether an agreement that can be read withholds anything; leave to use everything protects nobody. */
export function withholds({ readable, permissions }: Agreement): boolean {
  return readable && PERMISSIONS.some((permission) => !permissions[permission]);
}

/** Roles that edit: "editor", "night editor", "news desk". */
const EDITS = /editor|\bdesk\b|\bnews director\b|\bnews manager\b/iu;

/** Whether an editor is on record as knowing who a source is. An approval says so as well: nobody approves a source unseen. */
export function isKnownToEditor({ knownTo }: Source, { editor, approved }: Agreement): boolean {
  return editor || approved !== null || knownTo.some(({ role }) => role !== null && EDITS.test(role));
}
