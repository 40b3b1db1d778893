import { resolve } from "node:path";
import type { HouseReader, NamesHouse } from "../core/analyze.ts";
import { type House, readHouse } from "../core/house/read.ts";
import { ALL_RULES } from "../core/rules/index.ts";
import { readText } from "./decode.ts";
import type { FileReader } from "./files.ts";
import { fileProblem } from "./problems.ts";

/** The folders that house files are named from; null where there is none. */
export type HouseBases = Readonly<Record<NamesHouse, string | null>>;

/** Reads house files and keeps the last answer for each by content. */
export interface Houses {
  /** `used` is told the absolute path of every file that is asked for. */
  readerFor(bases: HouseBases, used?: (path: string) => void): HouseReader;
  /** What a file holds now, as a text that is the same as long as the answer about it is. */
  stamp(path: string): string;
}

/** `isAllowed` is asked each time: in a workspace that nobody said they trust, no house file is read. */
export function createHouses(files: FileReader, isAllowed: () => boolean = () => true): Houses {
  const known = new Map<string, { readonly text: string; readonly house: House }>();
  const read = (path: string): House | { readonly problem: ReturnType<typeof fileProblem> } => {
    if (!isAllowed()) return { problem: fileProblem("house-not-trusted", path, NOT_TRUSTED) };
    const file = readText(files, path);
    if ("problem" in file) return { problem: fileProblem("house-missing", path, MISSING) };
    const last = known.get(path);
    if (last?.text === file.text) return last.house;
    const house = readHouse(file.text, path, ALL_RULES);
    known.set(path, { text: file.text, house });
    return house;
  };
  return {
    stamp(path) {
      const bytes = isAllowed() ? files.read(path) : null;
      return bytes === null ? `${isAllowed()}` : Buffer.from(bytes).toString("latin1");
    },
    readerFor: (bases, used) => (written, from) => {
      const path = resolve(bases[from] ?? "", written);
      used?.(path);
      return read(path);
    },
  };
}

const MISSING =
  "The house file that was named is not there or cannot be read, so the draft was held to the house default only. Correct its name.";
const NOT_TRUSTED =
  "A house file is read only in a workspace that you have said you trust, so the draft was held to the house default only. Trust the workspace, or choose one of the outlets listed in the guide.";
