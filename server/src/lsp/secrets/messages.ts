/**
 * What the client and the server say to each other over a pipe of their own: the only way that keys, passphrases and what
 * ledgers hold go. None of it is a message of the protocol, whose messages editors and extensions can trace and log.
 */

import type { FormAsked } from "./form-messages.ts";

/** What opens a file. */
export type GivenKey =
  | { readonly kind: "passphrase"; readonly passphrase: string }
  /** One or more age secret keys, as text. */
  | { readonly kind: "identity"; readonly text: string }
  /** A file with such keys on the server's machine; `passphrase` where the file is encrypted itself. */
  | { readonly kind: "identity-file"; readonly path: string; readonly passphrase: string | null };

export type UnlockAnswer =
  | { readonly kind: "unlocked" }
  /** The key file is encrypted itself. */
  | { readonly kind: "passphrase-wanted" }
  | { readonly kind: "refused"; readonly message: string };

/** Whom a new ledger is encrypted to. */
export type NewLedgerFor = { readonly kind: "plain" } | NewSealingFor;

export type NewSealingFor =
  | { readonly kind: "passphrase"; readonly passphrase: string }
  /** Age recipients; `keys` opens it for this session, where it is at hand. */
  | { readonly kind: "recipients"; readonly recipients: readonly string[]; readonly key: GivenKey | null };

export type Outcome = { readonly kind: "done" } | { readonly kind: "refused"; readonly message: string };

/** What can be asked, by its name: what goes there and what comes back. */
export interface Asked extends FormAsked {
  /** What stays closed of the ledger that a document is held against (or that it is), its notes included. */
  closed: { readonly params: { readonly uri: string }; readonly answer: { readonly opensBy: readonly ("passphrase" | "keys")[] } };
  unlock: { readonly params: { readonly uri: string; readonly key: GivenKey }; readonly answer: UnlockAnswer };
  /** A key made for this machine, taken into use without a word where it fits. */
  machineKey: { readonly params: { readonly identity: string }; readonly answer: Outcome };
  lock: { readonly params: object; readonly answer: Outcome };
  /** Makes a secret key; nothing is kept. */
  newKey: { readonly params: object; readonly answer: { readonly identity: string; readonly recipient: string } };
  /** Writes a new key file, for its owner only, and answers with its recipient. */
  newKeyFile: {
    readonly params: { readonly path: string };
    readonly answer: { readonly kind: "made"; readonly recipient: string } | Extract<Outcome, { kind: "refused" }>;
  };
  /** The recipient of the first key that is given. */
  recipientOf: {
    readonly params: { readonly key: GivenKey };
    readonly answer: { readonly kind: "recipient"; readonly recipient: string } | Exclude<UnlockAnswer, { kind: "unlocked" }>;
  };
  /** Lets a further key open the open ledger and its notes, or takes it off. */
  addRecipient: { readonly params: { readonly uri: string; readonly recipient: string }; readonly answer: Outcome };
  removeRecipient: { readonly params: { readonly uri: string; readonly recipient: string }; readonly answer: Outcome };
  /** Copies of the plain ledger, notes and held-back passages of a document. Null for places that are no folders of the server's machine. */
  oldCopies: {
    readonly params: { readonly uri: string; readonly history: string | null; readonly backups: string | null };
    readonly answer: {
      readonly copies: readonly {
        readonly kind: "local-history" | "backup" | "git" | "beside";
        readonly place: string;
        /** The place with every protected name blocked out. */
        readonly shown: string;
      }[];
    };
  };
  /**
   * Encrypts a plain ledger with its notes and held-back passages; the address of the encrypted one, how many files there were, and
   * whether one of the plain ones has further names on the disk, under which it is still there.
   */
  encryptLedger: {
    readonly params: { readonly uri: string; readonly for: NewSealingFor };
    readonly answer:
      | { readonly kind: "encrypted"; readonly uri: string; readonly files: number; readonly hasOtherNames: boolean }
      | Extract<Outcome, { kind: "refused" }>;
  };
  startLedger: { readonly params: { readonly uri: string; readonly for: NewLedgerFor }; readonly answer: Outcome };
}

export type AskName = keyof Asked;

export interface Ask<Name extends AskName = AskName> {
  readonly id: number;
  readonly ask: Name;
  readonly params: Asked[Name]["params"];
}

/** `answer` is null where something went wrong inside the server. */
export interface Answer {
  readonly id: number;
  readonly answer: unknown;
}
