import type { Problem } from "../core/findings.ts";

/** A problem of a whole file or of no file in particular: it stands at the file's start. The message must hold no protected text. */
export function fileProblem(code: string, path: string, message: string, blocksVerdict = true): Problem {
  return { code, path, message, span: { start: 0, end: 0 }, blocksVerdict };
}
