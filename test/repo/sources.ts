import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

/** The project's folder, as an absolute path. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** One import of one source file. */
export interface Import {
  /** The importing file, from the project's folder, with slashes. */
  readonly file: string;
  /** What is imported: a package's specifier, or for the project's own files their path from the project's folder. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** Every static and dynamic import and re-export of the TypeScript files that the globs name. */
export function importsOf(globs: readonly string[]): Import[] {
  return globSync([...globs], { cwd: ROOT })
    .sort()
    .flatMap((file) => importsIn(file, readFileSync(join(ROOT, file), "utf8")));
}

/** The imports of one file's text; `file` is its path from the project's folder. */
export function importsIn(file: string, text: string): Import[] {
  const statements = /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
  return [...text.matchAll(statements)].map(([, typeOnly, still, lazy]) => {
    const specifier = still ?? lazy ?? "";
    const own = specifier.startsWith(".");
    return { file, target: own ? posix.join(posix.dirname(file), specifier) : specifier, own, typeOnly: typeOnly !== undefined };
  });
}
