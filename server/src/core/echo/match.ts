import { append } from "../text/append.ts";
import type { ProtectedStatement } from "./statements.ts";
import type { EchoWord } from "./words.ts";

/** The content words of a text, ready to be compared with statements. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly EchoWord[];
  /** Where each root stands among the words, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The sum of the weights of all words before an index. */
  readonly weightBefore: readonly number[];
}

/** How far a stretch of a text repeats a statement. `from` and `to` are indexes of words, `to` exclusive. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly verbatim: boolean;
  /** The share of the stretch's content words that the statement holds too. */
  readonly share: number;
  /** How much of what the statement says is repeated. */
  readonly weight: number;
}

/** What a word that the statement does not hold takes away from a stretch, for each unit of its weight. */
const STRAY = 0.5;
/** What it takes away that a stretch goes on in another sentence. */
const NEXT_SENTENCE = 0.8;

/** A run of this many content words in the same order is verbatim, if together they say enough. */
const RUN_WORDS = 6;
const RUN_WEIGHT = 3.3;

/** Fewer content words are a likely echo where the words of grammar between them are the same as well. */
const LITERAL = { words: 7, content: 4, weight: 2.2 } as const;

/** Prepares a text for comparison. */
export function worded(text: string, words: readonly EchoWord[]): WordedText {
  const places = new Map<string, number[]>();
  const weightBefore = [0];
  words.forEach((word, index) => {
    const known = places.get(word.root);
    if (known === undefined) places.set(word.root, [index]);
    else known.push(index);
    weightBefore.push((weightBefore[index] ?? 0) + word.weight);
  });
  return { text, words, places, weightBefore };
}

/** Every stretch of a text that repeats a statement, verbatim or reworded. */
export function matchesOf(text: WordedText, statement: ProtectedStatement): Match[] {
  const shared: number[] = [];
  for (const root of statement.places.keys()) append(shared, text.places.get(root) ?? []);
  shared.sort((a, b) => a - b);
  return stretches(text, statement, shared).flatMap((stretch) => judge(text, statement, stretch));
}

/** Words of a text, by index, that a statement holds too, close together. */
type Stretch = readonly number[];

/**
 * The stretches in which shared words outweigh strays: a running sum that starts anew where it falls to nothing, each cut
 * off at its highest point.
 */
function stretches(text: WordedText, statement: ProtectedStatement, shared: readonly number[]): Stretch[] {
  const found: Stretch[] = [];
  let current: number[] = [];
  let sum = 0;
  let best = 0;
  let bestLength = 0;
  let used = new Map<string, number>();
  const close = (): void => {
    if (bestLength > 1) found.push(current.slice(0, bestLength));
    current = [];
    sum = 0;
    best = 0;
    bestLength = 0;
    used = new Map();
  };
  for (const index of shared) {
    const word = text.words[index];
    if (word === undefined) continue;
    const previous = current.at(-1);
    if (previous !== undefined) {
      sum -= strayWeight(text, previous, index);
      if (sum <= 0) close();
    }
    const times = (used.get(word.root) ?? 0) + 1;
    used.set(word.root, times);
    current.push(index);
    sum += times <= (statement.places.get(word.root)?.length ?? 0) ? word.weight : -STRAY * word.weight;
    if (sum > best) {
      best = sum;
      bestLength = current.length;
    }
  }
  close();
  return found;
}

function strayWeight(text: WordedText, from: number, to: number): number {
  const between = (text.weightBefore[to] ?? 0) - (text.weightBefore[from + 1] ?? 0);
  const crossed = (text.words[to]?.sentence ?? 0) - (text.words[from]?.sentence ?? 0);
  return STRAY * between + NEXT_SENTENCE * Math.min(crossed, 2);
}

function judge(text: WordedText, statement: ProtectedStatement, stretch: Stretch): Match[] {
  const from = stretch[0] ?? 0;
  const to = (stretch.at(-1) ?? from) + 1;
  const held = heldOf(text, statement, stretch);
  const run = longestRun(text, statement, stretch);
  const verbatim = run.words >= RUN_WORDS && run.weight >= RUN_WEIGHT;
  const share = held.words / Math.max(held.words, to - from);
  const kept = pairsKept(text, statement, stretch) / (stretch.length - 1);
  if (!verbatim && !isLiteral(text, statement, run) && !isReworded(statement, { ...held, share, kept })) return [];
  return [{ from, to, verbatim, share, weight: held.weight }];
}

/** The words of a statement that a stretch repeats, each as often as both have it. */
interface Held {
  readonly words: number;
  /** How much they say. */
  readonly weight: number;
  /** How many words of the statement stand between the first and the last of them, both included. */
  readonly reach: number;
}

/** What a stretch and a statement have in common. */
interface Likeness extends Held {
  /** The share of the stretch's words that the statement holds. */
  readonly share: number;
  /** The share of the stretch's words that stand near a word they stand near in the statement too. */
  readonly kept: number;
}

/**
 * How alike a stretch and a statement have to be, as `likeness` counts it: from 0 to 2.7. Found with the odd entries of the
 * pairs that `npm run bench` measures, and kept where the even ones bore it out.
 */
const ALIKE = { whole: 2.22, part: 2.5, short: 2.55 } as const;
/** How much the repeated words have to say; less is enough where nearly every word of a short statement is there. */
const LEAST_SAID = { whole: 3, part: 4, short: 1.8 } as const;

/** A close paraphrase: of the whole statement, of a part of it, or of a short one. */
function isReworded(statement: ProtectedStatement, { words, weight, reach, share, kept }: Likeness): boolean {
  if (words < 3) return false;
  const whole = likeness(share, words / statement.words.length, kept);
  const part = likeness(share, words / reach, kept);
  return (
    (weight >= LEAST_SAID.whole && whole >= ALIKE.whole) ||
    (weight >= LEAST_SAID.part && part >= ALIKE.part) ||
    (weight >= LEAST_SAID.short && whole >= ALIKE.short)
  );
}

/** What the draft adds tells more than what it leaves out, and that neighbors stay neighbors tells less than either. */
function likeness(share: number, covered: number, kept: number): number {
  return 1.2 * share + covered + kept / 2;
}

function heldOf(text: WordedText, statement: ProtectedStatement, stretch: Stretch): Held {
  const counts = new Map<string, number>();
  for (const index of stretch) {
    const root = text.words[index]?.root ?? "";
    counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  let weight = 0;
  let words = 0;
  let first = -1;
  let last = -1;
  statement.words.forEach((word, place) => {
    const left = counts.get(word.root) ?? 0;
    if (left === 0) return;
    counts.set(word.root, left - 1);
    weight += word.weight;
    words += 1;
    if (first < 0) first = place;
    last = place;
  });
  return { weight, words, reach: last - first + 1 };
}

/** Words that follow each other in both. `at` is the place of the last one among the statement's words, `to` among the text's. */
interface Run {
  readonly words: number;
  readonly weight: number;
  readonly at: number;
  readonly to: number;
}

/** The longest run of the very same content words. */
function longestRun(text: WordedText, statement: ProtectedStatement, stretch: Stretch): Run {
  let best: Run = { words: 0, weight: 0, at: 0, to: 0 };
  let before = new Map<number, Run>();
  let previous = -2;
  for (const index of stretch) {
    const word = text.words[index];
    const runs = new Map<number, Run>();
    for (const place of statement.places.get(word?.root ?? "") ?? []) {
      if (word === undefined || statement.words[place]?.plain !== word.plain) continue;
      const earlier = index === previous + 1 ? before.get(place - 1) : undefined;
      const run = { words: (earlier?.words ?? 0) + 1, weight: (earlier?.weight ?? 0) + word.weight, at: place, to: index };
      runs.set(place, run);
      if (run.words > best.words) best = run;
    }
    before = runs;
    previous = index;
  }
  return best;
}

/** Whether a run stands in both letter for letter, words of grammar included, and is too long for chance. */
function isLiteral(text: WordedText, statement: ProtectedStatement, run: Run): boolean {
  if (run.words < LITERAL.content || run.weight < LITERAL.weight) return false;
  const here = literally(text.text, text.words[run.to - run.words + 1], text.words[run.to]);
  return (
    here.split(" ").length >= LITERAL.words &&
    here === literally(statement.text, statement.words[run.at - run.words + 1], statement.words[run.at])
  );
}

/** The text from one word to another in lower case, without its punctuation. */
function literally(text: string, first: EchoWord | undefined, last: EchoWord | undefined): string {
  const stretch = text.slice(first?.start ?? 0, last?.end ?? 0).toLowerCase();
  return stretch.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ");
}

/** How near two words have to be to count as a pair, in content words. */
export const NEAR = 3;

/** How many words of a stretch stand near the same shared word in the statement, in either order. */
function pairsKept(text: WordedText, statement: ProtectedStatement, stretch: Stretch): number {
  let pairs = 0;
  for (let at = 1; at < stretch.length; at += 1) {
    const here = text.words[stretch[at] ?? 0];
    let kept = false;
    for (let back = at - 1; back >= 0 && (stretch[at] ?? 0) - (stretch[back] ?? 0) <= NEAR && !kept; back -= 1) {
      const other = text.words[stretch[back] ?? 0];
      kept = here !== undefined && other !== undefined && here.root !== other.root && areNear(statement, here.root, other.root);
    }
    if (kept) pairs += 1;
  }
  return pairs;
}

function areNear(statement: ProtectedStatement, a: string, b: string): boolean {
  const others = statement.places.get(b) ?? [];
  return (statement.places.get(a) ?? []).some((place) => others.some((other) => Math.abs(place - other) <= NEAR));
}
