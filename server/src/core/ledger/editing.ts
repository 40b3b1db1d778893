/** What an editor offers while a ledger is written. All of it is pure, and none of it shows a name or another value. */
export { ledgerCompletions } from "./completions.ts";
export { ledgerHover } from "./hover.ts";
export { type LedgerOutlineItem, ledgerOutline } from "./outline.ts";
