import { dirname, resolve } from "node:path";
import { bibliographyKeys } from "../core/draft/bibliography.ts";
import { readFrontMatter } from "../core/draft/front-matter.ts";
import { readText } from "./decode.ts";
import type { FileReader } from "./files.ts";

/** Files that one draft may name, and bytes of each: several careers' worth of reading. */
const MOST_FILES = 10;
const MOST_BYTES = 10_000_000;

/**
 * The keys of the bibliography files that a draft's front matter names, relative to the draft's folder. A file that cannot
 * be read, or is too large, gives none: its keys then show as codenames that are not known, which is seen.
 */
export function citationKeysOf(path: string, text: string, files: FileReader): readonly string[] {
  // Reading a front matter takes longer than looking for the one word that makes it needed.
  if (!text.includes("bibliography")) return [];
  const paths = new Map(readFrontMatter(text).frontMatter.bibliographies.map((name) => [resolve(dirname(path), name), name]));
  return [...paths].slice(0, MOST_FILES).flatMap(([full, name]) => {
    if ((files.stat(full)?.size ?? 0) > MOST_BYTES) return [];
    const file = readText(files, full);
    return "text" in file ? bibliographyKeys(file.text, name) : [];
  });
}
