import type { Span } from "../text/span.ts";

/** `[label]: target "title"`; offsets count in the text that was read. */
export interface LinkDefinition {
  /** As `labelOf` writes it. */
  readonly label: string;
  readonly span: Span;
  readonly target: Span;
  readonly title: Span | null;
}

/** Bounds keep a pattern from running through a whole file after one stray quotation mark. */
const LABEL = /[ \t]*\[((?:[^[\]\\]|\\[\s\S]){1,999})\]:[ \t]*(?:\n[ \t]*)?/uy;
const TARGET = /<(?:[^<>\n\\]|\\[^\n]){0,1999}>|[^\s<]\S*/uy;
const TITLE = /(?:[ \t]*\n)?[ \t]*("(?:[^"\\]|\\[\s\S]){0,1999}"|'(?:[^'\\]|\\[\s\S]){0,1999}'|\((?:[^()\\]|\\[\s\S]){0,1999}\))/uy;
const LINE_END = /[ \t]*(?:\n|$)/uy;

/** A link label as labels are compared: letter case and the kind of white space do not count. */
export function labelOf(written: string): string {
  return written.trim().replace(/\s+/gu, " ").toLowerCase();
}

/**
 * The link definitions that a paragraph opens with, and where the rest of it starts.
 * Line ends have to be `\n`. Follows CommonMark 0.31, section 4.7.
 */
export function readLinkDefinitions(text: string): { readonly definitions: readonly LinkDefinition[]; readonly rest: number } {
  const definitions: LinkDefinition[] = [];
  let at = 0;
  while (at < text.length) {
    const definition = definitionAt(text, at);
    if (definition === null) break;
    definitions.push(definition);
    at = definition.span.end;
    at += matchAt(LINE_END, text, at)?.[0].length ?? 0;
  }
  return { definitions, rest: at };
}

function definitionAt(text: string, start: number): LinkDefinition | null {
  const label = matchAt(LABEL, text, start);
  if (label === null || labelOf(label[1] ?? "") === "") return null;
  const targetStart = start + label[0].length;
  const target = matchAt(TARGET, text, targetStart);
  if (target === null) return null;
  const targetEnd = targetStart + target[0].length;
  const common = { label: labelOf(label[1] ?? ""), target: { start: targetStart, end: targetEnd } };
  const title = matchAt(TITLE, text, targetEnd);
  if (title !== null && /^\s/u.test(title[0])) {
    const end = targetEnd + title[0].length;
    const titleStart = end - (title[1] ?? "").length;
    if (matchAt(LINE_END, text, end) !== null) return { ...common, span: { start, end }, title: { start: titleStart, end } };
  }
  return matchAt(LINE_END, text, targetEnd) === null ? null : { ...common, span: { start, end: targetEnd }, title: null };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
