import { EXIT, type Io } from "../io.ts";
import { parseOptions, UsageError } from "../options.ts";

/** `lsp --stdio`: the language server. Answers once it listens; the process lives on until the editor ends it. */
export async function lsp(args: readonly string[], _io: Io): Promise<number> {
  const options = parseOptions(args, { stdio: { type: "boolean" } });
  if (!options.flag("stdio") || options.positionals.length > 0) throw new UsageError("The language server is started with lsp --stdio.");
  const { startServer } = await import("../../lsp/main.ts");
  startServer({ stdio: true });
  return EXIT.clear;
}
