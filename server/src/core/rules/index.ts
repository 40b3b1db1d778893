import { agreedByMessage } from "./agreed-by-message.ts";
import { agreedDescription } from "./agreed-description.ts";
import { agreementInHindsight } from "./agreement-in-hindsight.ts";
import { agreementIncomplete } from "./agreement-incomplete.ts";
import { agreementsConflict } from "./agreements-conflict.ts";
import { conversationRevealed } from "./conversation-revealed.ts";
import { editorMissing } from "./editor-missing.ts";
import { embargo } from "./embargo.ts";
import { exposedLedger } from "./exposed-ledger.ts";
import { guessableCodename } from "./guessable-codename.ts";
import { hiddenName } from "./hidden-name.ts";
import { identifyingDetail } from "./identifying-detail.ts";
import { leftoverMark } from "./leftover-mark.ts";
import { misquoted } from "./misquoted.ts";
import { noAttribution } from "./no-attribution.ts";
import { noDirectQuote } from "./no-direct-quote.ts";
import { noName } from "./no-name.ts";
import { notForPublication } from "./not-for-publication.ts";
import { offRecordEcho } from "./off-record-echo.ts";
import { quoteApproval } from "./quote-approval.ts";
import type { DraftRule, LedgerRule, Rule } from "./rule.ts";
import { tooManyKnow } from "./too-many-know.ts";
import { unknownCodename } from "./unknown-codename.ts";
import { unloggedSource } from "./unlogged-source.ts";
import { unsafeDescription } from "./unsafe-description.ts";

/** The rules about drafts, in the order of the catalogue. */
export const DRAFT_RULES: readonly DraftRule[] = [
  notForPublication,
  noAttribution,
  noDirectQuote,
  noName,
  agreedDescription,
  hiddenName,
  identifyingDetail,
  offRecordEcho,
  conversationRevealed,
  embargo,
  unknownCodename,
  unloggedSource,
  misquoted,
  leftoverMark,
];

/** The rules about the record of agreements. */
export const LEDGER_RULES: readonly LedgerRule[] = [
  agreementIncomplete,
  agreementInHindsight,
  agreementsConflict,
  editorMissing,
  quoteApproval,
  tooManyKnow,
  unsafeDescription,
  agreedByMessage,
  guessableCodename,
  exposedLedger,
];

const ALL: readonly Rule[] = [...DRAFT_RULES, ...LEDGER_RULES];

/** The rule of a code; null where there is none. */
export function ruleOf(code: string): Rule | null {
  return ALL.find((rule) => rule.code === code) ?? null;
}
