/** How many people a phrase says there are. */
export interface Count {
  /** The words that say it, as they stand in the phrase: offsets into it in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly least: number;
  /** Infinite where the phrase gives a lower bound only. */
  readonly most: number;
}

const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const OTHERS: Readonly<Record<string, number>> = {
  both: 2,
  "a couple of": 2,
  "a pair of": 2,
  "a trio of": 3,
  "half a dozen": 6,
  "a dozen": 12,
};

const COUNT =
  /^(?<bound>at\s+least|no\s+fewer\s+than|more\s+than|over)?\s*(?:the\s+|all\s+)?(?<number>half\s+a\s+dozen|a\s+dozen|a\s+(?:couple|pair|trio)\s+of|both|\p{L}+|\d{1,3})\b/iu;

/** The number a phrase for people begins with: "three people", "at least two officials", "both"; null where it begins with none above one. */
export function countIn(phrase: string): Count | null {
  const match = COUNT.exec(phrase);
  if (match?.groups === undefined) return null;
  const number = numberIn((match.groups.number ?? "").toLowerCase().replace(/\s+/gu, " "));
  if (number === null || number < 2) return null;
  const bound = match.groups.bound?.toLowerCase() ?? "";
  const least = /^(?:more|over)/u.test(bound) ? number + 1 : number;
  return { start: 0, end: match[0].length, least, most: bound === "" ? number : Number.POSITIVE_INFINITY };
}

function numberIn(word: string): number | null {
  if (/^\d+$/u.test(word)) return Number(word);
  const index = NUMBERS.indexOf(word);
  return index >= 0 ? index : (OTHERS[word] ?? null);
}

/** A number as it is written in running text: in words up to twelve. */
export function numberWord(number: number): string {
  return NUMBERS[number] ?? `${number}`;
}
