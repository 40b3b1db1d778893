import { openSync } from "node:fs";
import { ReadStream } from "node:tty";

/** What is typed at a terminal, one character or key after another. */
export interface Keyboard extends AsyncIterable<string> {
  /** Whether what is typed is shown. */
  setRawMode(raw: boolean): unknown;
}

/**
 * Asks for a line without showing what is typed. Null where the person gives up (control and C, or D) or input ends.
 * `show` writes the question to the terminal.
 */
export async function askWithoutEcho(question: string, keyboard: Keyboard, show: (text: string) => void): Promise<string | null> {
  show(question);
  keyboard.setRawMode(true);
  try {
    return await readLine(keyboard);
  } finally {
    keyboard.setRawMode(false);
    show("\n");
  }
}

async function readLine(keyboard: Keyboard): Promise<string | null> {
  const typed: string[] = [];
  for await (const chunk of keyboard) {
    for (const character of chunk) {
      if (character === "\r" || character === "\n") return typed.join("");
      if (character === "\u0003" || character === "\u0004") return null;
      if (character === "\u007f" || character === "\b") typed.pop();
      else typed.push(character);
    }
  }
  return null;
}

/** The keyboard of the terminal this process runs at, also where its standard input is something else; null where there is none. */
export function openKeyboard(): (Keyboard & { close(): void }) | null {
  if (process.stderr.isTTY !== true) return null;
  try {
    const stream = process.platform === "win32" ? process.stdin : new ReadStream(openSync("/dev/tty", "r"));
    if (!stream.isTTY) return null;
    stream.setEncoding("utf8");
    return {
      setRawMode: (raw) => stream.setRawMode(raw),
      [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator](),
      close: () => void stream.destroy(),
    };
  } catch {
    return null;
  }
}
