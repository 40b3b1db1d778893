import type { Analyzer } from "../core/analyze.ts";
import { createAnalyzer } from "../core/analyzer.ts";
import { confinedFiles } from "../workspace/confined-files.ts";
import { createVault, type Vault } from "../workspace/encryption/vault.ts";
import type { Exposures } from "../workspace/exposure.ts";
import type { FileReader } from "../workspace/files.ts";
import { createLedgerLoader } from "../workspace/ledger-loader.ts";
import type { SettlingFiles } from "../workspace/settling-files.ts";
import { type Checks, type ChecksContext, createChecks } from "./checks.ts";
import { createLastGood } from "./last-good.ts";

/** Everything that remembers what ledgers and notes hold. To lock them is to drop it as a whole. */
export interface Room {
  readonly analyzer: Analyzer;
  readonly vault: Vault;
  readonly checks: Checks;
}

export interface RoomContext extends Omit<ChecksContext, "analyzer" | "loader" | "lastGood"> {
  readonly exposures: Exposures;
  readonly settling: SettlingFiles;
}

export function createRoom(context: RoomContext): Room {
  const analyzer = createAnalyzer();
  const vault = createVault();
  const { files, timezone, exposures, trust } = context;
  const notesFiles = (folder: string): FileReader => (trust.isLimited() ? confinedFiles(files, () => [folder]) : files);
  const loader = createLedgerLoader(files, timezone, vault, exposures, notesFiles);
  return { analyzer, vault, checks: createChecks({ ...context, analyzer, loader, lastGood: createLastGood(context.settling) }) };
}
