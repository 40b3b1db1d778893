import { normalize } from "node:path";
import type { FileReader } from "./files.ts";

/** Milliseconds after which a file that was cut short counts as what somebody wanted: no program takes that long to write one. */
export const SETTLES_AFTER = 10_000;

/** Files as they were before a program began to write them that is not done yet. */
export interface SettlingFiles extends FileReader {
  /** Whether the last read of that path gave what was there before. */
  isSettling(path: string): boolean;
  /** What is there now is what somebody wanted: it was written by ourselves. */
  accept(path: string): void;
}

interface Known {
  readonly bytes: Uint8Array;
  /** What was found in its place, and when it was first found; null where that is what is known. */
  readonly cut: { readonly length: number; readonly since: number } | null;
}

/**
 * The same files; but one that ends in the middle of what it was goes on being what it was for a while. A program that syncs
 * or copies writes from the start, and half a ledger may read like a whole one with fewer sources. `clock` gives milliseconds
 * from any point; whoever shows what was read has to look again once `SETTLES_AFTER` is over.
 */
export function settlingFiles(files: FileReader, clock: () => number): SettlingFiles {
  const seen = new Map<string, Known>();
  return {
    ...files,
    read(given) {
      const path = normalize(given);
      const bytes = files.read(path);
      const known = seen.get(path);
      if (bytes === null) return null;
      if (known === undefined || !isCut(bytes, known.bytes)) {
        seen.set(path, { bytes, cut: null });
        return bytes;
      }
      const since = known.cut?.length === bytes.length ? known.cut.since : clock();
      const isOver = clock() - since >= SETTLES_AFTER;
      seen.set(path, isOver ? { bytes, cut: null } : { bytes: known.bytes, cut: { length: bytes.length, since } });
      return isOver ? bytes : known.bytes;
    },
    isSettling: (path) => (seen.get(normalize(path))?.cut ?? null) !== null,
    accept: (path) => void seen.delete(normalize(path)),
  };
}

function isCut(bytes: Uint8Array, whole: Uint8Array): boolean {
  return bytes.length < whole.length && Buffer.compare(bytes, whole.subarray(0, bytes.length)) === 0;
}
