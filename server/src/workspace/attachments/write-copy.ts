import { existsSync, readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import type { StrippedCopy } from "../../core/findings.ts";
import { createWhole } from "../write-file.ts";
import { type AttachedTo, pathOf } from "./attachments.ts";
import { withoutMetadata } from "./strip-picture.ts";

/** Writes the copies that a fix shows instead of the originals; whether all of them are there now. */
export async function writeStrippedCopies(draft: AttachedTo, strips: readonly StrippedCopy[]): Promise<boolean> {
  for (const { from, to } of strips) {
    const [original, copy] = [pathOf(draft, from), pathOf(draft, to)];
    if (original === null || copy === null || !(await writeStrippedCopy(original, copy))) return false;
  }
  return true;
}

/**
 * Writes a copy of a picture or PDF without its metadata, whole or not at all; whether it is there now. One of the same content
 * that is there already will do; another file of that name is left as it is.
 */
async function writeStrippedCopy(from: string, to: string): Promise<boolean> {
  try {
    const bytes = readFileSync(from);
    const copy = await stripped(bytes, extname(from).toLowerCase() === ".pdf");
    if (copy === null) return false;
    if (existsSync(to)) return readFileSync(to).equals(copy);
    createWhole(to, copy, statSync(from).mode & 0o666);
    return true;
  } catch {
    return false;
  }
}

async function stripped(bytes: Uint8Array, isPdf: boolean): Promise<Uint8Array | null> {
  if (isPdf) return (await import("./pdf-metadata.ts")).withoutPdfMetadata(bytes);
  return withoutMetadata(bytes, (await import("./picture-metadata.ts")).orientationOf(bytes));
}
