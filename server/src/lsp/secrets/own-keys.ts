import { openEncrypted, reencrypt } from "../../workspace/encryption/convert.ts";
import { isEncryptedPath } from "../../workspace/ledger-location.ts";
import { createWhole } from "../../workspace/write-file.ts";
import { ledgerNow, type Session } from "../session.ts";
import type { SecretsContext } from "./context.ts";
import type { Asked, Outcome } from "./messages.ts";
import { readKey } from "./unlock.ts";

/** A new secret key. The caller keeps it, or it is lost. */
export async function newKey(): Promise<Asked["newKey"]["answer"]> {
  const { newIdentity } = await import("../../workspace/encryption/age.ts");
  return newIdentity();
}

/** Writes a key file in the form of age-keygen. A file that is there already stays as it is. */
export async function newKeyFile({ path }: Asked["newKeyFile"]["params"]): Promise<Asked["newKeyFile"]["answer"]> {
  const { identity, recipient } = await newKey();
  try {
    createWhole(path, `# public key: ${recipient}\n${identity}\n`, 0o600);
    return { kind: "made", recipient };
  } catch {
    return { kind: "refused", message: "The key file could not be written there, or there is a file of that name already." };
  }
}

export async function recipientOfKey(
  { key }: Asked["recipientOf"]["params"],
  { session }: SecretsContext,
): Promise<Asked["recipientOf"]["answer"]> {
  const read = await readKey(key, session.keys);
  if ("kind" in read) return read;
  const [identity] = read.identities ?? [];
  if (identity === undefined) return { kind: "refused", message: "A passphrase has no recipient." };
  const { recipientOf } = await import("../../workspace/encryption/age.ts");
  return { kind: "recipient", recipient: await recipientOf(identity) };
}

export async function addRecipient({ uri, recipient }: Asked["addRecipient"]["params"], context: SecretsContext): Promise<Outcome> {
  return alterRecipients(uri, context, (recipients) => (recipients.includes(recipient) ? recipients : [...recipients, recipient]));
}

export async function removeRecipient({ uri, recipient }: Asked["removeRecipient"]["params"], context: SecretsContext): Promise<Outcome> {
  return alterRecipients(uri, context, (recipients) => recipients.filter((each) => each !== recipient));
}

/** Encrypts the ledger and its notes anew, to other keys. It stops at the first that cannot be; those before it stay changed. */
async function alterRecipients(
  uri: string,
  { session, refresh }: SecretsContext,
  alter: (recipients: readonly string[]) => readonly string[],
): Promise<Outcome> {
  const { watched, notes, sealing, closed } = await ledgerNow(session, uri);
  if (closed !== null || sealing === null) return { kind: "refused", message: "Unlock the encrypted ledger first." };
  if (sealing.kind === "passphrase") {
    return {
      kind: "refused",
      message: "This ledger opens with a passphrase, and a file that does cannot open for a key as well. Nothing was changed.",
    };
  }
  // Ledger and notes, each in its encrypted form.
  const paths = [...watched].filter((path) => isEncryptedPath(path) && session.files.exists(path));
  for (const path of [...new Set([...paths, ...notes.filter(isEncryptedPath)])]) {
    const failure = await alterOne(path, session, alter);
    if (failure !== null) return { kind: "refused", message: failure };
  }
  refresh();
  return { kind: "done" };
}

async function alterOne(
  path: string,
  session: Session,
  alter: (recipients: readonly string[]) => readonly string[],
): Promise<string | null> {
  const opened = await openEncrypted(path, session.vault, session.keys);
  if ("problem" in opened) return opened.problem.message;
  const { sealing } = opened.file;
  if (sealing.kind === "unknown") return "One of the files does not list whom it opens for, so that no key can be added or removed.";
  if (sealing.kind === "passphrase") return "One of the files opens with a passphrase, and cannot open for a key as well.";
  const next = alter(sealing.recipients);
  if (next.length === sealing.recipients.length) return null;
  const failed = await reencrypt(path, opened, next, session.keys);
  return failed === null ? null : failed.problem.message;
}
