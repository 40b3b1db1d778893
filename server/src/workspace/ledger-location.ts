import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { FileReader } from "./files.ts";

export const LEDGER_NAME = "ground-rules.yaml";
export const ENCRYPTED_ENDING = ".age";

/** Where the ledger of a draft lies. */
export type LedgerLocation =
  /** At least one of the two is a path; both where both forms lie in one folder. */
  | { readonly kind: "found"; readonly plain: string | null; readonly encrypted: string | null }
  /** `searched` lists the folders that were looked in, the draft's first; for an explicit path, that path alone. */
  | { readonly kind: "none"; readonly explicit: boolean; readonly searched: readonly string[] };

export interface LedgerSearch {
  /** The path that the command line or a setting names, absolute; null to look for the ledger. */
  readonly explicit: string | null;
  /** The highest folder to look in; null, or a folder the draft does not lie in, means the file system's root. */
  readonly ceiling: string | null;
  readonly files: FileReader;
}

/** Finds the ledger a draft is held against: the explicit one, else the nearest from the draft's folder upward. */
export function locateLedger(draftPath: string, search: LedgerSearch): LedgerLocation {
  return search.explicit === null
    ? locateFrom(dirname(resolve(draftPath)), search.ceiling, search.files)
    : locateExplicit(resolve(search.explicit), search.files);
}

/** The nearest ledger from a folder upward. */
function locateFrom(folder: string, ceiling: string | null, files: FileReader): LedgerLocation {
  const searched: string[] = [];
  for (const candidate of foldersUpward(folder, ceiling)) {
    searched.push(candidate);
    const found = bothForms(join(candidate, LEDGER_NAME), files);
    if (found !== null) return found;
  }
  return { kind: "none", explicit: false, searched };
}

/** The folder of the git tree that a folder lies in, or null. A worktree's `.git` is a file. */
export function gitRoot(folder: string, files: FileReader): string | null {
  for (const candidate of foldersUpward(folder, null)) {
    if (files.stat(join(candidate, ".git")) !== null) return candidate;
  }
  return null;
}

/** Whether `path` is `folder` or lies in it, by its name alone. */
export function liesIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === resolve(path) && !/^[A-Za-z]:/u.test(way));
}

/** An explicit path means the ledger of that name in both its forms: leaving out the encrypted one would leave its sources unprotected. */
function locateExplicit(path: string, files: FileReader): LedgerLocation {
  const plain = isEncryptedPath(path) ? path.slice(0, -ENCRYPTED_ENDING.length) : path;
  return bothForms(plain, files) ?? { kind: "none", explicit: true, searched: [path] };
}

function bothForms(path: string, files: FileReader): LedgerLocation | null {
  const plain = files.exists(path) ? path : null;
  const encryptedPath = path + ENCRYPTED_ENDING;
  const encrypted = files.exists(encryptedPath) ? encryptedPath : null;
  return plain === null && encrypted === null ? null : { kind: "found", plain, encrypted };
}

export function isEncryptedPath(path: string): boolean {
  return basename(path).endsWith(ENCRYPTED_ENDING);
}

function foldersUpward(folder: string, ceiling: string | null): string[] {
  const top = ceiling !== null && liesIn(folder, ceiling) ? resolve(ceiling) : null;
  const folders: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    folders.push(at);
    if (at === top || at === dirname(at)) return folders;
  }
}
