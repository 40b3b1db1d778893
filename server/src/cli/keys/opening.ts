import { resolve } from "node:path";
import { openLedgers } from "../../workspace/check-draft.ts";
import type { ParsedOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { keyRingFrom } from "./key-ring.ts";

/** Opens what is encrypted among the ledgers and notes of these files, with the keys that the options give or somebody types. */
export async function openFor(files: readonly string[], options: ParsedOptions, { io, desk }: Session): Promise<void> {
  const paths = files.map((file) => resolve(io.cwd, file));
  await openLedgers(paths, desk, await keyRingFrom(options, io));
}
