import type { YamlPair } from "../ledger/yaml-tree.ts";
import { createLineIndex, type LineIndex } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { readFrontMatter } from "./front-matter.ts";
import { spaceGoesToo } from "./leaf-builder.ts";
import type { Draft } from "./model.ts";

/**
 * The copy to publish: comments, marks and the `ground-rules` key of the front matter are gone, with the white space that only
 * they needed; the rest stays as it is, unit by unit. A comment that is never closed stays, since nobody can say where it ends.
 */
export function publishable(draft: Draft): string {
  const { text } = draft;
  const comments = draft.regions.filter(({ kind, span }) => kind === "comment" && text.slice(span.start, span.end).endsWith("-->"));
  const removed = [...comments, ...draft.marks].map(({ span }) => span).sort((a, b) => a.start - b.start || b.end - a.end);
  const lines = createLineIndex(text);
  const cuts = [...settingsCut(draft, lines), ...groupsOf(text, lines, removed).flatMap((group) => cutsFor(text, lines, group))];
  let copy = "";
  let at = 0;
  for (const cut of cuts) {
    if (cut.start > at) copy += text.slice(at, cut.start);
    at = Math.max(at, cut.end);
  }
  return copy + text.slice(at);
}

/** Removed stretches that share lines; those on neighbouring lines are one group where nothing else stands on any of the lines. */
interface Group {
  readonly first: number;
  last: number;
  readonly removed: Span[];
  alone: boolean;
}

function groupsOf(text: string, lines: LineIndex, removed: readonly Span[]): Group[] {
  const groups: Group[] = [];
  for (const span of removed) {
    const first = lines.positionAt(span.start).line;
    const last = lines.positionAt(span.end).line;
    const group = groups.at(-1);
    if (group !== undefined && first <= group.last) {
      group.last = Math.max(group.last, last);
      group.removed.push(span);
    } else groups.push({ first, last, removed: [span], alone: false });
  }
  const merged: Group[] = [];
  for (const group of groups) {
    group.alone = standsAlone(text, lines, group);
    const before = merged.at(-1);
    if (before?.alone === true && group.alone && before.last + 1 === group.first) before.last = group.last;
    else merged.push(group);
  }
  return merged;
}

function standsAlone(text: string, lines: LineIndex, group: Group): boolean {
  let rest = "";
  let at = lines.lineSpan(group.first).start;
  for (const span of group.removed) {
    rest += text.slice(at, Math.max(at, span.start));
    at = Math.max(at, span.end);
  }
  rest += text.slice(at, lines.lineSpan(group.last).end);
  return /^[\s>]*$/u.test(rest);
}

/** Whole lines where nothing else stands on them; else each stretch with the space before it, or after it at the start of a line. */
function cutsFor(text: string, lines: LineIndex, group: Group): Span[] {
  if (!group.alone) return group.removed.map((span) => withSpace(text, span, lines.lineSpan(lines.positionAt(span.start).line).start));
  const { first, last } = group;
  if (first > 1 && !isBlankLine(text, lines, first - 1)) return [wholeLines(text, lines, first, last)];
  // What is left of the blank lines round the group has to be one of them, and none at the ends of the text.
  const ends = last >= lines.lineCount || (last + 1 === lines.lineCount && isBlankLine(text, lines, last + 1));
  if (ends) return [wholeLines(text, lines, Math.max(first - 1, 1), last)];
  return [wholeLines(text, lines, first, isBlankLine(text, lines, last + 1) ? last + 1 : last)];
}

/** The stretch of some lines, the line end of the last one included. */
function wholeLines(text: string, lines: LineIndex, first: number, last: number): Span {
  return { start: lines.lineSpan(first).start, end: last < lines.lineCount ? lines.lineSpan(last + 1).start : text.length };
}

function isBlankLine(text: string, lines: LineIndex, line: number): boolean {
  const { start, end } = lines.lineSpan(line);
  return text.slice(start, end).trim() === "";
}

function withSpace(text: string, span: Span, lineStart: number): Span {
  let { start, end } = span;
  while (start > lineStart && isBlank(text.charAt(start - 1))) start -= 1;
  if (/^[\s>]*$/u.test(text.slice(lineStart, start))) {
    while (end < text.length && isBlank(text.charAt(end))) end += 1;
    return { start: span.start, end };
  }
  return spaceGoesToo(text, end) ? { start, end } : { start: span.start, end };
}

/** The `ground-rules` key with its value, or the whole front matter where it holds nothing else. */
function settingsCut(draft: Draft, lines: LineIndex): Span[] {
  const { yaml } = readFrontMatter(draft.text);
  const fences = draft.frontMatter.span;
  const pairs = yaml?.map.pairs ?? [];
  const index = pairs.findIndex(({ key }) => key === "ground-rules");
  const pair = pairs[index];
  if (yaml === null || pair === undefined || fences === null) return [];

  const { text } = draft;
  const key = pair.keySpan.start + yaml.span.start;
  const first = lines.positionAt(key).line;
  if (text.slice(lines.lineSpan(first).start, key).trim() !== "") return [flowCut(yaml.span.start, pairs, index)];
  const cut = wholeLines(text, lines, first, lines.positionAt(Math.max(pair.value.span.end, pair.keySpan.end) + yaml.span.start).line);
  const others = text.slice(yaml.span.start, cut.start) + text.slice(cut.end, yaml.span.end);
  if (others.trim() !== "") return [cut];
  let last = lines.positionAt(fences.end).line;
  while (last < lines.lineCount && isBlankLine(text, lines, last + 1)) last += 1;
  return [{ start: fences.start, end: wholeLines(text, lines, last, last).end }];
}

/** The pair in `{title: x, ground-rules: false}`, with one comma. */
function flowCut(offset: number, pairs: readonly YamlPair[], index: number): Span {
  const pair = pairs[index];
  const next = pairs[index + 1];
  const previous = pairs[index - 1];
  const start = pair?.keySpan.start ?? 0;
  const end = Math.max(pair?.value.span.end ?? 0, pair?.keySpan.end ?? 0);
  if (next !== undefined) return { start: offset + start, end: offset + next.keySpan.start };
  return { start: offset + (previous?.value.span.end ?? start), end: offset + end };
}

function isBlank(character: string): boolean {
  return character === " " || character === "\t";
}
