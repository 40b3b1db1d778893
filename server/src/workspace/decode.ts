import type { Problem } from "../core/findings.ts";
import type { FileReader } from "./files.ts";
import { fileProblem } from "./problems.ts";

/** A file's text, or why there is none. */
export type TextFile = { readonly text: string } | { readonly problem: Problem };

/** How many bytes at the start are looked at to recognise UTF-16 that has no byte order mark. */
const SNIFFED = 4096;

/**
 * A file's bytes as text. Strict: bytes that are not UTF-8 give a problem and never replacement characters, because a name
 * in a wrongly read file would be missed. A byte order mark is kept, and counts as one unit.
 */
export function decode(bytes: Uint8Array, path: string): TextFile {
  const other = otherEncoding(bytes);
  if (other !== null) {
    return { problem: fileProblem("not-utf-8", path, `This file is stored as ${other}. Save it as UTF-8 and check again.`) };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: fileProblem("not-utf-8", path, "This file is not UTF-8 text. Save it as UTF-8 and check again.") };
  }
}

/** Reads and decodes a file. A missing or unreadable one, or a folder, is a problem of its own. */
export function readText(files: FileReader, path: string): TextFile {
  const bytes = files.read(path);
  if (bytes !== null) return decode(bytes, path);
  const stat = files.stat(path);
  if (stat === null) return { problem: fileProblem("no-such-file", path, "There is no such file.") };
  if (stat.kind === "folder") return { problem: fileProblem("not-a-file", path, "This is a folder, not a file.") };
  return { problem: fileProblem("file-unreadable", path, "This file cannot be opened for reading.") };
}

/** Names UTF-16 and UTF-32 by their byte order mark, or UTF-16 by the zero bytes that Latin text has in it. */
function otherEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return "UTF-32";
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "UTF-16";
  const start = bytes.subarray(0, SNIFFED);
  const zeros = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros * 4 > start.length ? "UTF-16" : null;
}
