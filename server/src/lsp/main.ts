import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { doOnePiece, inChildProcess, inThisProcess, WORK_ARGUMENT } from "../workspace/encryption/passphrase-work.ts";
import { connect } from "./connect.ts";
import type { GivenKeys } from "./keys.ts";
import { openSecrets } from "./secrets/answers.ts";
import type { SecretsContext } from "./secrets/context.ts";
import { serve } from "./serve.ts";
import { openTransport } from "./transport.ts";

/**
 * Starts the language server, with the keys that are given for it: over standard input and output, or over the channel of the process that forked this one.
 *
 * Returns at once; the process ends when the client says so or goes away.
 */
export function startServer(options: { readonly stdio: boolean; readonly keys?: GivenKeys }): void {
  const transport = openTransport(options);
  const wire = connect(transport);
  // A client that goes away without a word leaves nothing to serve. Streams end; the channel of a parent process disconnects.
  transport.reader.onClose(() => process.exit(1));
  process.once("disconnect", () => process.exit(1));
  keepErrorsIn(wire.log);
  const work = options.stdio ? inThisProcess : inChildProcess(process.argv[1] ?? "");
  // Where messages go by the channel, input and output are free: they are the pipe that secrets take.
  const secrets = options.stdio ? null : openSecrets(process.stdin, process.stdout, wire.log);
  const started = secrets?.started ?? (({ session }: SecretsContext) => void session.keys.add(options.keys ?? {}));
  serve({ ...wire, pages: pagesFolder(), work, started });
}

/** An error's own words may quote a draft or a ledger: neither Node nor a library gets to print them. */
function keepErrorsIn(log: (line: string) => void): void {
  const note = (): void => log("Something went wrong inside the server. It goes on working.");
  process.on("uncaughtException", note);
  process.on("unhandledRejection", note);
  Object.assign(console, { error: note, warn: note, log: note, info: note, debug: note, trace: note });
}

/** The rules' pages lie beside the bundle that this process runs. */
function pagesFolder(): string {
  const [, program] = process.argv;
  return join(program === undefined ? process.cwd() : dirname(realpathSync(program)), "rules");
}

// How VS Code's extension forks the server, and the server its helper. The command line calls `startServer` itself.
if (process.argv.includes("--node-ipc")) startServer({ stdio: false });
if (process.argv.includes(WORK_ARGUMENT)) doOnePiece();
