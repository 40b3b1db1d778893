import { resolve } from "node:path";
import { readSealed } from "./encryption/read.ts";
import type { Vault } from "./encryption/vault.ts";
import type { FileReader } from "./files.ts";
import { ENCRYPTED_ENDING, isEncryptedPath } from "./ledger-location.ts";

/** The notes that a ledger names by one path. */
export interface NotesFile {
  /** Absolute, as the ledger names it. */
  readonly path: string;
  /** The forms they may lie in, plain and encrypted, absolute. */
  readonly forms: readonly string[];
  /** The form that was read first, for problems in it. */
  readonly readFrom: string;
  /**
   * The text of each form that is there and could be read, all in force; null where there are no such notes. Empty where
   * there are some, and they stay closed.
   */
  readonly texts: readonly string[] | null;
}

/** Reads notes in each form they lie in. A ledger that names `x.md` means `x.md.age` as well. */
export function readNotesFile(files: FileReader, vault: Vault, folder: string, written: string): NotesFile {
  const path = resolve(folder, written);
  const plain = isEncryptedPath(path) ? path.slice(0, -ENCRYPTED_ENDING.length) : path;
  const forms = [plain, plain + ENCRYPTED_ENDING];
  const there = forms.filter((form) => files.exists(form));
  const read = there.flatMap((form) => {
    const file = readSealed(files, vault, form);
    return "text" in file ? [{ form, text: file.text }] : [];
  });
  const isShut = read.length < there.length && there.some((form) => isEncryptedPath(form) && read.every((one) => one.form !== form));
  // Where one of two forms stays closed, nobody knows what it makes of the other: the notes count as closed.
  const texts = isShut ? [] : read.length === 0 ? null : read.map(({ text }) => text);
  return { path, forms, readFrom: read[0]?.form ?? path, texts };
}
