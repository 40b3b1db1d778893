import { type EditingPlace, withinBrackets } from "./editing-brackets.ts";

interface Step {
  readonly column: number;
  readonly step: string;
}

interface Line {
  /** The columns of the dashes the line begins with. */
  readonly dashes: readonly number[];
  /** Where the text behind them starts. */
  readonly column: number;
  readonly key: string | null;
  /** What stands behind the key, or behind the dashes where there is no key, and its column. */
  readonly rest: string;
  readonly restColumn: number;
}

/**
 * The place of an offset, told from the indentation and the brackets of its line, so that it is known while a file is
 * being typed and does not parse. Null in a comment. An offset out of the text is clamped.
 */
export function editingPlaceAt(text: string, offset: number): EditingPlace | null {
  const at = Math.min(Math.max(offset, 0), text.length);
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const steps = stepsAbove(text, lineStart);
  const before = text.slice(lineStart, at);
  if (/(?:^|\s)#/u.test(before)) return null;
  const line = partsOf(before);
  descend(steps, line);
  const behindColon = line.key !== null;
  if (!behindColon) leave(steps, line.column);
  return withinBrackets({
    path: steps.map(({ step }) => step),
    behindColon,
    wordStart: lineStart + line.restColumn,
    column: behindColon ? null : line.column,
    rest: line.rest,
  });
}

/** The keys that stand at this column in the same map as the line of an offset: on that line, above and below it. */
export function keysBeside(text: string, offset: number, column: number): string[] {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const [own = "", ...below] = text.slice(start).split("\n");
  const line = partsOf(own);
  const above = line.dashes.length > 0 ? [] : text.slice(0, start).split("\n").reverse();
  const keys = line.key === null ? [] : [line.key];
  for (const next of linesBeside(above, column)) {
    if (next.column === column && next.key !== null) keys.push(next.key);
    if (next.dashes.length > 0 && next.column === column) break;
  }
  for (const next of linesBeside(below, column)) {
    if (next.dashes.some((dash) => dash < column)) break;
    if (next.column === column && next.key !== null) keys.push(next.key);
  }
  return keys;
}

/** The lines that start at the column or right of it, until one does not. */
function* linesBeside(lines: readonly string[], column: number): Generator<Line> {
  for (const written of lines) {
    if (isBlank(written)) continue;
    const line = partsOf(written);
    if (line.column < column) return;
    yield line;
  }
}

/** The keys and entries that a line starting here can stand in. */
function stepsAbove(text: string, lineStart: number): Step[] {
  const steps: Step[] = [];
  for (const written of text.slice(0, lineStart).split("\n")) if (!isBlank(written)) descend(steps, partsOf(written));
  return steps;
}

function isBlank(line: string): boolean {
  return /^[\s\uFEFF]*(?:#|$)/u.test(line);
}

/** Takes a line's dashes and key into the steps, leaving what they are not inside of. */
function descend(steps: Step[], line: Line): void {
  for (const column of line.dashes) {
    // A list may stand as far left as the key it belongs to.
    leave(steps, column + 1);
    if (steps.at(-1)?.column === column && steps.at(-1)?.step === "-") steps.pop();
    steps.push({ column, step: "-" });
  }
  if (line.key === null) return;
  leave(steps, line.column);
  steps.push({ column: line.column, step: line.key });
}

/** Leaves every step that starts at the column or right of it. */
function leave(steps: Step[], column: number): void {
  while ((steps.at(-1)?.column ?? -1) >= column) steps.pop();
}

const KEY = /^(?:"([^"]*)"[ \t]*|'([^']*)'[ \t]*|([^\s"'#[\]{},&*!|>%@`-][^:#]*)):(?=\s|$)[ \t]*/u;

function partsOf(written: string): Line {
  let column = 0;
  const dashes: number[] = [];
  const line = written.replace(/\r$/u, "");
  for (; column < line.length; column += 1) {
    const sign = line.charAt(column);
    if (sign === "-" && /^-(?:\s|$)/u.test(line.slice(column, column + 2))) dashes.push(column);
    else if (sign !== " " && sign !== "\t" && sign !== "\uFEFF") break;
  }
  const match = KEY.exec(line.slice(column));
  const key = match === null ? null : (match[1] ?? match[2] ?? match[3] ?? "").trim();
  const restColumn = column + (match?.[0].length ?? 0);
  return { dashes, column, key, rest: line.slice(restColumn), restColumn };
}
