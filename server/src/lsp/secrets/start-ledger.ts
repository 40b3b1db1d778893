import { basename, dirname } from "node:path";
import { ledgerTemplate } from "../../core/ledger/template.ts";
import type { Addressees } from "../../workspace/encryption/age.ts";
import { createSealed } from "../../workspace/encryption/write.ts";
import { HELD_BACK_FOLDER } from "../../workspace/hold-back.ts";
import { ignoreIn } from "../../workspace/ignore-rule.ts";
import { gitRoot } from "../../workspace/ledger-location.ts";
import { createWhole } from "../../workspace/write-file.ts";
import { pathOf } from "../documents.ts";
import type { Keys } from "../keys.ts";
import type { Session } from "../session.ts";
import type { SecretsContext } from "./context.ts";
import type { Asked, NewSealingFor, Outcome } from "./messages.ts";
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

async function writeSealed(path: string, whom: NewSealingFor, { keys }: Session): Promise<Outcome> {
  const to = await addresseesOf(whom, keys);
  if ("refusal" in to) return refused(to.refusal);
  try {
    await createSealed(path, Buffer.from(ledgerTemplate(), "utf8"), to);
  } catch {
    return refused("The encrypted ledger could not be written there and read back.");
  }
  await keepKeyOf(whom, keys);
  return { kind: "done" };
}

/** Whom files are encrypted to, from what the reporter gave; else what is wrong with that. */
export async function addresseesOf(whom: NewSealingFor, { work }: Keys): Promise<Addressees | { readonly refusal: string }> {
  const { isRecipient } = await import("../../workspace/encryption/age.ts");
  if (whom.kind === "passphrase") return { ...whom, work };
  const { recipients } = whom;
  return recipients.length > 0 && recipients.every(isRecipient)
    ? { kind: "recipients", recipients }
    : { refusal: "An age recipient begins with age1. Nothing was encrypted." };
}

/** Keeps for this session what opens the files again; what comes back takes it off where it was new. */
export async function keepKeyOf(whom: NewSealingFor, keys: Keys): Promise<() => void> {
  if (whom.kind === "passphrase") return keys.add({ passphrase: whom.passphrase });
  const read = whom.key === null ? null : await readKey(whom.key, keys);
  return read === null || "kind" in read ? () => {} : keys.add(read);
}

function refused(message: string): Outcome {
  return { kind: "refused", message };
}
