import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { createConnection } from "vscode-languageserver/node";
import { logMessage, passOutgoing } from "./outgoing.ts";
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
  serve({ connection, log, tracer, pages: pagesFolder() });
}

/** The rules' pages lie beside the bundle that this process runs. */
function pagesFolder(): string {
  const [, program] = process.argv;
  return join(program === undefined ? process.cwd() : dirname(realpathSync(program)), "rules");
}

// How VS Code's language client forks the server. The command line calls `startServer` itself.
if (process.argv.includes("--node-ipc")) startServer({ stdio: false });
