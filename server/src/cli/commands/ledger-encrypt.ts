import { dirname, resolve } from "node:path";
import type { Addressees } from "../../workspace/encryption/age.ts";
import { type EncryptedFile, encryptFile } from "../../workspace/encryption/convert.ts";
import { inThisProcess } from "../../workspace/encryption/passphrase-work.ts";
import type { KeyRing } from "../../workspace/encryption/vault.ts";
import { diskFiles } from "../../workspace/files.ts";
import { gitRoot } from "../../workspace/ledger-location.ts";
import { complain } from "../fixing/open-draft.ts";
import { EXIT, type Io } from "../io.ts";
import { fileSession } from "../keys/file-session.ts";
import { givenPassphrase, keyRingFrom } from "../keys/key-ring.ts";
import { type ParsedOptions, parseOptions, UsageError } from "../options.ts";
import type { Session } from "../session.ts";
import { KEY_OPTIONS } from "../shared-options.ts";
import { count } from "../words.ts";

const OPTIONS = { ...KEY_OPTIONS, recipient: { type: "string", short: "r", multiple: true } } as const;

/** `ledger encrypt FILE (-r AGE-RECIPIENT... | --passphrase-fd N)`: a ledger, notes or a held-back file, `FILE` to `FILE.age`. */
export async function encryptLedger(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, OPTIONS);
  const { file, recipients } = await readArguments(options);
  const to = await addressees(recipients, options);
  // A passphrase that the file is encrypted with is no key of the person's own.
  const ring: KeyRing = to.kind === "recipients" ? await keyRingFrom(options, io) : ringOf(to.passphrase);
  const session = await fileSession(file, options, ring, io);
  const path = resolve(io.cwd, file);
  const done = await encryptFile(path, to, ring);
  if ("problem" in done) {
    complain(done.problem, session);
    return EXIT["could-not-check"];
  }
  io.out(report(path, done, to, session));
  return EXIT.clear;
}

/** The recipients may follow `-r` in a row: what is no recipient is the file. */
async function readArguments(options: ParsedOptions): Promise<{ readonly file: string; readonly recipients: readonly string[] }> {
  const { isRecipient } = await import("../../workspace/encryption/age.ts");
  const given = options.values("recipient");
  const inARow = given.length === 0 ? [] : options.positionals.filter(isRecipient);
  const [file, ...others] = options.positionals.filter((each) => !inARow.includes(each));
  if (file === undefined || others.length > 0) throw new UsageError("ledger encrypt takes one file.");
  if (!given.every(isRecipient)) throw new UsageError("-r takes an age recipient, which begins with age1. SSH keys are not supported.");
  return { file, recipients: [...new Set([...given, ...inARow])] };
}

async function addressees(recipients: readonly string[], options: ParsedOptions): Promise<Addressees> {
  if (recipients.length > 0) return { kind: "recipients", recipients };
  const passphrase = givenPassphrase(options);
  if (passphrase === null) throw new UsageError("ledger encrypt takes -r with an age recipient, or --passphrase-fd.");
  if (options.value("identity") !== null) throw new UsageError("--identity goes with -r: a passphrase and keys cannot both open one file.");
  return { kind: "passphrase", passphrase, work: inThisProcess };
}

function ringOf(passphrase: string): KeyRing {
  return {
    isEmpty: false,
    work: inThisProcess,
    identities: async () => [],
    passphrase: async (attempt) => (attempt === 0 ? passphrase : null),
  };
}

function report(plain: string, done: EncryptedFile, to: Addressees, session: Session): string {
  const name = (path: string): string => session.mask(session.name(path));
  const opens = to.kind === "passphrase" ? "with the passphrase" : `for ${count(to.recipients.length, "key")}`;
  const lines = [`${name(done.path)}: written and read back. It opens ${opens}.`];
  if (done.opensForUs === null) {
    lines.push("No key of yours was tried on it. Make sure that you can open it: ground-rules ledger recipients, with --identity.");
  }
  lines.push(
    `${name(plain)}: removed. Copies of it may remain: in an editor's local history and backups, in backups of this machine, in folders that are synced or shared, and on the disk itself until its space is used again.`,
  );
  if (done.hasOtherNames) lines.push("The plain file has another name on this disk (a hard link) and is still there under it.");
  if (gitRoot(dirname(plain), diskFiles) !== null) {
    lines.push("It lay in a git tree: if it was ever committed, every clone still has it.");
  }
  return `${lines.join("\n")}\n`;
}
