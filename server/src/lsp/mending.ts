import { type Mended, mend } from "../core/mend.ts";
import type { DraftCheck } from "./checks.ts";

/** Every certain fix of a draft, made in memory. */
export function mendAll(check: DraftCheck): Mended {
  return mend(check.document.getText(), (text) => check.again(text).findings);
}
