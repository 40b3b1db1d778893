import { resolve } from "node:path";
import { decryptFile, encryptedPathOf } from "../../workspace/encryption/convert.ts";
import { ENCRYPTED_ENDING, isEncryptedPath } from "../../workspace/ledger-location.ts";
import { complain } from "../fixing/open-draft.ts";
import { EXIT, type Io } from "../io.ts";
import { fileSession } from "../keys/file-session.ts";
import { keyRingFrom } from "../keys/key-ring.ts";
import { onlyFile, parseOptions, UsageError } from "../options.ts";
import { KEY_OPTIONS } from "../shared-options.ts";

/** `ledger decrypt FILE [-o OUT]`: what an encrypted file holds, as a plain file that is not there yet. The encrypted one stays. */
export async function decryptLedger(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, { ...KEY_OPTIONS, output: { type: "string", short: "o" } });
  const file = onlyFile(options);
  const path = encryptedPathOf(resolve(io.cwd, file));
  const out = options.value("output");
  if (out === "-") throw new UsageError("-o takes a file: a ledger is never written to standard output.");
  if (out === null && !isEncryptedPath(path)) {
    throw new UsageError("The name of this file does not end in .age, so the plain file needs a name: give it with -o.");
  }
  const target = out === null ? path.slice(0, -ENCRYPTED_ENDING.length) : resolve(io.cwd, out);
  const ring = await keyRingFrom(options, io);
  const session = await fileSession(path, options, ring, io);
  const done = await decryptFile(path, target, session.desk.vault, ring);
  if ("problem" in done) {
    complain(done.problem, session);
    return EXIT["could-not-check"];
  }
  const name = session.mask(session.name(done.path));
  io.out(`${name}: written in plain text, readable by you only. The encrypted file was left as it is: keep one of the two.\n`);
  return EXIT.clear;
}
