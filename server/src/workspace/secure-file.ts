import { chmodSync, realpathSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { FileAction } from "../core/findings.ts";
import { ignoreIn } from "./ignore-rule.ts";

/** Does to a file what a fix asks for, there where it really lies; whether it could. */
export function secureFile(path: string, action: FileAction): boolean {
  try {
    const real = realpathSync(path);
    if (action === "ignore-in-git") ignoreIn(dirname(real), [basename(real)]);
    else chmodSync(real, statSync(real).mode & 0o700);
    return true;
  } catch {
    return false;
  }
}
