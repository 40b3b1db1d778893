import { askWithoutEcho, openKeyboard } from "./keys/terminal.ts";

/** What the command line may do with the world around it, so that commands can run without a process of their own. */
export interface Io {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  out(text: string): void;
  err(text: string): void;
  /** Whether what is written may carry colours, and whether someone watches it. */
  readonly colours: boolean;
  readonly errIsTerminal: boolean;
  /** The whole standard input. */
  readInput(): Promise<Uint8Array>;
  /** Whether somebody is there to be asked. */
  readonly canAsk: boolean;
  /** Asks at the terminal for something that is not shown while it is typed; null where nobody answers. */
  ask(question: string): Promise<string | null>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The IANA name of the machine's time zone. */
  readonly timezone: string;
}

/** The exit codes: those of the three verdicts. A wrong option counts as "could not check". */
export const EXIT = { clear: 0, held: 1, "could-not-check": 2 } as const;

export function processIo(): Io {
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    colours: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    errIsTerminal: process.stderr.isTTY === true,
    async readInput() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
    canAsk: process.stderr.isTTY === true,
    async ask(question) {
      const keyboard = openKeyboard();
      if (keyboard === null) return null;
      try {
        return await askWithoutEcho(question, keyboard, (text) => void process.stderr.write(text));
      } finally {
        keyboard.close();
      }
    },
    now: () => Date.now(),
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** Runs a command with its arguments and answers with the exit code. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;
