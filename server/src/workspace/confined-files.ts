import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileReader } from "./files.ts";
import { liesIn } from "./ledger-location.ts";

/**
 * The same files, but only those that lie in one of the roots: whatever a path says, with `..` or through links, what lies
 * elsewhere is as if it were not there. `roots` is asked each time; null lets everything be read.
 */
export function confinedFiles(files: FileReader, roots: () => readonly string[] | null): FileReader {
  const isInside = (path: string): boolean => {
    const allowed = roots();
    if (allowed === null) return true;
    const real = realPlace(path);
    return allowed.some((root) => liesIn(real, realPlace(root)));
  };
  return {
    read: (path) => (isInside(path) ? files.read(path) : null),
    exists: (path) => isInside(path) && files.exists(path),
    list: (folder) => (isInside(folder) ? files.list(folder) : null),
    stat: (path) => (isInside(path) ? files.stat(path) : null),
  };
}

/** Where a path leads once links are followed; of one that does not exist, where it would. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPlace(parent), path.slice(parent.length));
  }
}
