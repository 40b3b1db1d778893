import { EXIT, type Io } from "../io.ts";
import { keyRingFrom } from "../keys/key-ring.ts";
import { parseOptions, UsageError } from "../options.ts";
import { KEY_OPTIONS } from "../shared-options.ts";

/**
 * `lsp --stdio`: the language server. Answers once it listens; the process lives on until the editor ends it. Encrypted
 * ledgers open with the keys that it is started with, since other editors have no way to ask.
 */
export async function lsp(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, { stdio: { type: "boolean" }, ...KEY_OPTIONS });
  if (!options.flag("stdio") || options.positionals.length > 0) throw new UsageError("The language server is started with lsp --stdio.");
  if (options.value("passphrase-fd") === "0") throw new UsageError("--passphrase-fd 0 and --stdio both read standard input.");
  const ring = await keyRingFrom(options, { ...io, canAsk: false });
  const passphrase = await ring.passphrase(0);
  const keys = { identities: await ring.identities(), ...(passphrase === null ? {} : { passphrase }) };
  const { startServer } = await import("../../lsp/main.ts");
  startServer({ stdio: true, keys });
  return EXIT.clear;
}
