import { basename } from "node:path";
import type { Problem } from "../../core/findings.ts";
import type { TextFile } from "../decode.ts";
import { decode } from "../decode.ts";
import { fileProblem } from "../problems.ts";
import type { Addressees } from "./age.ts";
import type { PassphraseWork } from "./model.ts";
import { splitRecipientsLine } from "./recipients-line.ts";

/** What opens encrypted files. */
export interface KeyRing {
  /** Whether there is anything to try at all. */
  readonly isEmpty: boolean;
  /** Who does the work with passphrases. */
  readonly work: PassphraseWork;
  /** Age secret keys, their form checked. */
  identities(): Promise<readonly string[]>;
  /** A passphrase for a file that none of the earlier ones opened; `attempt` counts from 0. Null: there is no other. */
  passphrase(attempt: number): Promise<string | null>;
}

/** How a new file beside an encrypted one has to be encrypted; `unknown`: it opens for somebody who is not listed. */
export type Sealing = Addressees | { readonly kind: "unknown" };

export type ClosedReason = "locked" | "wrong-key" | "wrong-passphrase" | "not-worked-out" | "damaged" | "too-large";

/** An encrypted file as far as it was opened. */
export type VaultFile =
  | { readonly kind: "open"; readonly content: Uint8Array; readonly sealing: Sealing }
  | { readonly kind: "closed"; readonly why: ClosedReason };

/** What encrypted files hold, in memory only. Drop it to forget. */
export interface Vault {
  /** What the file holds that has these bytes. One that is not open yet is closed, and wanted from then on. */
  look(path: string, bytes: Uint8Array): VaultFile;
  /** Tries to open what is wanted; whether anything was. Each version of a file is tried once. */
  openWanted(ring: KeyRing): Promise<boolean>;
  /** Wants everything that stayed closed once more: there is a new key. */
  tryAgain(): void;
  /** The encrypted files that somebody looked for and that are not open, as they were then. */
  closed(): readonly { readonly path: string; readonly bytes: Uint8Array; readonly why: ClosedReason }[];
}

interface Entry {
  readonly bytes: Uint8Array;
  readonly file: VaultFile;
  readonly wanted: boolean;
}

/** Bytes. The largest ledger that is read is far smaller. */
const MOST_BYTES = 16_000_000;

const LOCKED: VaultFile = { kind: "closed", why: "locked" };

export function createVault(): Vault {
  const entries = new Map<string, Entry>();
  const passphrases: string[] = [];
  return {
    look(path, bytes) {
      const known = entries.get(path);
      if (known !== undefined && Buffer.compare(known.bytes, bytes) === 0) return known.file;
      entries.set(path, { bytes, file: LOCKED, wanted: true });
      return LOCKED;
    },
    async openWanted(ring) {
      let opened = false;
      if (ring.isEmpty) return false;
      for (const [path, { bytes, wanted }] of [...entries]) {
        if (!wanted) continue;
        const file = await openFile(bytes, ring, passphrases);
        entries.set(path, { bytes, file, wanted: false });
        opened ||= file.kind === "open";
      }
      return opened;
    },
    tryAgain() {
      for (const [path, entry] of entries) if (entry.file.kind === "closed") entries.set(path, { ...entry, wanted: true });
    },
    closed: () => [...entries].flatMap(([path, { bytes, file }]) => (file.kind === "closed" ? [{ path, bytes, why: file.why }] : [])),
  };
}

/** Opens one encrypted file. A passphrase that opens it is added to `known`, and those are tried first. */
export async function openFile(bytes: Uint8Array, ring: KeyRing, known: string[] = []): Promise<VaultFile> {
  if (bytes.length > MOST_BYTES) return { kind: "closed", why: "too-large" };
  const age = await import("./age.ts");
  const header = await age.readAgeHeader(bytes);
  if (header === null) return { kind: "closed", why: "damaged" };
  return header.opensBy === "passphrase" ? openByPassphrase(bytes, ring, known) : openByKey(bytes, header.keys, ring);
}

async function openByPassphrase(bytes: Uint8Array, ring: KeyRing, known: string[]): Promise<VaultFile> {
  const tried = new Set<string>();
  const open = async (passphrase: string): Promise<VaultFile | null> => {
    if (tried.has(passphrase)) return null;
    tried.add(passphrase);
    const decrypted = await ring.work.decrypt(bytes, passphrase).catch(() => null);
    if (decrypted === null) return { kind: "closed", why: "not-worked-out" };
    if ("failure" in decrypted) return decrypted.failure === "damaged" ? { kind: "closed", why: "damaged" } : null;
    const { content } = splitRecipientsLine(decrypted.content);
    return { kind: "open", content, sealing: { kind: "passphrase", passphrase, work: ring.work } };
  };
  for (const passphrase of known) {
    const file = await open(passphrase);
    if (file !== null) return file;
  }
  for (let attempt = 0; ; attempt += 1) {
    const passphrase = await ring.passphrase(attempt);
    if (passphrase === null) return { kind: "closed", why: tried.size === 0 ? "locked" : "wrong-passphrase" };
    const file = await open(passphrase);
    if (file?.kind === "open") known.push(passphrase);
    if (file !== null) return file;
  }
}

async function openByKey(bytes: Uint8Array, keys: number, ring: KeyRing): Promise<VaultFile> {
  const age = await import("./age.ts");
  const identities = await ring.identities();
  for (const identity of identities) {
    const decrypted = await age.decrypt(bytes, identity);
    if ("failure" in decrypted) {
      if (decrypted.failure === "damaged") return { kind: "closed", why: "damaged" };
      continue;
    }
    const { content, recipients } = splitRecipientsLine(decrypted.content);
    // The list is believed only where it is of the length that the header has. A file for one key is for the one that opened it.
    const all = recipients?.length === keys ? recipients : keys === 1 ? [await age.recipientOf(identity)] : null;
    return { kind: "open", content, sealing: all === null ? { kind: "unknown" } : { kind: "recipients", recipients: all } };
  }
  return { kind: "closed", why: identities.length === 0 ? "locked" : "wrong-key" };
}

const CLOSED_WORDS: Readonly<Record<ClosedReason, { readonly code: string; readonly words: string }>> = {
  locked: {
    code: "ledger-locked",
    words: "was not opened. In VS Code, unlock it. On the command line, give its key with --identity, or its passphrase",
  },
  "wrong-key": { code: "wrong-key", words: "does not open with this key. Give the key of one of those it was encrypted to" },
  "wrong-passphrase": { code: "wrong-passphrase", words: "does not open with this passphrase. Try again" },
  "not-worked-out": {
    code: "not-worked-out",
    words:
      "was not opened: the work on its passphrase was stopped. It takes about 320 MB of memory for a moment. Close other programs and try again",
  },
  damaged: { code: "damaged-file", words: "is damaged, or was not made by age, and cannot be opened. Take a copy from a backup" },
  "too-large": { code: "too-large", words: "is too large to be opened" },
};

/** The problem of a file that stays closed; its code tells the reason. `consequence` says what that means for the reader. */
export function closedProblem(why: ClosedReason, path: string, what: string, consequence: string): Problem {
  const { code, words } = CLOSED_WORDS[why];
  return fileProblem(code, path, `${what} is encrypted and ${words}. ${consequence}`.trim());
}

/** The text of an open file. */
export function textOf(file: Extract<VaultFile, { kind: "open" }>, path: string): TextFile {
  return decode(file.content, path);
}

/** Whether a comment in such a file begins with a number sign. `path` may have the encrypted ending. */
export function isYamlPath(path: string): boolean {
  return /\.ya?ml(?:\.age)?$/iu.test(basename(path));
}
