import type { Readable, Writable } from "node:stream";

/** Whole values over a pair of streams, each as one line. What is no value is passed over. */
export interface Pipe {
  write(value: object): void;
}

/** UTF-16 units. A ledger with its form is far smaller; more than this is not kept waiting for its end. */
const LONGEST_LINE = 64_000_000;

/** Reads and writes until one of the streams ends. `received` is given whatever the other side wrote. */
export function createPipe(input: Readable, output: Writable, received: (value: unknown) => void): Pipe {
  let rest = "";
  input.setEncoding("utf8");
  input.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) rest = "";
    for (const line of lines) {
      const value = parsed(line);
      if (value !== undefined) received(value);
    }
  });
  // The other side is gone; whoever waits for it hears of that elsewhere.
  input.on("error", () => {});
  output.on("error", () => {});
  return { write: (value) => void output.write(`${JSON.stringify(value)}\n`) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
