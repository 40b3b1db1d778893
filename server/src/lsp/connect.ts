import { type Connection, createConnection } from "vscode-languageserver/node";
import { passIncoming } from "./incoming.ts";
import { logMessage, passOutgoing } from "./outgoing.ts";
import { warn } from "./say.ts";
import type { ServeOptions } from "./serve.ts";
import { createTracer } from "./trace.ts";
import { filterReader, filterWriter, type Transport } from "./transport.ts";

const UNREADABLE = "the editor told of a change that cannot be read. That file is no longer checked; close it and open it again.";

/** Puts both gates and the trace between a transport and the connection that serves its client. */
export function connect({ reader, writer }: Transport): Pick<ServeOptions, "connection" | "log" | "tracer"> {
  const log = (line: string): void => {
    writer.write(logMessage(line)).catch(() => {
      // The client is gone; nobody is left to tell.
    });
  };
  const tracer = createTracer(log, () => performance.now());
  const connection: Connection = createConnection(
    filterReader(reader, (message) => {
      tracer.received(message);
      return passIncoming(message, () => warn(connection, UNREADABLE));
    }),
    filterWriter(writer, (message) => {
      const passed = passOutgoing(message);
      if (passed !== null) tracer.sent(passed);
      return passed;
    }),
  );
  return { connection, log, tracer };
}
