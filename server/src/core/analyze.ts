import type { AttachmentReader } from "./attachments/model.ts";
import type { Attribution } from "./attribution/model.ts";
import type { Draft } from "./draft/model.ts";
import type { Finding, Problem, Stage, Verdict } from "./findings.ts";
import type { House } from "./house/read.ts";
import type { Ledger } from "./ledger/model.ts";
import type { Quotation } from "./quotations/model.ts";

/** Which ledger a draft is held against. */
export type LedgerState =
  /** The user said that there is none (`--no-ledger`): what needs no ledger is still checked. */
  | { readonly kind: "none" }
  /** None was found, or it could not be opened: could not check. */
  | { readonly kind: "missing"; readonly problem: Problem }
  | { readonly kind: "ledger"; readonly ledger: Ledger };

/** What the user, the workspace or the command line asks for; front matter is read from the draft. */
export interface Settings {
  readonly stage: Stage;
  /** An outlet's name or a house file, from the command line or the setting; goes before front matter and ledger. */
  readonly outlet: string | null;
  /** Rule codes and severities asked for by settings, both unchecked. */
  readonly rules: Readonly<Record<string, string>>;
  readonly allowAccepted: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The time zone for the draft's dates where the ledger names none; without it, UTC. */
  readonly timezone?: string;
  /** Reads the house files that settings, drafts and ledgers name; without it there are none. */
  readonly houses?: HouseReader;
  /** The files that the draft shows or links; without it, none is looked at. */
  readonly attachments?: AttachmentReader;
  /** Keys of the bibliography files that the draft's front matter names; they are no codenames. */
  readonly citationKeys?: readonly string[];
}

/** Who names a house file: its path is from the folder of that file, for the settings from theirs. */
export type NamesHouse = "settings" | "draft" | "ledger";

/** A house file by its path as written, or why it is not read. */
export type HouseReader = (written: string, from: NamesHouse) => House | { readonly problem: Problem };

export interface Analysis {
  readonly draft: Draft;
  readonly quotations: readonly Quotation[];
  /** Every tie of words to a source. They hold names: what is shown of them is the source's label and how it was tied. */
  readonly attributions: readonly Attribution[];
  /** Deduplicated, graded, sorted by place; accepted ones included. */
  readonly findings: readonly Finding[];
  /** Findings of section 4, in the ledger. */
  readonly ledgerFindings: readonly Finding[];
  /** Of draft, ledger, notes and settings. */
  readonly problems: readonly Problem[];
  /** Labels of the sources whose names could not be looked for. */
  readonly notChecked: readonly string[];
  readonly verdict: Verdict;
}

/** Holds what may be kept between two looks at drafts: results by block and by ledger. One for each session; drop it to forget. */
export interface Analyzer {
  /**
   * The whole pipeline for one draft. Never throws, whatever the text.
   * `path` is only looked at for protected text and echoed in problems.
   */
  analyze(text: string, path: string, ledger: LedgerState, settings: Settings): Analysis;
  /** The draft that a text makes, as far as the text alone tells; `analyze` need not read the same text again. Never throws. */
  read(text: string): Draft;
  /** The ledger on its own: its problems and findings of section 4. */
  analyzeLedger(ledger: Ledger, settings: Settings): Pick<Analysis, "ledgerFindings" | "problems" | "verdict">;
  /** A text as it may be echoed: every UTF-16 unit of a protected name, alias or detail replaced by `█`. */
  mask(text: string, ledger: LedgerState): string;
}
