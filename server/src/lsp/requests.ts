/**
 * What the client and the server say to each other beside the language server protocol. Both sides import these types;
 * this file holds nothing else. Every text is safe to show: codenames, agreements and rule words, no names.
 */

/** Asks for the verdict at the publish stage. Parameters `CheckParams`, answer `CheckReport`. */
export const CHECK_REQUEST = "groundRules/check";
/** Asks for the text as it may be published. Parameters `DocumentParams`, answer `ExportAnswer`. */
export const EXPORT_REQUEST = "groundRules/export";
/** Asks for the report of the publish stage as a file that may be passed on. Parameters `DocumentParams`, answer `ExportAnswer`. */
export const EXPORT_REPORT_REQUEST = "groundRules/exportReport";
/** Enters who or what else confirms what an agreement is about. Parameters `CorroboratorParams`, answer `CorroboratorAnswer`. */
export const ADD_CORROBORATOR_REQUEST = "groundRules/addCorroborator";
/** Asks which ledger a draft is held against. Parameters `DocumentParams`, answer `LedgerAnswer`. */
export const LEDGER_REQUEST = "groundRules/ledger";
/** Tells that keys and open ledgers were forgotten. No parameters. */
export const LOCKED_NOTIFICATION = "groundRules/locked";
/** Asks for a view of one agreement, without names. Parameters `AgreementParams`, answer `AgreementAnswer`. */
export const AGREEMENT_REQUEST = "groundRules/agreement";
/** Tells the state of an open draft. Parameters `DraftState`. */
export const STATE_NOTIFICATION = "groundRules/state";

/** The workspace is trusted from now on. No parameters. */
export const TRUST_NOTIFICATION = "groundRules/trusted";
/** Ledgers may be read on the server's machine from now on. No parameters. */
export const ALLOW_LEDGERS_NOTIFICATION = "groundRules/allowLedgers";

/** Moves the passages of a fix to the held-back file, then edits the draft. Arguments: `FixReference`. */
export const HOLD_BACK_COMMAND = "groundRules.holdBack";
/** Applies every certain, preferred fix, passages held back first. Arguments: `VersionedDocument`. */
export const FIX_ALL_COMMAND = "groundRules.fixAll";
/** Does to an open ledger's file what a fix asks for. Arguments: `FixReference`. */
export const SECURE_LEDGER_COMMAND = "groundRules.secureLedger";
/** Writes the comment that accepts a finding. Arguments: `AcceptArguments`. */
export const WRITE_ACCEPTANCE_COMMAND = "groundRules.writeAcceptance";
/** The client's command that asks for the reason first. Arguments: `AcceptArguments` without a reason. */
export const ACCEPT_COMMAND = "groundRules.acceptFinding";

/** The scheme of the read-only view of an agreement. */
export const AGREEMENT_SCHEME = "ground-rules-agreement";
export const LEDGER_LANGUAGE = "ground-rules-ledger";
/** Interview notes and held-back passages: Markdown that nothing suggests words from. */
export const NOTES_LANGUAGE = "ground-rules-notes";

/** What a client can do beyond the protocol, said in its `initializationOptions`. */
export interface ClientOptions {
  /** It has the command `groundRules.acceptFinding`. */
  readonly asksForReasons?: boolean;
  /** It wants `groundRules/state`. */
  readonly showsState?: boolean;
  /** It can show documents of the scheme `ground-rules-agreement`. */
  readonly showsAgreements?: boolean;
  /**
   * Whether somebody said that they trust the workspace. Without it git is never run; where it is said to be missing, nothing
   * outside of the workspace is read, and no notes outside of their ledger's folder.
   */
  readonly trusted?: boolean;
  /** False where ledgers must not be read until the reporter allows it: the server runs on another machine. */
  readonly readsLedgers?: boolean;
  /** Settings, for clients without `workspace/configuration`. */
  readonly settings?: unknown;
}

export interface DocumentParams {
  readonly uri: string;
}

export interface VersionedDocument extends DocumentParams {
  /** The version of the text that was looked at; a command is refused where the text is newer. */
  readonly version: number;
}

/** One fix of one finding, found again by what it is about. */
export interface FixReference extends VersionedDocument {
  readonly code: string;
  /** Where the finding starts: UTF-16 offset. */
  readonly start: number;
  /** The index of the fix among the finding's. */
  readonly fix: number;
}

export interface AcceptArguments extends VersionedDocument {
  readonly code: string;
  readonly start: number;
  readonly reason?: string;
}

export interface AgreementParams {
  /** The draft whose ledger is meant. */
  readonly uri: string;
  /** What the source may be called. */
  readonly source: string;
  readonly agreement: number;
}

export interface CorroboratorParams extends AgreementParams {
  /** What another source may be called, or what a document is called. */
  readonly corroborator: { readonly source: string } | { readonly document: string };
}

export type CorroboratorAnswer = { readonly kind: "done" } | { readonly kind: "refused"; readonly message: string };

/** Lines and columns from 0, in UTF-16 units; end exclusive. */
export interface Place {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

export interface ReportFinding {
  readonly code: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly sure: "certain" | "likely" | "hint";
  readonly message: string;
  /** What the source may be called, or null. */
  readonly source: string | null;
  /** In words: "background, agreed 2026-11-02", or null. */
  readonly agreement: string | null;
  readonly holds: boolean;
  /** The reason it was accepted with, or null. */
  readonly accepted: string | null;
  /** The titles of its fixes, the preferred one first. */
  readonly fixes: readonly string[];
  /** The document it lies in: the draft or, for the record of agreements, the ledger. */
  readonly uri: string;
  readonly place: Place;
}

export interface ReportProblem {
  readonly code: string;
  readonly message: string;
  readonly blocksVerdict: boolean;
  /** Null where it lies in a file that is not shown as text. */
  readonly uri: string | null;
  readonly place: Place;
}

export type CheckReport =
  /** The document is no draft; the words say why. */
  | { readonly kind: "not-a-draft"; readonly message: string }
  | {
      readonly kind: "report";
      readonly uri: string;
      /** The version that was checked. */
      readonly version: number;
      /** What the draft's file is called, with every protected name blocked out. */
      readonly name: string;
      readonly verdict: "clear" | "held" | "could-not-check";
      readonly ledgerFound: boolean;
      readonly findings: readonly ReportFinding[];
      readonly ledgerFindings: readonly ReportFinding[];
      readonly problems: readonly ReportProblem[];
      readonly notChecked: readonly string[];
      readonly toPursue: readonly ReportPursuit[];
      /** What the sources of the ledger may be called: whoever can corroborate. */
      readonly sources: readonly string[];
      readonly signOff: readonly ReportSignOff[];
    };

/** What one agreement holds that may not be used and that nobody else carries yet, without any of its words. */
export interface ReportPursuit {
  readonly source: string;
  readonly agreement: number;
  /** "off the record, agreed 2026-11-02: statement 1; passages 2 and 3 of the notes" */
  readonly words: string;
}

export interface ReportSignOff {
  readonly question: string;
  readonly answer: "yes" | "no" | "ask";
  readonly words: string;
}

export type ExportAnswer =
  | { readonly kind: "text"; readonly text: string; readonly version: number }
  | { readonly kind: "refused"; readonly message: string };

export interface LedgerAnswer {
  /** The plain ledger's file, or null where there is none. */
  readonly uri: string | null;
  /** The encrypted one, which is never opened as text; null where there is none. */
  readonly encryptedUri: string | null;
}

export type AgreementAnswer = { readonly kind: "text"; readonly text: string } | { readonly kind: "gone"; readonly message: string };

export interface DraftState extends VersionedDocument {
  readonly state: "clear" | "to-settle" | "no-ledger" | "not-allowed" | "locked" | "could-not-check" | "notes" | "not-a-draft";
  /** How many findings are to be settled. */
  readonly count: number;
}
