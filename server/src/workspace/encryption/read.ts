import { readText, type TextFile } from "../decode.ts";
import type { FileReader } from "../files.ts";
import { isEncryptedPath } from "../ledger-location.ts";
import { closedProblem, type Sealing, textOf, type Vault } from "./vault.ts";

/** A file's text, and how files beside it have to be encrypted; null for a plain one. */
export type ReadFile = { readonly text: string; readonly sealing: Sealing | null } | Extract<TextFile, { problem: unknown }>;

/** What messages call a file, and what it means that it stays closed. */
export interface ClosedWords {
  readonly what: string;
  readonly consequence: string;
}

const FILE: ClosedWords = { what: "This file", consequence: "" };

/** Reads a plain file, or an encrypted one as far as the vault holds it. */
export function readSealed(files: FileReader, vault: Vault, path: string, words: ClosedWords = FILE): ReadFile {
  const bytes = isEncryptedPath(path) ? files.read(path) : null;
  if (bytes === null) {
    const file = readText(files, path);
    return "text" in file ? { text: file.text, sealing: null } : file;
  }
  const file = vault.look(path, bytes);
  if (file.kind === "closed") return { problem: closedProblem(file.why, path, words.what, words.consequence) };
  const read = textOf(file, path);
  return "text" in read ? { text: read.text, sealing: file.sealing } : read;
}
