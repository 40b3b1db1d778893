import { dirname, resolve } from "node:path";
import type { EditorSettings } from "../settings.ts";
import { ledgerOf } from "../workspace/check-draft.ts";
import { confinedFiles } from "../workspace/confined-files.ts";
import type { FileReader } from "../workspace/files.ts";
import { type LedgerLoader, type LoadedLedger, NO_LEDGER } from "../workspace/ledger-loader.ts";
import { ENCRYPTED_ENDING } from "../workspace/ledger-location.ts";
import { fileProblem } from "../workspace/problems.ts";
import type { Trust } from "./trust.ts";
import type { WorkspaceFolders } from "./workspace-folders.ts";

export interface FindContext {
  readonly files: FileReader;
  readonly loader: LedgerLoader;
  readonly folders: WorkspaceFolders;
  readonly trust: Trust;
}

/** The ledger that a file is held against by its settings or its place; a ledger (`isOwn`) is read on its own. */
export function findLedger(path: string, isOwn: boolean, settings: EditorSettings, context: FindContext): LoadedLedger {
  const { folders, trust, loader, files } = context;
  if (!trust.mayReadLedgers()) {
    return notRead(
      path,
      "ledgers-not-allowed",
      "You have not allowed Ground Rules to read ledgers on this machine, so the draft was held against nothing.",
    );
  }
  const ceiling = folders.of(path);
  const base = ceiling ?? folders.first() ?? dirname(path);
  const explicit = isOwn ? path : settings.ledger === null ? null : resolve(base, settings.ledger);
  if (explicit !== null && trust.isLimited()) {
    const inside = confinedFiles(files, () => folders.all());
    if (!inside.exists(explicit) && !inside.exists(explicit + ENCRYPTED_ENDING)) {
      return notRead(
        explicit,
        "ledger-outside-untrusted",
        "You have not trusted this workspace, so a ledger outside of it is not read, and the draft was held against nothing. Trust the workspace to have it read.",
      );
    }
  }
  return ledgerOf(path, { files, loader, ledger: { kind: "search", explicit, ceiling } });
}

function notRead(path: string, code: string, message: string): LoadedLedger {
  return { ...NO_LEDGER, state: { kind: "missing", problem: fileProblem(code, path, message) } };
}
