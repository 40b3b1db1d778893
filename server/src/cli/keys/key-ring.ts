import { readSync } from "node:fs";
import { resolve } from "node:path";
import { identitiesOf } from "../../workspace/encryption/identity-file.ts";
import { inThisProcess } from "../../workspace/encryption/passphrase-work.ts";
import type { KeyRing } from "../../workspace/encryption/vault.ts";
import { diskFiles } from "../../workspace/files.ts";
import type { Io } from "../io.ts";
import { type ParsedOptions, UsageError, wholeNumber } from "../options.ts";

/** How often somebody at a terminal may mistype a passphrase. */
const ATTEMPTS = 3;

/** Bytes; a passphrase is a line. */
const LONGEST_PASSPHRASE = 4096;

/**
 * What `--identity` and `--passphrase-fd` give, else what somebody at a terminal types. Throws a usage error where what was
 * given cannot be used.
 */
export async function keyRingFrom(options: ParsedOptions, io: Io): Promise<KeyRing> {
  const passphrase = givenPassphrase(options);
  const identity = options.value("identity");
  const ask = passphrase === null ? passphraseAsker(io) : async (attempt: number) => (attempt === 0 ? passphrase : null);
  const ring: KeyRing = {
    isEmpty: passphrase === null && identity === null && !io.canAsk,
    work: inThisProcess,
    identities: async () => [],
    passphrase: ask,
  };
  if (identity === null) return ring;
  const identities = await readIdentities(resolve(io.cwd, identity), ring);
  return { ...ring, identities: async () => identities };
}

/** The passphrase that comes by `--passphrase-fd`: the first line of it. Null where the option was not given. */
export function givenPassphrase(options: ParsedOptions): string | null {
  const descriptor = wholeNumber(options, "passphrase-fd");
  if (descriptor === null) return null;
  if (descriptor === 0 && options.positionals.includes("-")) {
    throw new UsageError("--passphrase-fd 0 and - both read standard input.");
  }
  const line = readFirstLine(descriptor);
  if (line === null) throw new UsageError("--passphrase-fd names a file descriptor that cannot be read.");
  if (line === "") throw new UsageError("--passphrase-fd gave no passphrase.");
  return line;
}

function readFirstLine(descriptor: number): string | null {
  const buffer = Buffer.alloc(LONGEST_PASSPHRASE);
  let length = 0;
  try {
    for (let got = 1; got > 0 && length < buffer.length && !buffer.subarray(0, length).includes(0x0a); length += got) {
      got = readSync(descriptor, buffer, length, buffer.length - length, null);
    }
  } catch {
    return null;
  }
  const [line = ""] = buffer.subarray(0, length).toString("utf8").split(/\r?\n/u);
  return line;
}

/** Asks somebody at the terminal, once for each attempt: a second file gets the same answers first. */
function passphraseAsker(io: Io): (attempt: number) => Promise<string | null> {
  const typed: (string | null)[] = [];
  return async (attempt) => {
    const known = typed[attempt];
    if (known !== undefined) return known;
    if (!io.canAsk || attempt >= ATTEMPTS) return null;
    const answer = await io.ask(attempt === 0 ? "Passphrase: " : "This passphrase does not open it. Passphrase: ");
    typed[attempt] = answer === "" ? null : answer;
    return typed[attempt] ?? null;
  };
}

/** The secret keys of a file as age-keygen writes it, plain or itself encrypted with a passphrase. */
async function readIdentities(path: string, ring: KeyRing): Promise<readonly string[]> {
  const bytes = diskFiles.read(path);
  if (bytes === null) throw new UsageError("--identity names a file that cannot be read.");
  const read = await identitiesOf(bytes, ring);
  if ("identities" in read) return read.identities;
  throw new UsageError(
    read.failure === "needs-passphrase"
      ? "--identity names a file that is encrypted itself, and its passphrase was not given."
      : "--identity names a file that holds no age secret keys. Such a file is made by age-keygen.",
  );
}
