import { type Identities, identitiesIn, identitiesOf } from "../../workspace/encryption/identity-file.ts";
import type { ClosedReason, KeyRing } from "../../workspace/encryption/vault.ts";
import { diskFiles } from "../../workspace/files.ts";
import { ledgerNow } from "../session.ts";
import type { SecretsContext } from "./context.ts";
import type { Asked, GivenKey, Outcome, UnlockAnswer } from "./messages.ts";

/** How the files open that stay closed of a document's ledger, so that the reporter is asked for the right thing. */
export async function whatStaysClosed({ uri }: Asked["closed"]["params"], { session }: SecretsContext): Promise<Asked["closed"]["answer"]> {
  await ledgerNow(session, uri);
  const { readAgeHeader } = await import("../../workspace/encryption/age.ts");
  const headers = await Promise.all(session.vault.closed().map(({ bytes }) => readAgeHeader(bytes)));
  return { opensBy: [...new Set(headers.flatMap((header) => (header === null ? [] : [header.opensBy])))] };
}

/** Opens what a key opens, and keeps the key for this session; one that opens nothing is forgotten at once. */
export async function unlock({ uri, key }: Asked["unlock"]["params"], { session, refresh }: SecretsContext): Promise<UnlockAnswer> {
  const given = await readKey(key, session.keys);
  if ("kind" in given) return given;
  await ledgerNow(session, uri);
  const before = session.vault.closed();
  if (before.length === 0) return { kind: "unlocked" };
  const takeOff = session.keys.add(given);
  session.vault.tryAgain();
  await ledgerNow(session, uri);
  const after = session.vault.closed();
  if (before.every(({ path }) => after.some((file) => file.path === path))) {
    takeOff();
    return { kind: "refused", message: WHY[after[0]?.why ?? "locked"] };
  }
  refresh();
  return { kind: "unlocked" };
}

const WHY: Readonly<Record<ClosedReason, string>> = {
  "wrong-passphrase": "This passphrase does not open the ledger.",
  "wrong-key": "This key does not open the ledger.",
  "not-worked-out":
    "The work on the passphrase was stopped. It takes about 320 MB of memory for a moment: close other programs and try again.",
  locked: "The ledger opens in another way than with this.",
  damaged: "The encrypted file is damaged, or was not made by age. Take a copy from a backup.",
  "too-large": "The encrypted file is too large to be opened.",
};

/** The keys that were given, read; else why not. */
export async function readKey(
  key: GivenKey,
  ring: KeyRing,
): Promise<{ readonly identities?: readonly string[]; readonly passphrase?: string } | Exclude<UnlockAnswer, { kind: "unlocked" }>> {
  if (key.kind === "passphrase") return { passphrase: key.passphrase };
  const read = key.kind === "identity" ? await identitiesIn(key.text) : await identitiesInFile(key.path, key.passphrase, ring);
  if (read === null) return { kind: "refused", message: "The key file cannot be read." };
  if ("identities" in read) return read;
  if (read.failure === "no-keys")
    return { kind: "refused", message: "That holds no age secret key. Such a key begins with AGE-SECRET-KEY-." };
  if (key.kind === "identity-file" && key.passphrase !== null) {
    return { kind: "refused", message: "This passphrase does not open the key file." };
  }
  return { kind: "passphrase-wanted" };
}

async function identitiesInFile(path: string, passphrase: string | null, { work }: KeyRing): Promise<Identities | null> {
  const bytes = diskFiles.read(path);
  if (bytes === null) return null;
  const ring: KeyRing = {
    isEmpty: passphrase === null,
    work,
    identities: async () => [],
    passphrase: async (attempt) => (attempt === 0 ? passphrase : null),
  };
  return identitiesOf(bytes, ring);
}

/** A key of this machine is tried without a word: where it opens nothing, the reporter is asked as ever. */
export async function takeMachineKey({ identity }: Asked["machineKey"]["params"], { session, refresh }: SecretsContext): Promise<Outcome> {
  const read = await identitiesIn(identity);
  if ("failure" in read) return { kind: "refused", message: "The key of this computer cannot be read." };
  session.keys.add(read);
  session.vault.tryAgain();
  refresh();
  return { kind: "done" };
}
