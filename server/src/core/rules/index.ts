import { agreedByMessage } from "./agreed-by-message.ts";
import { agreedDescription } from "./agreed-description.ts";
import { agreementInHindsight } from "./agreement-in-hindsight.ts";
import { agreementIncomplete } from "./agreement-incomplete.ts";
import { agreementsConflict } from "./agreements-conflict.ts";
import { anonymousAttack } from "./anonymous-attack.ts";
import { anonymousLead } from "./anonymous-lead.ts";
import { anonymousOpinion } from "./anonymous-opinion.ts";
import { anonymousShare } from "./anonymous-share.ts";
import { bareSource } from "./bare-source.ts";
import { basisMissing } from "./basis-missing.ts";
import { conversationRevealed } from "./conversation-revealed.ts";
import { documentOrigin } from "./document-origin.ts";
import { editorMissing } from "./editor-missing.ts";
import { embargo } from "./embargo.ts";
import { exposedLedger } from "./exposed-ledger.ts";
import { falseDecline } from "./false-decline.ts";
import { familiarWithTheMatter } from "./familiar-with-the-matter.ts";
import { farAttribution } from "./far-attribution.ts";
import { fileMetadata } from "./file-metadata.ts";
import { genderedPronoun } from "./gendered-pronoun.ts";
import { guessableCodename } from "./guessable-codename.ts";
import { hasLearned } from "./has-learned.ts";
import { hiddenName } from "./hidden-name.ts";
import { identifyingDetail } from "./identifying-detail.ts";
import { jigsaw } from "./jigsaw.ts";
import { leftoverMark } from "./leftover-mark.ts";
import { misquoted } from "./misquoted.ts";
import { missingByline } from "./missing-byline.ts";
import { motiveMissing } from "./motive-missing.ts";
import { noAttribution } from "./no-attribution.ts";
import { noDirectQuote } from "./no-direct-quote.ts";
import { noName } from "./no-name.ts";
import { notForPublication } from "./not-for-publication.ts";
import { oddCharacters } from "./odd-characters.ts";
import { offRecordEcho } from "./off-record-echo.ts";
import { pluralForOne } from "./plural-for-one.ts";
import { pseudonym } from "./pseudonym.ts";
import { quoteApproval } from "./quote-approval.ts";
import { reasonMissing } from "./reason-missing.ts";
import type { DraftRule, LedgerRule, Rule } from "./rule.ts";
import { scan } from "./scan.ts";
import { singleSource } from "./single-source.ts";
import { smallSet } from "./small-set.ts";
import { sourceCount } from "./source-count.ts";
import { stockReason } from "./stock-reason.ts";
import { tooManyKnow } from "./too-many-know.ts";
import { twoFacedSource } from "./two-faced-source.ts";
import { unattributedQuote } from "./unattributed-quote.ts";
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
  bareSource,
  familiarWithTheMatter,
  hasLearned,
  basisMissing,
  reasonMissing,
  stockReason,
  pluralForOne,
  sourceCount,
  pseudonym,
  genderedPronoun,
  anonymousOpinion,
  anonymousAttack,
  motiveMissing,
  unattributedQuote,
  farAttribution,
  anonymousLead,
  singleSource,
  falseDecline,
  twoFacedSource,
  documentOrigin,
  missingByline,
  anonymousShare,
  jigsaw,
  smallSet,
  misquoted,
  leftoverMark,
  oddCharacters,
  fileMetadata,
  scan,
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

/** Every rule, those about drafts first. */
export const ALL_RULES: readonly Rule[] = [...DRAFT_RULES, ...LEDGER_RULES];

/** The rule of a code; null where there is none. */
export function ruleOf(code: string): Rule | null {
  return ALL_RULES.find((rule) => rule.code === code) ?? null;
}
