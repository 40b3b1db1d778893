import { lstatSync, readFileSync, rmSync, unlinkSync } from "node:fs";
import type { Problem } from "../../core/findings.ts";
import { diskFiles } from "../files.ts";
import { ENCRYPTED_ENDING, isEncryptedPath } from "../ledger-location.ts";
import { fileProblem } from "../problems.ts";
import { createWhole } from "../write-file.ts";
import type { Addressees } from "./age.ts";
import { closedProblem, type KeyRing, openFile, type Vault, type VaultFile } from "./vault.ts";
import { createSealed, replaceSealed } from "./write.ts";

type Failed = { readonly problem: Problem };

export interface EncryptedFile {
  readonly path: string;
  /** Whether one of the person's own keys was tried on it; null where none was given. */
  readonly opensForUs: boolean | null;
  /** Whether the plain file has further names on the disk, under which it is still there. */
  readonly hasOtherNames: boolean;
}

/**
 * Encrypts a file to one beside it, reads that back, and only then removes the plain one, and only where it still has the
 * content that was encrypted. Whatever fails, one of the two is whole.
 */
export async function encryptFile(path: string, to: Addressees, ring: KeyRing): Promise<EncryptedFile | Failed> {
  const target = path + ENCRYPTED_ENDING;
  const hindrance = whyNotEncrypted(path, target);
  if (hindrance !== null) return { problem: hindrance };
  const content = diskFiles.read(path);
  if (content === null) return failed("file-unreadable", path, "This file cannot be opened for reading.");
  const hasOtherNames = lstatSync(path).nlink > 1;
  try {
    await createSealed(target, content, to);
  } catch {
    return failed("not-encrypted", path, "The encrypted file could not be written and read back. The plain file was left as it is.");
  }
  const opensForUs = await triedWith(target, to, ring);
  if (opensForUs === false) {
    rmSync(target, { force: true });
    return failed(
      "locks-you-out",
      path,
      "The encrypted file would not open with your own key. Give your own recipient with -r as well. The plain file was left as it is.",
    );
  }
  return removePlain(path, content, { path: target, opensForUs, hasOtherNames });
}

function whyNotEncrypted(path: string, target: string): Problem | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return fileProblem("no-such-file", path, "There is no such file.");
  if (stat.isSymbolicLink()) return fileProblem("is-a-link", path, "This is a link. Encrypt the file that it leads to.");
  if (!stat.isFile()) return fileProblem("not-a-file", path, "This is not a file that can be encrypted.");
  if (isEncryptedPath(path)) return fileProblem("already-encrypted", path, "This file is encrypted already.");
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) {
    return fileProblem("file-exists", target, "There is an encrypted file beside it already. Neither was changed.");
  }
  return null;
}

/** Null where no key was given to try. */
async function triedWith(path: string, to: Addressees, ring: KeyRing): Promise<boolean | null> {
  // A passphrase was tried when the file was read back.
  if (to.kind === "passphrase") return true;
  if ((await ring.identities()).length === 0) return null;
  return (await openFile(readFileSync(path), ring)).kind === "open";
}

function removePlain(path: string, content: Uint8Array, done: EncryptedFile): EncryptedFile | Failed {
  try {
    if (!readFileSync(path).equals(content)) {
      rmSync(done.path, { force: true });
      return failed("file-changed", path, "The file changed while it was being encrypted. It was left as it is; try again.");
    }
    unlinkSync(path);
    return done;
  } catch {
    return failed("plain-not-removed", path, "The encrypted file is written, but the plain one could not be removed. Remove it.");
  }
}

/** Where an encrypted file lies that is named with or without its ending. */
export function encryptedPathOf(path: string): string {
  if (isEncryptedPath(path) || diskFiles.exists(path)) return path;
  return diskFiles.exists(path + ENCRYPTED_ENDING) ? path + ENCRYPTED_ENDING : path;
}

export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly file: Extract<VaultFile, { kind: "open" }>;
}

/** Opens an encrypted file with the keys at hand, unless the vault holds it already. */
export async function openEncrypted(path: string, vault: Vault, ring: KeyRing): Promise<OpenedFile | Failed> {
  const bytes = diskFiles.read(path);
  if (bytes === null) {
    return diskFiles.stat(path) === null
      ? failed("no-such-file", path, "There is no such file.")
      : failed("file-unreadable", path, "This file cannot be opened for reading.");
  }
  if (vault.look(path, bytes).kind === "closed") await vault.openWanted(ring);
  const file = vault.look(path, bytes);
  return file.kind === "open" ? { bytes, file } : { problem: closedProblem(file.why, path, "This file", "") };
}

/** Writes what an encrypted file holds to a new file, for its owner only. The encrypted one stays. */
export async function decryptFile(path: string, out: string, vault: Vault, ring: KeyRing): Promise<{ readonly path: string } | Failed> {
  if (lstatSync(out, { throwIfNoEntry: false }) !== undefined) {
    return failed("file-exists", out, "There is a file of that name already. It was left as it is.");
  }
  const opened = await openEncrypted(path, vault, ring);
  if ("problem" in opened) return opened;
  try {
    createWhole(out, opened.file.content, 0o600);
    return { path: out };
  } catch {
    return failed("not-decrypted", out, "The plain file could not be written there.");
  }
}

/** Encrypts an open file anew, to these recipients. Whatever fails, the file is as it was. */
export async function reencrypt(path: string, opened: OpenedFile, recipients: readonly string[], ring: KeyRing): Promise<Failed | null> {
  const { recipientOf } = await import("./age.ts");
  const own = await Promise.all((await ring.identities()).map(recipientOf));
  if (!own.some((recipient) => recipients.includes(recipient))) {
    return failed("locks-you-out", path, "The file would no longer open with the key that you gave. It was left as it is.");
  }
  try {
    const outcome = await replaceSealed(path, opened.bytes, opened.file.content, { kind: "recipients", recipients });
    if (outcome === "written") return null;
    if (outcome === "changed") return failed("file-changed", path, "The file changed meanwhile. It was left as it is; try again.");
  } catch {
    // Told below, with the same words: the file is as it was.
  }
  return failed("not-encrypted", path, "The file could not be encrypted anew. It was left as it is.");
}

function failed(code: string, path: string, message: string): Failed {
  return { problem: fileProblem(code, path, message) };
}
