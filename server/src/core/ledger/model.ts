import type { Level, Permissions } from "../policy/levels.ts";
import type { Span } from "../text/span.ts";
import type { Moment } from "./moment.ts";
import type { AgreementKey } from "./schema.ts";

/** A ledger as far as it could be read. Reading never fails: each fault is a problem and the rest stays in force. */
export interface Ledger {
  /** The path as the caller gave it. */
  readonly path: string;
  readonly outlet: { readonly name: string; readonly span: Span } | null;
  /** The time zone for times without one; null means the caller's default was used. */
  readonly timezone: string | null;
  readonly sources: readonly Source[];
  readonly problems: readonly LedgerProblem[];
  /** Who else can get at the file, for a plain ledger of which the caller knows it. */
  readonly exposure?: Exposure | null;
  /** How many keys an encrypted ledger opens for, where its list of them is known. */
  readonly recipients?: number;
}

/** Who can get at a plain ledger beside its owner. */
export interface Exposure {
  /** What git has of it; null outside a git tree, and where git was not asked. */
  readonly git: { readonly tracked: boolean; readonly inHistory: boolean; readonly ignored: boolean } | null;
  /** Whether the file and every folder above it let other users read it. */
  readonly readableByOthers: boolean;
  /** The service that keeps its folder in step with other machines, by its name; null where none is known to. */
  readonly synced: string | null;
}

export interface Source {
  /** The key of the entry. Never show it: show `label`. */
  readonly codename: string;
  /** What outputs call the source: the codename, or `source-N` where the codename holds the source's own name or alias. */
  readonly label: string;
  /** Null where it is withheld or missing. */
  readonly name: string | null;
  /** Whether the ledger says `name: withheld`: it cannot be looked for. */
  readonly withheld: boolean;
  readonly aliases: readonly string[];
  readonly identifying: readonly string[];
  readonly motive: string | null;
  readonly knownTo: readonly KnownTo[];
  readonly documents: readonly SourceDocument[];
  /** The agreement unmarked words are under; null where the entry names none (or none that exists). */
  readonly defaultAgreement: Agreement | null;
  /** Never empty: an entry whose agreements cannot be read has one unreadable agreement, off the record. */
  readonly agreements: readonly Agreement[];
  /** The place of the codename in the ledger. */
  readonly span: Span;
  /** The place of each text that names or identifies, for findings in the ledger. */
  readonly places: Readonly<Partial<Record<"name" | "aliases" | "identifying" | "motive" | "known-to", Span>>>;
}

export interface Agreement {
  /** `off-the-record` where it could not be read. */
  readonly level: Level;
  /** The level's permissions with the agreement's own `permits` over them; all false where it could not be read. */
  readonly permissions: Permissions;
  /** What `permits` says, as far as it differs from the level's row. */
  readonly permits: Partial<Permissions>;
  /** False where the entry is broken and counts as off the record. */
  readonly readable: boolean;
  readonly date: Moment | null;
  readonly spoke: Moment | null;
  readonly agreed: { readonly by: "source" | "reporter" | null; readonly how: "in-person" | "phone" | "message" | "email" | null };
  readonly wording: string | null;
  /** The agreed description, then the other agreed wordings; empty where there is none. Texts that hold the source's own name, alias or detail are left out here and listed in `unsafe`. */
  readonly descriptions: readonly string[];
  readonly basis: string | null;
  readonly reason: string | null;
  /** The fields left out because they hold protected text of the source itself. */
  readonly unsafe: readonly {
    readonly field: "description" | "descriptions" | "basis" | "reason";
    readonly span: Span;
    /** What to delete so that the text is gone and the rest is still well-formed. */
    readonly removal: Span;
  }[];
  readonly editor: boolean;
  readonly approved: Moment | null;
  readonly quoteApproval: boolean;
  readonly corroboratedBy: readonly Corroborator[];
  readonly notes: Notes | null;
  readonly covers: readonly string[];
  readonly embargo: Moment | null;
  /** The agreement's place in the ledger: its first line. */
  readonly span: Span;
  /** The place of each key that is given: its value, or the key itself where the value runs over several lines or is a list. */
  readonly places: Readonly<Partial<Record<AgreementKey, Span>>>;
}

export type Corroborator =
  | { readonly kind: "source"; readonly codename: string }
  | { readonly kind: "document"; readonly name: string; readonly date: Moment | null };

export interface KnownTo {
  readonly who: string;
  readonly role: string | null;
  readonly since: Moment | null;
}

export interface SourceDocument {
  readonly file: string | null;
  readonly received: Moment | null;
  readonly origin: string | null;
  readonly printed: boolean;
}

/**
 * The text of a notes file by its path as the ledger writes it; null where there is none. Notes that lie in several forms,
 * plain and encrypted, have a text for each; those that are there and stay closed have none.
 */
export type NotesReader = (pathAsWritten: string) => string | readonly string[] | null;

/** Interview notes as far as they could be read. */
export interface Notes {
  readonly path: string;
  /** In text order, each under one set of permissions. */
  readonly passages: readonly NotesPassage[];
  readonly problems: readonly LedgerProblem[];
}

export interface NotesPassage {
  readonly text: string;
  /** In the notes file. */
  readonly span: Span;
  readonly level: Level;
  readonly permissions: Permissions;
}

export interface LedgerProblem {
  /** A stable code of its own, in kebab case: `unknown-level`, `duplicate-codename`. */
  readonly code: string;
  /** The file it lies in: the ledger's or the notes' path. */
  readonly path: string;
  readonly span: Span;
  /** In newsroom words, without any value from the ledger. */
  readonly message: string;
  /** Whether nothing can be called clear while it stands ("wrong" in the format), or it is only reported. */
  readonly blocksVerdict: boolean;
}
