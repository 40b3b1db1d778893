import { resolve } from "node:path";
import { encryptedPathOf, type OpenedFile, openEncrypted, reencrypt } from "../../workspace/encryption/convert.ts";
import type { KeyRing } from "../../workspace/encryption/vault.ts";
import { fileProblem } from "../../workspace/problems.ts";
import { complain } from "../fixing/open-draft.ts";
import { EXIT, type Io } from "../io.ts";
import { fileSession } from "../keys/file-session.ts";
import { keyRingFrom } from "../keys/key-ring.ts";
import { parseOptions, UsageError } from "../options.ts";
import type { Session } from "../session.ts";
import { KEY_OPTIONS } from "../shared-options.ts";
import { count } from "../words.ts";

interface Change {
  readonly action: "add" | "remove";
  readonly recipient: string;
}

/** `ledger recipients FILE [add|remove AGE-RECIPIENT]`: whom an encrypted file opens for. */
export async function ledgerRecipients(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, KEY_OPTIONS);
  const [file, ...asked] = options.positionals;
  if (file === undefined) throw new UsageError("ledger recipients takes one file.");
  const change = await readChange(asked);
  const path = encryptedPathOf(resolve(io.cwd, file));
  const ring = await keyRingFrom(options, io);
  const session = await fileSession(path, options, ring, io);
  const opened = await openEncrypted(path, session.desk.vault, ring);
  const problem = "problem" in opened ? opened.problem : await work(path, opened, change, ring, session);
  if (problem === null) return EXIT.clear;
  complain(problem, session);
  return EXIT["could-not-check"];
}

async function readChange([action, recipient, ...others]: readonly string[]): Promise<Change | null> {
  if (action === undefined) return null;
  if ((action !== "add" && action !== "remove") || recipient === undefined || others.length > 0) {
    throw new UsageError("ledger recipients takes a file, and then add or remove with one age recipient.");
  }
  const { isRecipient } = await import("../../workspace/encryption/age.ts");
  if (action === "add" && !isRecipient(recipient)) {
    throw new UsageError("An age recipient begins with age1. SSH keys are not supported.");
  }
  return { action, recipient };
}

/** Lists or changes; answers with what hindered it. */
async function work(path: string, opened: OpenedFile, change: Change | null, ring: KeyRing, session: Session) {
  const { sealing } = opened.file;
  if (sealing.kind === "unknown") {
    return fileProblem(
      "recipients-unknown",
      path,
      "This file was encrypted by another program and does not list whom it opens for. Decrypt it, and encrypt it anew with ledger encrypt.",
    );
  }
  if (sealing.kind === "passphrase") {
    if (change === null) {
      session.io.out("It opens with a passphrase, and for no keys.\n");
      return null;
    }
    return fileProblem("opens-by-passphrase", path, "This file opens with a passphrase, and cannot open for keys as well.");
  }
  const { recipients } = sealing;
  if (change === null) {
    session.io.out(recipients.map((recipient) => `${recipient}\n`).join(""));
    return null;
  }
  return alter(path, opened, recipients, change, ring, session);
}

async function alter(
  path: string,
  opened: OpenedFile,
  recipients: readonly string[],
  { action, recipient }: Change,
  ring: KeyRing,
  session: Session,
) {
  const isThere = recipients.includes(recipient);
  if (action === "add" && isThere) {
    session.io.out("It opens for this key already.\n");
    return null;
  }
  if (action === "remove" && !isThere) return fileProblem("no-such-recipient", path, "This file does not open for this key.");
  const next = action === "add" ? [...recipients, recipient] : recipients.filter((each) => each !== recipient);
  const failed = await reencrypt(path, opened, next, ring);
  if (failed !== null) return failed.problem;
  const copies = action === "remove" ? " Older copies of the file still open for the key that was removed." : "";
  session.io.out(
    `${session.mask(session.name(path))}: it opens for ${count(next.length, "key")} now.${copies} Notes and held-back files have recipients of their own.\n`,
  );
  return null;
}
