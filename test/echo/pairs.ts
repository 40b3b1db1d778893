import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** One topic of `pairs.yaml`. */
export interface Topic {
  readonly notes: string;
  readonly verbatim: string;
  readonly reworded: string;
  readonly unrelated: string;
}

export const TOPICS: readonly Topic[] = parse(readFileSync(join(import.meta.dirname, "pairs.yaml"), "utf8"));
