import type { Readable, Writable } from "node:stream";
import type { Answer, Asked, AskName } from "../../server/src/lsp/secrets/messages.ts";
import { createPipe, type Pipe } from "../../server/src/lsp/secrets/pipe.ts";

/** Asks the server over the pipe that secrets take; nothing of it is a message of the protocol. */
export interface Secrets {
  /** Rejects where the server ends before it answers, or where something goes wrong inside it. */
  ask<Name extends AskName>(name: Name, params: Asked[Name]["params"]): Promise<Asked[Name]["answer"]>;
  /** A server was started: its own input and output. Whoever waits for an earlier one waits in vain. */
  attach(input: Writable, output: Readable): void;
}

interface Waiting {
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
  const giveUp = (): void => {
    for (const { reject } of waiting.values()) reject(new Error("the server ended"));
    waiting.clear();
  };

  return {
    ask(name, params) {
      return new Promise((resolve, reject) => {
        if (pipe === undefined) {
          reject(new Error("there is no server"));
          return;
        }
        last += 1;
        waiting.set(last, { resolve: resolve as Waiting["resolve"], reject });
        pipe.write({ id: last, ask: name, params });
      });
    },
    attach(input, output) {
      giveUp();
      const attached = createPipe(output, input, received);
      pipe = attached;
      output.once("close", () => {
        if (pipe !== attached) return;
        pipe = undefined;
        giveUp();
      });
    },
  };
}
