import type { Place } from "../draft/model.ts";
import type { Agreement, Source } from "../ledger/model.ts";
import type { Level, Permissions } from "../policy/levels.ts";
import type { Quotation, Speaker } from "../quotations/model.ts";

/** How words were tied to a source, surest first. */
export const TIES = ["mark", "name", "alias", "covers", "notes", "description", "reference"] as const;
export type TiedBy = (typeof TIES)[number];

/** How sure a tie or a finding is. */
export type Sure = "certain" | "likely" | "hint";

/** What governs words: one agreement, at the level of the whole or of the passage of its notes that holds them. */
export interface Terms {
  readonly agreement: Agreement;
  readonly level: Level;
  readonly permissions: Permissions;
}

/** A tie of words in the draft to a source. */
export interface Attribution {
  readonly source: Source;
  readonly tiedBy: TiedBy;
  readonly sure: Sure;
  /** The quotation that is tied; null where a mark ties a sentence that holds none, or words were recognised without an attribution. */
  readonly quotation: Quotation | null;
  /** Who is shown to speak for the source: of several speakers of one quotation, the one that is this source's. */
  readonly speaker: Speaker | null;
  /** The whole sentence or sentences that are tied. */
  readonly passage: readonly Place[];
  /** Everything that governs the words, strictest first; what one of them lacks is not permitted. Never empty. */
  readonly terms: readonly Terms[];
  /** Whether nothing but the words themselves, which the ledger holds, ties them: they stand there unattributed. */
  readonly wordsAlone: boolean;
  /** Whether a mark picked the agreement by its date. */
  readonly picked: boolean;
}
