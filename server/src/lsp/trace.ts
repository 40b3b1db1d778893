import type { Message } from "vscode-languageserver/node";
import { Message as MessageKind } from "vscode-languageserver/node";

/** Notes each message that goes in or out, when asked to: its method, id, duration and size, never its parameters. */
export interface Tracer {
  /** Turns the trace on or off, and says so in it. */
  turn(on: boolean): void;
  received(message: Message): void;
  sent(message: Message): void;
}

/** Requests that were never answered are forgotten beyond this many, so that a client that drops answers costs no memory. */
const REMEMBERED = 1000;

/**
 * A tracer that hands its lines to `log`.
 * `clock` counts milliseconds from any point.
 */
export function createTracer(log: (line: string) => void, clock: () => number): Tracer {
  const waiting = new Map<string, { method: string; since: number }>();
  let tracing = false;
  const note = (from: string, to: string, message: Message): void => {
    if (!tracing) return;
    const size = `${Buffer.byteLength(JSON.stringify(message), "utf8")} bytes`;
    if (MessageKind.isRequest(message)) {
      if (waiting.size >= REMEMBERED) waiting.clear();
      waiting.set(`${from} ${message.id}`, { method: message.method, since: clock() });
      log(`${from} asks ${plainMethod(message.method)} (${plainId(message.id)}), ${size}`);
    } else if (MessageKind.isResponse(message)) {
      const request = waiting.get(`${to} ${message.id}`);
      waiting.delete(`${to} ${message.id}`);
      const took = request === undefined ? "" : `, ${Math.round(clock() - request.since)} ms`;
      const failed = message.error === undefined ? "" : `, error ${message.error.code}`;
      log(`${from} answers ${plainMethod(request?.method ?? "a request")} (${plainId(message.id)})${took}, ${size}${failed}`);
    } else if (MessageKind.isNotification(message)) {
      log(`${from} tells ${plainMethod(message.method)}, ${size}`);
    }
  };
  return {
    turn(on) {
      if (on === tracing) return;
      tracing = on;
      waiting.clear();
      log(on ? "From here on, messages are noted by method, number, time and size." : "Messages are no longer noted.");
    },
    received: (message) => note("client", "server", message),
    sent: (message) => note("server", "client", message),
  };
}

/** A client may send any text as a method; only what looks like one is written down. */
function plainMethod(method: string): string {
  return /^[$\w/ ]{1,80}$/u.test(method) ? method : "an unknown method";
}

function plainId(id: string | number | null): string {
  return typeof id === "number" ? String(id) : "unnumbered";
}
