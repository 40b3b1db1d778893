/** A line of one of two texts: in both, only before, only after. */
interface DiffLine {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** How many unchanged lines are shown around a change. */
const CONTEXT = 2;

/** Above this many pairs of lines, the differing middle is shown as taken out and put in as a whole. */
const MAX_PAIRS = 4_000_000;

/** What changed between two texts, line by line, in the manner of a unified diff; empty where nothing did. */
export function lineDiff(name: string, before: string, after: string): string {
  if (before === after) return "";
  const lines = compare(before.split(/\r?\n/u), after.split(/\r?\n/u));
  const shown = lines.map((_, index) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some((line) => line.sign !== " "));
  const output = [`--- ${name}`, `+++ ${name}`];
  let old = 1;
  lines.forEach((line, index) => {
    if (shown[index] && !shown[index - 1]) output.push(`@@ line ${old} @@`);
    if (shown[index]) output.push(line.sign + line.text);
    if (line.sign !== "+") old += 1;
  });
  return `${output.join("\n")}\n`;
}

function compare(before: readonly string[], after: readonly string[]): DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const rest = Math.min(before.length, after.length) - head;
  while (tail < rest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const same = (lines: readonly string[]) => lines.map((text): DiffLine => ({ sign: " ", text }));
  return [
    ...same(before.slice(0, head)),
    ...compareMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ];
}

/** By the longest run of lines that both have in common. */
function compareMiddle(before: readonly string[], after: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = [];
  const width = after.length + 1;
  const bounded = before.length * after.length <= MAX_PAIRS;
  const common = bounded ? commonLengths(before, after) : new Uint32Array(0);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (bounded && i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ sign: " ", text: before[i] ?? "" });
      i += 1;
      j += 1;
    } else if (i < before.length && (j >= after.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: "-", text: before[i] ?? "" });
      i += 1;
    } else {
      lines.push({ sign: "+", text: after[j] ?? "" });
      j += 1;
    }
  }
  return lines;
}

/** For each pair of places, how many lines the texts from there on have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      const below = table[here + width] ?? 0;
      table[here] = before[i] === after[j] ? (table[here + width + 1] ?? 0) + 1 : Math.max(below, table[here + 1] ?? 0);
    }
  }
  return table;
}
