import { sentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { CALENDAR_WORDS, COMMON_WORDS, FUNCTION_WORDS, formulasIn, REPORTING_WORDS } from "./common-words.ts";
import { readNumber } from "./numbers.ts";
import { rootOf } from "./roots.ts";

/** A word that carries content. Offsets are UTF-16 units of the text it was read from. */
export interface EchoWord extends Span {
  /** The word itself, in lower case, for verbatim runs. */
  readonly plain: string;
  /** What its forms have in common. */
  readonly root: string;
  /** How much it says about whose words these are, 0 to 1: names, figures, dates and common words say less. */
  readonly weight: number;
  /** The sentence it stands in, counted from 0. */
  readonly sentence: number;
}

/** Letters, or figures with their separators; a hyphen or an apostrophe parts words. */
const WORD = /\p{N}[\p{N}.,]*\p{N}|\p{N}|[\p{L}\p{M}]+/gu;

const WEIGHTS = { name: 0.3, calendar: 0.3, formula: 0.15, figure: 0.6, common: 0.5, telling: 1 } as const;

/** The content words of a text, in order. Never throws; time grows with the text. */
export function echoWords(text: string): EchoWord[] {
  const found: EchoWord[] = [];
  const formulas = formulasIn(text);
  sentences(text).forEach((span, sentence) => {
    for (const word of wordsIn(text, span)) {
      const inFormula = formulas.some((formula) => formula.start <= word.start && word.end <= formula.end);
      found.push({ ...word, sentence, weight: inFormula ? Math.min(word.weight, WEIGHTS.formula) : word.weight });
    }
  });
  return found;
}

/** What is counted, where a sign or another word may say it as well: $85,000, 10%, twice. */
const UNITS: ReadonlySet<string> = new Set("dollar dollars euro euros pound pounds percent pct times".split(" "));

interface RawWord extends Span {
  readonly text: string;
  readonly lower: string;
}

function wordsIn(text: string, span: Span): Omit<EchoWord, "sentence">[] {
  const raw: RawWord[] = [...text.slice(span.start, span.end).matchAll(WORD)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase().normalize("NFC"),
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
  const namesShow = !isCapitalised(raw);
  const found: Omit<EchoWord, "sentence">[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const word = raw[at];
    if (word === undefined) break;
    const number = readNumber(joined(text, raw, at));
    const last = raw[at + (number?.words ?? 1) - 1] ?? word;
    if (number !== null && word.lower !== "one") {
      found.push({ start: word.start, end: last.end, plain: `${number.value}`, root: `${number.value}`, weight: WEIGHTS.figure });
      at += number.words - 1;
      if (UNITS.has(raw[at + 1]?.lower ?? "")) at += 1;
    } else if (!FUNCTION_WORDS.has(word.lower) && !REPORTING_WORDS.has(word.lower)) {
      const isName = namesShow && isCapital(word) && (!opens(text, span, word) || isCapital(raw[at + 1]));
      const root = rootOf(word.lower);
      found.push({ start: word.start, end: word.end, plain: word.lower, root, weight: isName ? WEIGHTS.name : weightOf(word.lower, root) });
    }
  }
  return found;
}

/** No number has more words. */
const LONGEST_NUMBER = 8;

/** The words from one on that nothing but a space or a hyphen parts. */
function joined(text: string, raw: readonly RawWord[], at: number): string[] {
  const few = raw.slice(at, at + LONGEST_NUMBER);
  const end = few.findIndex((word, index) => {
    const previous = few[index - 1];
    return previous !== undefined && !/^[\s\u2010-\u2012-]{1,3}$/u.test(text.slice(previous.end, word.start));
  });
  return (end < 0 ? few : few.slice(0, end)).map((word) => word.lower);
}

const isCapital = (word: RawWord | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

/** Whether a word opens its sentence or a quotation, so that its capital tells nothing of itself. */
function opens(text: string, sentence: Span, word: Span): boolean {
  return (
    /^[\s\p{P}]*$/u.test(text.slice(sentence.start, word.start)) ||
    /["“‘«][^\p{L}]*$/u.test(text.slice(Math.max(0, word.start - 3), word.start))
  );
}

/** Whether capitals tell nothing in a sentence: a headline in capitals, or with a capital on every word that carries content. */
function isCapitalised(words: readonly RawWord[]): boolean {
  const content = words.filter((word) => /^\p{L}/u.test(word.text) && !FUNCTION_WORDS.has(word.lower));
  return content.length > 3 && content.every((word) => /^\p{Lu}/u.test(word.text));
}

function weightOf(lower: string, root: string): number {
  if (CALENDAR_WORDS.has(lower) || CALENDAR_WORDS.has(root)) return WEIGHTS.calendar;
  return COMMON_WORDS.has(lower) || COMMON_ROOTS.has(root) ? WEIGHTS.common : WEIGHTS.telling;
}

const COMMON_ROOTS: ReadonlySet<string> = new Set([...COMMON_WORDS].map(rootOf));
