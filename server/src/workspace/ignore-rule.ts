import { appendFileSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diskFiles } from "./files.ts";

/**
 * Adds what is missing to a folder's `.gitignore`, in its own line ends. Throws where it cannot be written, and where it is no
 * plain file: git takes no rules from a link, and a link could lead to any file of the reporter's.
 */
export function ignoreIn(folder: string, entries: readonly string[]): void {
  const path = join(folder, ".gitignore");
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) throw new Error("no plain file");
  const present = diskFiles.exists(path) ? readFileSync(path, "utf8") : "";
  const lineEnd = present.includes("\r\n") ? "\r\n" : "\n";
  const known = new Set(present.split(/\r?\n/u).map(plain));
  const missing = entries.filter((entry) => !known.has(plain(entry)));
  if (missing.length === 0) return;
  const gap = present === "" || present.endsWith("\n") ? "" : lineEnd;
  appendFileSync(path, gap + missing.map((entry) => entry + lineEnd).join(""));
}

/** `/held-back`, `held-back` and `held-back/` keep git away alike. */
const plain = (rule: string): string => rule.trim().replace(/^\/|\/$/gu, "");
