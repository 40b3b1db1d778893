import { type Dirent, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import type { FileReader } from "./files.ts";

/** What a list of files, folders and globs stands for. */
export interface ExpandedPaths {
  /** Absolute, each once, in the order given; those of a folder or glob by name. Of a folder only Markdown files are taken. */
  readonly paths: readonly string[];
  /** The given paths that stand for nothing, as given. */
  readonly missing: readonly string[];
  /** Folders among them, absolute, that cannot be opened: what lies in them is not known. */
  readonly closed: readonly string[];
}

/** Folders that hold no drafts and can be very large. */
const EXCLUDED = ["**/node_modules/**", "**/.*/**"];

/** Expands paths as given on a command line, relative to `cwd`. A path that exists is taken as it is, whatever its characters. */
export function expandPaths(given: readonly string[], cwd: string, files: FileReader): ExpandedPaths {
  const paths = new Set<string>();
  const missing: string[] = [];
  const closed = new Set<string>();
  for (const path of given) {
    const found = expandOne(path, cwd, files);
    if (found === null) missing.push(path);
    for (const one of found ?? []) paths.add(one);
    for (const folder of closedFolders(resolve(cwd, path), files)) closed.add(folder);
  }
  return { paths: [...paths], missing, closed: [...closed] };
}

/** Null where the path stands for nothing; an existing folder may well be empty. */
function expandOne(path: string, cwd: string, files: FileReader): readonly string[] | null {
  const absolute = resolve(cwd, path);
  const kind = files.stat(absolute)?.kind;
  if (kind === "file") return [absolute];
  if (kind === "folder") return search("**/*.{md,markdown}", absolute);
  const pattern = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  if (!isDynamicPattern(pattern)) return null;
  const found = search(pattern, cwd);
  return found.length > 0 ? found : null;
}

/** A search for files passes over a folder that it may not open, and says nothing. */
function closedFolders(path: string, files: FileReader): string[] {
  if (files.stat(path)?.kind !== "folder") return [];
  const below = globSync("**/", {
    cwd: path,
    absolute: true,
    dot: true,
    ignore: EXCLUDED,
    onlyDirectories: true,
    expandDirectories: false,
  });
  return [path, ...below.map((folder) => resolve(folder)).sort()].filter((folder) => files.list(folder) === null);
}

function search(pattern: string, cwd: string): string[] {
  return globSync(pattern, {
    cwd,
    absolute: true,
    dot: true,
    ignore: EXCLUDED,
    caseSensitiveMatch: false,
    expandDirectories: false,
    fs: { readdirSync: listWithSpecialFiles as typeof readdirSync },
  })
    .map((found) => resolve(found))
    .sort();
}

/** A search takes regular files alone. A pipe or socket that is called like a draft cannot be checked, which has to be told. */
function listWithSpecialFiles(folder: string, options: { readonly withFileTypes: true }): Dirent[] {
  const entries = readdirSync(folder, options);
  for (const entry of entries) if (!entry.isDirectory() && !entry.isSymbolicLink()) entry.isFile = () => true;
  return entries;
}
