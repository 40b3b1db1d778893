import { basename, dirname } from "node:path";
import { ledgerTemplate } from "../../core/ledger/template.ts";
import type { Addressees } from "../../workspace/encryption/age.ts";
import { createSealed } from "../../workspace/encryption/write.ts";
import { HELD_BACK_FOLDER } from "../../workspace/hold-back.ts";
import { ignoreIn } from "../../workspace/ignore-rule.ts";
import { gitRoot } from "../../workspace/ledger-location.ts";
import { createWhole } from "../../workspace/write-file.ts";
import { pathOf } from "../documents.ts";
import type { Session } from "../session.ts";
import type { SecretsContext } from "./context.ts";
import type { Asked, NewLedgerFor, Outcome } from "./messages.ts";
import { readKey } from "./unlock.ts";

/** The folder that the example ledger names its interview notes in. */
const NOTES_FOLDER = "notes";

/**
 * Writes a commented example ledger, readable by its owner only, to a file that is not there yet; encrypted, the example never
 * lies on the disk as it is.
 *
 * Inside a git tree the rule that keeps git away from ledger, notes and held-back passages is written first: a ledger without
 * it could be committed unseen.
 */
export async function startLedger({ uri, for: whom }: Asked["startLedger"]["params"], { session }: SecretsContext): Promise<Outcome> {
  const path = pathOf(uri);
  if (path === null) return refused("A ledger can only be kept in a file on this machine. Nothing was written.");
  const folder = dirname(path);
  if (session.files.stat(path) !== null) return refused("There is a file of that name already. It was left as it is.");
  try {
    if (gitRoot(folder, session.files) !== null) ignoreIn(folder, [basename(path), `${HELD_BACK_FOLDER}/`, `${NOTES_FOLDER}/`]);
  } catch {
    return refused("The ignore rule for git could not be written, so no ledger was started.");
  }
  return whom.kind === "plain" ? writePlain(path) : writeSealed(path, whom, session);
}

function writePlain(path: string): Outcome {
  try {
    createWhole(path, ledgerTemplate(), 0o600);
    return { kind: "done" };
  } catch {
    return refused("The ledger could not be written there.");
  }
}

async function writeSealed(path: string, whom: Exclude<NewLedgerFor, { kind: "plain" }>, { keys }: Session): Promise<Outcome> {
  const { isRecipient } = await import("../../workspace/encryption/age.ts");
  if (whom.kind === "recipients" && !(whom.recipients.length > 0 && whom.recipients.every(isRecipient))) {
    return refused("An age recipient begins with age1. No ledger was started.");
  }
  const to: Addressees = whom.kind === "passphrase" ? { ...whom, work: keys.work } : { kind: "recipients", recipients: whom.recipients };
  try {
    await createSealed(path, Buffer.from(ledgerTemplate(), "utf8"), to);
  } catch {
    return refused("The encrypted ledger could not be written there and read back.");
  }
  if (whom.kind === "passphrase") keys.add({ passphrase: whom.passphrase });
  else if (whom.key !== null) {
    const read = await readKey(whom.key, keys);
    if (!("kind" in read)) keys.add(read);
  }
  return { kind: "done" };
}

function refused(message: string): Outcome {
  return { kind: "refused", message };
}
