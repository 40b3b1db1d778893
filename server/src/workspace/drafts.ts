import { relative, resolve, sep } from "node:path";
import { globPattern } from "./glob-pattern.ts";
import { isHeldBackPath } from "./hold-back.ts";
import type { LoadedLedger } from "./ledger-loader.ts";
import { liesIn } from "./ledger-location.ts";

/** Why a file is not checked as a draft. `opted-out` is known only once its front matter was read. */
export type NotADraft = "not-markdown" | "not-in-setting" | "in-excluded-folder" | "notes" | "held-back" | "opted-out";

export interface DraftScope {
  /** The folder that `node_modules`, dot folders and patterns are judged from: the workspace folder or the current one. */
  readonly root: string;
  /** Globs of the setting `groundRules.drafts`, relative to the root; empty means every Markdown file. */
  readonly patterns: readonly string[];
}

/** Why a path is not a draft as far as its name and the ledger tell; null for a draft. The ledger is null where none is in force. */
export function whyNotADraft(path: string, scope: DraftScope, ledger: LoadedLedger | null): NotADraft | null {
  if (!/\.(?:md|markdown)$/iu.test(path)) return "not-markdown";
  const way = liesIn(path, scope.root) ? relative(scope.root, path) : resolve(path);
  const names = way.split(sep);
  if (names.slice(0, -1).some((name) => name === "node_modules" || /^\.[^.]/u.test(name))) return "in-excluded-folder";
  if (scope.patterns.length > 0) {
    const plain = names.join("/");
    if (!scope.patterns.some((pattern) => globPattern(pattern)(plain))) return "not-in-setting";
  }
  if (ledger?.notes.includes(resolve(path))) return "notes";
  return isHeldBackPath(resolve(path), ledger?.folder ?? null) ? "held-back" : null;
}
