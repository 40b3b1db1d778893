import type { Readable, Writable } from "node:stream";
import type { Answer, Ask, Asked, AskName } from "../../server/src/lsp/secrets/messages.ts";
import { createPipe, type Pipe } from "../../server/src/lsp/secrets/pipe.ts";

/** Asks the server over the pipe that secrets take; nothing of it is a message of the protocol. */
export interface Secrets {
  /** Waits for a server where none runs. Rejects where it ends before it answers, or where something goes wrong inside it. */
  ask<Name extends AskName>(name: Name, params: Asked[Name]["params"]): Promise<Asked[Name]["answer"]>;
  /** A server was started: its own input and output. Whoever waits for an earlier one waits in vain. */
  attach(input: Writable, output: Readable): void;
}

interface Waiting {
  readonly asked: Ask;
  isSent: boolean;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

export function createSecrets(): Secrets {
  const waiting = new Map<number, Waiting>();
  let pipe: Pipe | undefined;
  let last = 0;

  const received = (value: unknown): void => {
    const { id, answer } = value as Answer;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (answer === null) asked?.reject(new Error("the server could not answer"));
    else asked?.resolve(answer);
  };
  /** What was asked of a server that ended is never answered. */
  const giveUp = (): void => {
    for (const [id, { isSent, reject }] of waiting) {
      if (!isSent) continue;
      waiting.delete(id);
      reject(new Error("the server ended"));
    }
  };
  const send = (): void => {
    for (const each of waiting.values()) {
      if (pipe === undefined || each.isSent) continue;
      each.isSent = true;
      pipe.write(each.asked);
    }
  };

  return {
    ask(name, params) {
      return new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { asked: { id: last, ask: name, params }, isSent: false, resolve: resolve as Waiting["resolve"], reject });
        send();
      });
    },
    attach(input, output) {
      giveUp();
      const attached = createPipe(output, input, received);
      pipe = attached;
      send();
      output.once("close", () => {
        if (pipe !== attached) return;
        pipe = undefined;
        giveUp();
      });
    },
  };
}
