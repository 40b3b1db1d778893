import { readFileSync, rmSync } from "node:fs";
import { createWhole, type Replacement, replaceFile } from "../write-file.ts";
import type { Addressees, Encrypted } from "./age.ts";
import { withRecipientsLine } from "./recipients-line.ts";
import { isYamlPath } from "./vault.ts";

/**
 * Writes an encrypted file that is not there yet, for its owner only, reads it back from the disk and opens it. Throws, and
 * leaves nothing behind, where it cannot be written, is there already, or does not hold what it should.
 */
export async function createSealed(path: string, content: Uint8Array, to: Addressees): Promise<void> {
  const sealed = await seal(path, content, to);
  createWhole(path, sealed.bytes, 0o600);
  if (await sealed.isIn(readFileSync(path))) return;
  rmSync(path, { force: true });
  throw new Error("what was written cannot be read back");
}

/**
 * Puts an encrypted file in the place of one that still holds the bytes its content came from. It is opened before that,
 * since nothing else may hold the content. Throws where it cannot be encrypted.
 */
export async function replaceSealed(path: string, expected: Uint8Array, content: Uint8Array, to: Addressees): Promise<Replacement> {
  const sealed = await seal(path, content, to);
  if (!(await sealed.isIn(sealed.bytes))) throw new Error("what was encrypted cannot be opened");
  const outcome = replaceFile(path, expected, sealed.bytes);
  return outcome === "written" && !readFileSync(path).equals(sealed.bytes) ? "failed" : outcome;
}

interface Sealed {
  readonly bytes: Uint8Array;
  /** Whether these bytes, once opened, are what was meant to be written. */
  isIn(bytes: Uint8Array): Promise<boolean>;
}

async function seal(path: string, content: Uint8Array, to: Addressees): Promise<Sealed> {
  const { encrypt } = await import("./age.ts");
  const whole = to.kind === "recipients" ? withRecipientsLine(content, to.recipients, isYamlPath(path)) : content;
  const encrypted: Encrypted = await encrypt(whole, to);
  return {
    bytes: encrypted.bytes,
    async isIn(bytes) {
      const reopened = await encrypted.reopen(bytes);
      return reopened !== null && Buffer.from(reopened).equals(whole);
    },
  };
}
