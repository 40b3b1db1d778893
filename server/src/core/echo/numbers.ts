const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(" ").map((word, value): [string, number] => [word, value]),
  ...TENS.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]),
  ["dozen", 12],
  ["twice", 2],
  ["thrice", 3],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["m", 1e6],
  ["bn", 1e9],
  ["k", 1000],
]);

/** How many words at the start of a list make one number, and its value. */
export interface NumberReading {
  readonly words: number;
  readonly value: number;
}

/**
 * Reads a number at the start of a list of words in lower case, in figures, written out, or both: `2.3 million`, `forty one`,
 * `two hundred and six`. Null where none stands there; a lone scale ("a million") is one of it.
 */
export function readNumber(words: readonly string[]): NumberReading | null {
  let total = 0;
  let group = 0;
  let used = 0;
  let last = Number.POSITIVE_INFINITY;
  while (used < words.length) {
    const word = words[used] ?? "";
    const value = worthOf(word);
    const scale = word.length > 2 || used > 0 ? SCALES.get(word) : undefined;
    if (scale !== undefined) {
      group = Math.max(group, 1) * scale;
      if (scale >= 1000) {
        total += group;
        group = 0;
      }
      last = scale;
    } else if (value !== null && value < last && (used === 0 || joins(last, value))) {
      group += value;
      last = value;
    } else if (word !== "and" || used === 0 || last < 100 || worthOf(words[used + 1] ?? "") === null) break;
    used += 1;
  }
  return used === 0 ? null : { words: used, value: total + group };
}

/** Whether a number goes on after another: forty + one, hundred + six. */
function joins(before: number, value: number): boolean {
  return SCALES.has(nameOf(before)) || (before >= 20 && before < 100 && before % 10 === 0 && value > 0 && value < 10);
}

function nameOf(value: number): string {
  for (const [name, scale] of SCALES) if (scale === value) return name;
  return "";
}

function worthOf(word: string): number | null {
  const small = SMALL.get(word);
  if (small !== undefined) return small;
  if (!/^\d/u.test(word)) return null;
  const value = Number(word.replaceAll(",", ""));
  return Number.isFinite(value) ? value : null;
}
