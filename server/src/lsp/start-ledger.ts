import { chmodSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { ledgerTemplate } from "../core/ledger/template.ts";
import { diskFiles } from "../workspace/files.ts";
import { HELD_BACK_FOLDER } from "../workspace/hold-back.ts";
import { ignoreIn } from "../workspace/ignore-rule.ts";
import { gitRoot } from "../workspace/ledger-location.ts";
import type { StartLedgerAnswer } from "./requests.ts";

/** The folder that the example ledger names its interview notes in. */
const NOTES_FOLDER = "notes";

/**
 * Writes a commented example ledger, readable by its owner only, to a file that is not there yet.
 *
 * Inside a git tree the rule that keeps git away from ledger, notes and held-back passages is written first: a ledger without
 * it could be committed unseen.
 */
export function writeExampleLedger(path: string): StartLedgerAnswer {
  const folder = dirname(path);
  if (diskFiles.stat(path) !== null) return { kind: "refused", message: "There is a file of that name already. It was left as it is." };
  try {
    if (gitRoot(folder, diskFiles) !== null) ignoreIn(folder, [basename(path), `${HELD_BACK_FOLDER}/`, `${NOTES_FOLDER}/`]);
  } catch {
    return { kind: "refused", message: "The ignore rule for git could not be written, so no ledger was started." };
  }
  try {
    writeFileSync(path, ledgerTemplate(), { encoding: "utf8", flag: "wx", mode: 0o600 });
    // The mode above is cut by the process's mask, never widened; a mask that takes the owner's rights is undone.
    chmodSync(path, 0o600);
    return { kind: "written" };
  } catch {
    return { kind: "refused", message: "The ledger could not be written there." };
  }
}
