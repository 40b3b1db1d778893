import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { createConnection } from "vscode-languageserver/node";
import { doOnePiece, inChildProcess, inThisProcess, WORK_ARGUMENT } from "../workspace/encryption/passphrase-work.ts";
import { logMessage, passOutgoing } from "./outgoing.ts";
import { openSecrets } from "./secrets/answers.ts";
import { serve } from "./serve.ts";
import { createTracer } from "./trace.ts";
import { filterWriter, openTransport, tapReader } from "./transport.ts";

/**
 * Starts the language server: over standard input and output, or over the channel of the process that forked this one.
 *
 * Returns at once; the process ends when the client says so or goes away.
 */
export function startServer(options: { stdio: boolean }): void {
  const { reader, writer } = openTransport(options);
  const log = (line: string): void => {
    writer.write(logMessage(line)).catch(() => {
      // The client is gone; nobody is left to tell.
    });
  };
  const tracer = createTracer(log, () => performance.now());
  const connection = createConnection(
    tapReader(reader, tracer.received),
    filterWriter(writer, (message) => {
      const passed = passOutgoing(message);
      if (passed !== null) tracer.sent(passed);
      return passed;
    }),
  );
  // A client that goes away without a word leaves nothing to serve. Streams end; the channel of a parent process disconnects.
  reader.onClose(() => process.exit(1));
  process.once("disconnect", () => process.exit(1));
  // An error's own words may quote a draft or a ledger, and the default would print them.
  process.on("uncaughtException", () => log("Something went wrong inside the server. It goes on working."));
  process.on("unhandledRejection", () => log("Something went wrong inside the server. It goes on working."));
  const work = options.stdio ? inThisProcess : inChildProcess(process.argv[1] ?? "");
  // Where messages go by the channel, input and output are free: they are the pipe that secrets take.
  const secrets = options.stdio ? null : openSecrets(process.stdin, process.stdout, log);
  const started = secrets?.started ?? (() => {});
  serve({ connection, log, tracer, pages: pagesFolder(), work, started });
}

/** The rules' pages lie beside the bundle that this process runs. */
function pagesFolder(): string {
  const [, program] = process.argv;
  return join(program === undefined ? process.cwd() : dirname(realpathSync(program)), "rules");
}

// How VS Code's extension forks the server, and the server its helper. The command line calls `startServer` itself.
if (process.argv.includes("--node-ipc")) startServer({ stdio: false });
if (process.argv.includes(WORK_ARGUMENT)) doOnePiece();
