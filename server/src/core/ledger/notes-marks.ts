import { LEVELS, type Level } from "../policy/levels.ts";

/** A bracketed mark in interview notes. Offsets count UTF-16 units of the line. */
export interface NotesMark {
  readonly start: number;
  readonly end: number;
  /** What it sets; null for `[/OTR]`, which takes the last `[OTR]` back. */
  readonly level: Level | null;
  /** Whether nothing but signs of Markdown stands before it. */
  readonly startsLine: boolean;
  /** False where it is not in capitals, and so sets nothing. */
  readonly inCapitals: boolean;
}

/** The words of bracketed marks. Source: the ledger's format, "Interview notes". */
const MARK_LEVELS: Readonly<Record<string, Level>> = {
  OTR: "off-the-record",
  DBG: "deep-background",
  BG: "background",
  NFA: "not-for-attribution",
  ON: "on-the-record",
};

/** Marks that loosen terms, which a stray word in brackets must not do. */
const LOOSENING: readonly Level[] = ["background", "not-for-attribution", "on-the-record"];

const BRACKETED = /\[(\/?[\p{L}\p{N}-]{1,40})\]/gu;
/** List bullets, numbers, quote signs and heading signs before the text of a line. */
const LINE_OPENING = /^(?:[\s>#*+-]|\d{1,9}[.)])*$/u;

/**
 * The marks of one line. `further` adds words to those of the format; they are compared as they are written.
 * `[ON](…)` and the like are links, not marks, where they would loosen the terms.
 */
export function marksIn(line: string, further: Readonly<Record<string, Level>>): NotesMark[] {
  const marks: NotesMark[] = [];
  for (const match of line.matchAll(BRACKETED)) {
    const [whole, word = ""] = match;
    const upper = word.toUpperCase();
    const level = upper === "/OTR" ? null : levelOf(word, upper, further);
    if (level === undefined) continue;
    const end = match.index + whole.length;
    if (loosens(level) && /^[([:]/u.test(line.slice(end, end + 1))) continue;
    const inCapitals = word === upper || Object.hasOwn(further, word);
    if (!inCapitals && loosens(level)) continue;
    marks.push({ start: match.index, end, level, startsLine: LINE_OPENING.test(line.slice(0, match.index)), inCapitals });
  }
  return marks;
}

function levelOf(word: string, upper: string, further: Readonly<Record<string, Level>>): Level | undefined {
  if (Object.hasOwn(further, word)) return further[word];
  return Object.hasOwn(MARK_LEVELS, upper) ? MARK_LEVELS[upper] : undefined;
}

/** Whether a mark for this level has to stand at the start of a line. */
export function loosens(level: Level | null): boolean {
  return level !== null && LOOSENING.includes(level);
}

/** How headings name levels, strictest first. The words of stricter levels count anywhere in a heading. */
const NAMED: Readonly<Record<Level, RegExp>> = {
  "off-the-record": /\b(?:off[\s-]+(?:the[\s-]+)?record|otr)\b/iu,
  "deep-background": /\bdeep[\s-]+background\b/iu,
  "chatham-house": /\bchatham[\s-]+house\b/iu,
  background: /^on[\s-]+background$/iu,
  "not-for-attribution": /\bnot[\s-]+for[\s-]+attribution\b/iu,
  "on-the-record": /^on[\s-]+(?:the[\s-]+)?record$/iu,
};

/**
 * The level that a heading's text names; null where it names none. Words that loosen count only where they are all of
 * the heading, or all before a colon, comma, dash or bracket ("On the record: the budget"), so that a heading such as
 * "Background of the case" changes nothing. Of several levels the strictest counts.
 */
export function levelNamedBy(heading: string): Level | null {
  const plain = heading.replace(/[*_#`"“”]/gu, "").trim();
  const opening = (/^[^:,;.(–—]*/u.exec(plain)?.[0] ?? "").split(/\s-\s/u)[0]?.trim() ?? "";
  if (/^background$/iu.test(plain)) return "background";
  return LEVELS.find((level) => NAMED[level].test(loosens(level) && level !== "not-for-attribution" ? opening : plain)) ?? null;
}

/** Whether a line that is no heading of Markdown is all about a level, as in plain-text notes: "OFF THE RECORD". */
export function isLevelLine(line: string): boolean {
  return /^[\s*_]*(?:off[\s-]+(?:the[\s-]+)?record|(?:on[\s-]+|deep[\s-]+)?background|not[\s-]+for[\s-]+attribution|on[\s-]+the[\s-]+record|chatham[\s-]+house(?:[\s-]+rule)?)[\s:*_]*$/iu.test(
    line,
  );
}
