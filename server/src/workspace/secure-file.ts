import { chmodSync, realpathSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { FileAction } from "../core/findings.ts";
import { ignoreIn } from "./ignore-rule.ts";

/** Does to a file what a fix asks for; whether it could. */
export function secureFile(path: string, action: FileAction): boolean {
  try {
    if (action === "ignore-in-git") ignoreIn(dirname(path), [basename(path)]);
    else {
      const real = realpathSync(path);
      chmodSync(real, statSync(real).mode & 0o700);
    }
    return true;
  } catch {
    return false;
  }
}
