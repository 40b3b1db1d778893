import { readNumber } from "../echo/numbers.ts";
import type { Span } from "../text/span.ts";

/** A word as it is heard, to be compared with another. Offsets are UTF-16 units of the text it was read from. */
export interface HeardWord extends Span {
  /** The same for spellings that sound alike: `don't` and `do not`, `41` and `forty-one`, `colour` and `color`. */
  readonly key: string;
  /** Whether it carries content; pronouns, auxiliaries and the like do not. */
  readonly content: boolean;
}

const WORD = /\p{N}[\p{N}.,]*\p{N}|\p{N}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Sounds that reporters leave out and nobody means. */
const FILLERS: ReadonlySet<string> = new Set("um uh er erm uhm hm hmm mm ah".split(" "));

const GRAMMAR: ReadonlySet<string> = new Set(
  (
    "a an the this that these those and or but nor so if then than as at by for from in into of off on onto out over to up upon with within without " +
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what there here " +
    "am is are was were be been being do does did have has had having will would shall should can could may might must not no " +
    "i'm you're we're they're it's he's she's that's there's what's i'll you'll we'll they'll it'll he'll she'll i've you've we've they've i'd you'd we'd they'd he'd she'd"
  ).split(" "),
);

const AUXILIARIES: Readonly<Record<string, string>> = {
  am: "m",
  is: "s",
  has: "s",
  are: "re",
  have: "ve",
  will: "ll",
  shall: "ll",
  had: "d",
  would: "d",
};
const SUBJECTS: ReadonlySet<string> = new Set("i you we they it he she that there what who".split(" "));
const NEGATED: Readonly<Record<string, string>> = { can: "can't", cannot: "can't", will: "won't", shall: "shan't" };
const BEFORE_NOT: ReadonlySet<string> = new Set(
  "is are was were do does did has have had will would shall should can could must might".split(" "),
);

/** The words of a text in order, contractions and numbers joined. Never throws; time grows with the text. */
export function heardWords(text: string): HeardWord[] {
  const raw = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    lower: match[0].toLowerCase().normalize("NFC").replaceAll("’", "'"),
  }));
  const words = raw.filter((word) => !FILLERS.has(word.lower));
  const lower = words.map((word) => word.lower);
  const heard: HeardWord[] = [];
  for (let at = 0; at < words.length; ) {
    const { key, used } = keyAt(lower, at);
    const [first, last] = [words[at], words[at + used - 1]];
    if (first === undefined || last === undefined) break;
    heard.push({ start: first.start, end: last.end, key, content: !GRAMMAR.has(key) && !key.endsWith("n't") });
    at += used;
  }
  return heard;
}

/** No number that people say has more words. */
const LONGEST_NUMBER = 8;

/** What is heard at a word, and how many words it takes. */
function keyAt(words: readonly string[], at: number): { key: string; used: number } {
  const word = words[at] ?? "";
  const next = words[at + 1] ?? "";
  const number = word === "one" ? null : readNumber(words.slice(at, at + LONGEST_NUMBER));
  if (number !== null) return { key: `${number.value}`, used: number.words };
  if (word === "cannot") return { key: "can't", used: 1 };
  if (next === "not" && BEFORE_NOT.has(word)) return { key: NEGATED[word] ?? `${word}n't`, used: 2 };
  const ending = SUBJECTS.has(word) ? AUXILIARIES[next] : undefined;
  if (ending !== undefined && words[at + 2] !== "not") return { key: `${word}'${ending}`, used: 2 };
  return { key: plain(word), used: 1 };
}

/** Spellings of one word on both sides of the Atlantic. */
function plain(word: string): string {
  if (word.length < 5 || word.includes("'")) return word;
  return word.replace(/our(?=s?$|ed$|ing$)/u, "or").replace(/is(?=e$|es$|ed$|ing$|ation$)/u, "iz");
}
