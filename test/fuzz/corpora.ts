import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Texts of our own that inputs are made from. */
export interface Corpora {
  readonly drafts: readonly string[];
  readonly ledgers: readonly string[];
  readonly notes: readonly string[];
}

/** Reads the corpora below the project's root folder. */
export function readCorpora(root: string): Corpora {
  const textsIn = (name: string): string[] => {
    const folder = join(root, "test/fuzz/corpus", name);
    return readdirSync(folder)
      .sort()
      .map((file) => readFileSync(join(folder, file), "utf8"));
  };
  return { drafts: textsIn("drafts"), ledgers: textsIn("ledgers"), notes: textsIn("notes") };
}
