import type { Span } from "../text/span.ts";

/** A stretch inside quotation marks, marks included. */
export interface QuotedStretch extends Span {
  /** Whether no mark closes it: it runs to the end of the block, or to the end of its sentence where another stretch follows. */
  readonly open: boolean;
}

type Family = "double" | "angle" | "single";

/** One mark that may open or close a stretch. */
interface Mark extends Span {
  readonly family: Family;
  readonly opens: boolean;
  readonly closes: boolean;
}

const MARK = /''|``|‘‘|’’|,,(?=\p{L})|["“”„«»‘’']/gu;
const ANGLES = new Set(["«", "»"]);
const SINGLES = new Set(["‘", "’", "'"]);

/** Words that begin with an apostrophe, after it. */
const ELISION = /^(?:\d0s|\d\d\b|tis\b|twas\b|em\b|til\b|cause\b|n\b|round\b|bout\b)/iu;

/**
 * The stretches of a text inside quotation marks, in order; those inside another are left out.
 *
 * Straight, curly and low double marks, doubled single ones, guillemets, and single marks beside apostrophes.
 * A stretch that no mark closes is taken only for double marks and guillemets, and for a single one that opens the text.
 * Time grows with the text.
 */
export function quotedStretches(prose: string): QuotedStretch[] {
  const marks = marksOf(prose);
  const closers = singleClosers(prose, marks);
  const found: QuotedStretch[] = [];
  let open: Open | null = null;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined) continue;
    if (open !== null) {
      open = within(prose, marks, index, open, found);
    } else if (mark.opens && mark.family !== "single") {
      open = { at: mark.start, family: mark.family, depth: 1 };
    } else if (mark.opens) {
      const closer = closers[index] ?? -1;
      if (closer >= 0) {
        found.push({ start: mark.start, end: marks[closer]?.end ?? mark.end, open: false });
        index = closer;
      } else if (mark.start === 0 && prose[0] === "‘") {
        return [{ start: 0, end: prose.length, open: true }];
      }
    }
  }
  if (open !== null) found.push({ start: open.at, end: prose.trimEnd().length, open: true });
  return found;
}

/** A stretch whose closing mark is still looked for, with how many marks are open within it. */
interface Open {
  readonly at: number;
  readonly family: Family;
  readonly depth: number;
}

/** What is open after a mark within an open stretch; what it closes is added to `found`. */
function within(prose: string, marks: readonly Mark[], index: number, open: Open, found: QuotedStretch[]): Open | null {
  const mark = marks[index];
  if (mark === undefined || mark.family !== open.family) return open;
  if (mark.closes) {
    if (open.depth > 1) return { ...open, depth: open.depth - 1 };
    found.push({ start: open.at, end: mark.end, open: false });
    return null;
  }
  if (!mark.opens) return open;
  if (isNested(marks, index)) return { ...open, depth: open.depth + 1 };
  found.push({ start: open.at, end: sentenceEnd(prose, open.at, mark.start), open: true });
  return { at: mark.start, family: mark.family, depth: 1 };
}

/** Every mark that may open or close a stretch, in order; inches and apostrophes are none. */
function marksOf(prose: string): Mark[] {
  return [...prose.matchAll(MARK)].flatMap((match) => {
    const [text] = match;
    const start = match.index;
    const around = { before: prose[start - 1] ?? " ", after: prose[start + text.length] ?? " " };
    if (text === '"' && isInches(prose, start, around)) return [];
    const mark = { start, end: start + text.length, family: familyOf(text), ...directionOf(text, around) };
    const one = mark.family === "single" ? asSingle(prose, mark, text, around) : mark;
    return one.opens || one.closes ? [one] : [];
  });
}

/** The units right before and after a mark; a space at the ends of the text. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** Only marks of one family close each other. */
function familyOf(text: string): Family {
  if (ANGLES.has(text)) return "angle";
  return SINGLES.has(text) ? "single" : "double";
}

/** Whether a mark opens or closes: by its own shape where that tells, else by what stands around it. */
function directionOf(text: string, { before, after }: Around): Pick<Mark, "opens" | "closes"> {
  const mayClose = /\S/u.test(before);
  let opens = /[\s([{—–/“‘"«>-]/u.test(before) && /\S/u.test(after);
  if (text === ",," || text === "‘‘") opens = true;
  // “ also closes what „ opened.
  else if (text === "“") opens = !mayClose || (/[\s\p{P}]/u.test(before) && !/\s/u.test(after));
  else if (text === "„" || text === "``" || text === "‘") opens = true;
  // A closing mark between a space and a letter was meant to open.
  else if (text === "”") opens = /\s/u.test(before) && /[\p{L}\p{N}…]/u.test(after);
  else if (text === "’" || text === "’’") opens = false;
  else return { opens, closes: !opens && mayClose };
  return { opens, closes: !opens };
}

/** A single mark may be an apostrophe: it opens before a word that is none of the elisions, and closes after one. */
function asSingle(prose: string, mark: Mark, text: string, { before, after }: Around): Mark {
  const opens = mark.opens && /[\p{L}\p{N}“"«[($£€¿¡.…—]/u.test(after) && !ELISION.test(prose.slice(mark.end, mark.end + 8));
  return { ...mark, opens, closes: text !== "‘" && /\S/u.test(before) && !/[\p{L}\p{N}]/u.test(after) && !opens };
}

/** A straight mark after a number may stand for inches, and would open a stretch that nothing closes. */
function isInches(prose: string, at: number, { before, after }: Around): boolean {
  return /\d/u.test(before) && !/[.,!?]/u.test(before) && /[\s\p{L}]/u.test(after) && isMeasure(prose, at);
}

/** 6'2" and 12": inches, unless a mark opened just before the number. */
function isMeasure(prose: string, at: number): boolean {
  return /(?:^|[\s(])(?:\d+['’])?\d+$/u.test(prose.slice(Math.max(0, at - 8), at));
}

/** For each single mark that opens, the index of the mark that closes it, or -1. */
function singleClosers(prose: string, marks: readonly Mark[]): number[] {
  const closers: number[] = new Array(marks.length).fill(-1);
  let firm = -1;
  let weak = -1;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    if (mark?.family !== "single") continue;
    if (mark.closes) {
      // "the nurses' rota": a possessive, unless nothing else can close the stretch.
      const possessive = /s$/u.test(prose.slice(mark.start - 1, mark.start)) && /^\s\p{Ll}/u.test(prose.slice(mark.end, mark.end + 2));
      if (possessive) weak = index;
      else firm = index;
    } else {
      closers[index] = firm >= 0 ? firm : weak;
      firm = -1;
      weak = -1;
    }
  }
  return closers;
}

/** Whether a second opening mark inside a stretch opens a quotation within it: two marks close before another opens. */
function isNested(marks: readonly Mark[], index: number): boolean {
  const { family } = marks[index] ?? {};
  let closed = 0;
  for (let next = index + 1; next < Math.min(marks.length, index + 12); next += 1) {
    const mark = marks[next];
    if (mark === undefined || mark.family !== family) continue;
    if (!mark.closes) return false;
    closed += 1;
    if (closed === 2) return true;
  }
  return false;
}

/** The end of the first sentence of a stretch that is never closed, at the latest before `limit`. */
function sentenceEnd(prose: string, start: number, limit: number): number {
  const window = prose.slice(start, Math.min(limit, start + 2000));
  const stop = /[.!?…](?=\s)/u.exec(window);
  return stop === null ? start + window.trimEnd().length : start + stop.index + 1;
}
