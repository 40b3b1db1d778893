import { dirname, resolve } from "node:path";
import { bibliographyKeys } from "../core/draft/bibliography.ts";
import { readFrontMatter } from "../core/draft/front-matter.ts";
import { readText } from "./decode.ts";
import type { FileReader } from "./files.ts";

/**
 * The keys of the bibliography files that a draft's front matter names, relative to the draft's folder. A file that cannot
 * be read gives none: its keys then show as codenames that are not known, which is seen.
 */
export function citationKeysOf(path: string, text: string, files: FileReader): readonly string[] {
  // Reading a front matter takes longer than looking for the one word that makes it needed.
  if (!text.includes("bibliography")) return [];
  return readFrontMatter(text).frontMatter.bibliographies.flatMap((name) => {
    const file = readText(files, resolve(dirname(path), name));
    return "text" in file ? bibliographyKeys(file.text, name) : [];
  });
}
