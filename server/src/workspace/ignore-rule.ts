import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diskFiles } from "./files.ts";

/** Adds what is missing to a folder's `.gitignore`, in its own line ends. Throws where it cannot be written. */
export function ignoreIn(folder: string, entries: readonly string[]): void {
  const path = join(folder, ".gitignore");
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
