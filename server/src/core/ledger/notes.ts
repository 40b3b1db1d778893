import { LEVEL_PERMITS, LEVELS, type Level, type Permissions } from "../policy/levels.ts";
import { lineStarts } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { LedgerProblem, Notes, NotesPassage } from "./model.ts";
import { isLevelLine, levelNamedBy, loosens, marksIn, type NotesMark } from "./notes-marks.ts";
import { type ProblemCode, problem } from "./problems.ts";

/** What the notes' agreement says: unmarked text is under it. */
export interface NotesTerms {
  readonly level: Level;
  readonly permissions: Permissions;
  /** Where the agreement cannot be read, no mark in its notes loosens anything. */
  readonly readable: boolean;
}

/**
 * Splits interview notes, Markdown or plain text, into passages under one level each; a passage is at most a paragraph.
 * Its text is exactly what stands at its span. Never throws. Source: the ledger's format, "Interview notes".
 */
export function readInterviewNotes(text: string, path: string, terms: NotesTerms, further: Readonly<Record<string, Level>> = {}): Notes {
  const reader = createReader(text, path, terms, further);
  const starts = lineStarts(text);
  starts.forEach((start, index) => {
    reader.line(start, starts[index + 1] ?? text.length, starts[index + 2] ?? text.length);
  });
  return reader.finish();
}

/** Whoever has put these right will be told of more. */
const MOST_PROBLEMS = 100;

/** An `[OTR]` that was not yet taken back, and the level before it. */
interface Opened {
  readonly span: Span;
  readonly before: Level;
}

function createReader(text: string, path: string, terms: NotesTerms, further: Readonly<Record<string, Level>>) {
  const passages: NotesPassage[] = [];
  const problems: LedgerProblem[] = [];
  let level = terms.level;
  let opened: Opened[] = [];
  /** How many of these another mark has followed, so that they need not be taken back. */
  let answered = 0;
  /** Where the passage that is being read starts. */
  let from = 0;
  /** How many passages stood before the last mark or heading that set a level. */
  let sinceMark = 0;

  const permissionsOf = (of: Level): Permissions => (of === terms.level || !terms.readable ? terms.permissions : LEVEL_PERMITS[of]);

  function endPassage(to: number): void {
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const end = Math.max(start, from + raw.trimEnd().length);
    const passage = text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(passage)) passages.push({ text: passage, span: { start, end }, level, permissions: permissionsOf(level) });
    from = to;
  }

  /** Blank lines, rules and underlines end a paragraph and belong to none. */
  function skip(start: number, end: number): void {
    endPassage(start);
    from = end;
  }

  function report(code: ProblemCode, span: Span): void {
    if (problems.length >= MOST_PROBLEMS) return;
    problems.push(problem(code, path, span));
  }

  function setLevel(to: Level): void {
    level = terms.readable ? to : terms.level;
    sinceMark = passages.length;
  }

  function heading(start: number, end: number, to: Level): void {
    endPassage(start);
    opened = [];
    answered = 0;
    setLevel(to);
    if (isLevelLine(text.slice(start, end).replace(/^\s*#+/u, ""))) from = end;
    else endPassage(end);
  }

  function mark(found: NotesMark, lineStart: number): void {
    const span = { start: lineStart + found.start, end: lineStart + found.end };
    const idle = idleness(found, level);
    if (idle !== null) report(idle, span);
    else {
      endPassage(found.startsLine ? lineStart : span.start);
      from = span.end;
      if (found.level === null) closeOffRecord(span);
      else {
        if (found.level === "off-the-record") opened.push({ span, before: level });
        else answered = opened.length;
        setLevel(found.level);
      }
    }
  }

  function closeOffRecord(span: Span): void {
    const last = opened.pop();
    answered = Math.min(answered, opened.length);
    if (last !== undefined) setLevel(last.before);
    else {
      report("unmatched-notes-mark", span);
      // Nobody knows where the missing mark belongs: everything since the last one may be off the record.
      const strict = { level: "off-the-record", permissions: permissionsOf("off-the-record") } as const;
      for (const passage of passages.splice(sinceMark)) passages.push({ ...passage, ...strict });
      sinceMark = passages.length;
    }
  }

  return {
    line(start: number, end: number, nextEnd: number): void {
      const line = text.slice(start, end);
      const marks = marksIn(line, further);
      const named = marks.length > 0 ? null : headingLevel(line, text.slice(end, nextEnd));
      if (named !== null) heading(start, end, named);
      else if (!/[\p{L}\p{N}]/u.test(line)) skip(start, end);
      else {
        const isHeading = /^\s{0,3}#{1,6}\s/u.test(line);
        if (isHeading) endPassage(start);
        for (const found of marks) mark(found, start);
        if (isHeading) endPassage(end);
      }
    },
    finish(): Notes {
      endPassage(text.length);
      for (const { span } of opened.slice(answered)) report("unmatched-notes-mark", span);
      return { path, passages, problems };
    },
  };
}

/** Why a mark sets nothing; null where it does. Within a line it may only make the terms stricter. */
function idleness({ inCapitals, level, startsLine }: NotesMark, current: Level): ProblemCode | null {
  if (!inCapitals) return "notes-mark-not-in-capitals";
  return level !== null && loosens(level) && !startsLine && !isStricter(level, current) ? "notes-mark-within-line" : null;
}

/** The level that a line sets as a heading: with number signs, underlined, or, in plain text, by being nothing else. */
function headingLevel(line: string, next: string): Level | null {
  const hashed = /^\s{0,3}#{1,6}\s+(.*)$/su.exec(line);
  const underlined = /^\s{0,3}(?:=+|-{2,})\s*$/u.test(next);
  if (hashed === null && !underlined && !isLevelLine(line)) return null;
  return levelNamedBy((hashed?.[1] ?? line).replace(/^\uFEFF/u, ""));
}

function isStricter(a: Level, b: Level): boolean {
  return LEVELS.indexOf(a) < LEVELS.indexOf(b);
}
