import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a whole file or none: a temporary file beside it, flushed to the disk, then renamed over it.
 * Throws where the folder cannot be written; nothing is left behind then.
 */
export function writeWhole(path: string, content: string | Uint8Array, mode: number): void {
  viaTemporary(path, content, mode, (temporary) => renameSync(temporary, path));
}

/** The same for a file that is not there yet: throws, and changes nothing, where one is, also where it appears meanwhile. */
export function createWhole(path: string, content: string | Uint8Array, mode: number): void {
  viaTemporary(path, content, mode, (temporary) => {
    try {
      linkSync(temporary, path);
    } catch {
      // A file that is there, or a file system that has no links: the second is told from the first by looking.
      if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new Error("there is such a file");
      renameSync(temporary, path);
      return;
    }
    rmSync(temporary);
  });
}

/**
 * UTF-16 units of a file's name that its temporary file has as well. A process that is killed while it writes leaves that file:
 * by its name it is found among the old copies. Names may have 255 bytes.
 */
const LONGEST_NAME = 60;

function viaTemporary(path: string, content: string | Uint8Array, mode: number, place: (temporary: string) => void): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, LONGEST_NAME)}.${randomBytes(8).toString("hex")}.tmp`);
  try {
    const file = openSync(temporary, "wx", mode);
    try {
      const bytes = Buffer.from(content);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    chmodSync(temporary, mode);
    place(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(dirname(path));
}

export type Replacement = "written" | "changed" | "failed";

/**
 * Puts a new content in the place of a file, its mode kept and links followed, and only where it still holds the bytes that
 * `next` was made from. While one process looks and writes, the others are told that the file is changing.
 */
export function replaceFile(path: string, expected: Uint8Array, next: string | Uint8Array): Replacement {
  try {
    const real = realpathSync(path);
    const lock = join(dirname(real), `.${basename(real)}.lock`);
    if (!taken(lock)) return "changed";
    try {
      if (!readFileSync(real).equals(expected)) return "changed";
      writeWhole(real, next, statSync(real).mode & 0o7777);
      return "written";
    } finally {
      rmSync(lock, { force: true });
    }
  } catch {
    return "failed";
  }
}

/** Milliseconds after which a lock is what a process left behind that was killed: writing takes a small part of it. */
const STALE = 10_000;

/** Makes a file that only one process can make; whether this one did. Throws where the folder cannot be written. */
function taken(lock: string): boolean {
  const age = Date.now() - (lstatSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY);
  if (age > STALE) rmSync(lock, { force: true });
  try {
    closeSync(openSync(lock, "wx", 0o600));
    return true;
  } catch (error) {
    if (lstatSync(lock, { throwIfNoEntry: false }) !== undefined) return false;
    throw error;
  }
}

/** A rename survives a power cut only once its folder is flushed. Some systems cannot open a folder; there the rename stands as it is. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The content itself is flushed; only the folder's entry may be late.
  }
}
