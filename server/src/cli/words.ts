import type { Io } from "./io.ts";

export type Style = "red" | "yellow" | "green" | "plain";

const CODES: Readonly<Record<Exclude<Style, "plain">, number>> = { red: 31, yellow: 33, green: 32 };

/** The text in bold colour, where the output shows colours. */
export function paint(text: string, style: Style, io: Pick<Io, "colours">): string {
  return io.colours && style !== "plain" ? `\u001b[1;${CODES[style]}m${text}\u001b[0m` : text;
}

/** "1 finding", "2 findings". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
