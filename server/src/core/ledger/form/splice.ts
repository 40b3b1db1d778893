import { type Document, isMap, isScalar, isSeq, type Node, type ParsedNode, type YAMLMap, type YAMLSeq } from "yaml";
import type { Span } from "../../text/span.ts";
import { AGREEMENT_KEYS, LEDGER_KEYS, SOURCE_KEYS } from "../schema.ts";
import type { FormPath, FormValue } from "./value.ts";
import { pairText, valueText } from "./write-value.ts";

/**
 * The text with a value put in, replaced or taken out at one place; null where that takes more than one place, as with
 * references or values that run over several lines. The caller makes sure that the result means what it should.
 */
export function splice(text: string, document: Document.Parsed<ParsedNode>, path: FormPath, value: FormValue | null): string | null {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const step = path.at(-1);
  const edit =
    isMap(parent) && typeof step === "string"
      ? inMap(text, document, parent, path, value)
      : isSeq(parent) && typeof step === "number"
        ? inList(text, document, parent, path, value)
        : null;
  return edit === null ? null : text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

interface Edit extends Span {
  readonly newText: string;
}

function inMap(text: string, document: Document.Parsed, map: YAMLMap, path: FormPath, value: FormValue | null): Edit | null {
  const key = String(path.at(-1));
  const at = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const pair = map.items[at];
  if (pair === undefined) return value === null ? null : newPair(text, map, path, key, value);
  const whole = spanOfPair(pair);
  if (whole === null) return null;
  if (value === null) {
    const others = map.items.map(spanOfPair);
    return map.flow === true ? takeFromBrackets(others, at) : takeLines(text, whole, others[at + 1] ?? null);
  }
  return replaceScalar(pair.value, value, isInBrackets(document, path));
}

function inList(text: string, document: Document.Parsed, list: YAMLSeq, path: FormPath, value: FormValue | null): Edit | null {
  const at = Number(path.at(-1));
  const spans = list.items.map((item) => spanOf(item));
  const item = spans[at];
  if (item === undefined || item === null) return value === null || at !== spans.length ? null : newItem(text, list, path, value);
  if (value !== null) return replaceScalar(list.items[at], value, isInBrackets(document, path));
  if (list.flow === true) return takeFromBrackets(spans, at);
  const dash = dashBefore(text, item.start);
  return dash === null ? null : takeLines(text, { start: dash, end: item.end }, null);
}

function isInBrackets(document: Document.Parsed, path: FormPath): boolean {
  return path.some((_, length) => {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    return (isMap(node) || isSeq(node)) && node.flow === true;
  });
}

/** A value on one line, in place of another such. */
function replaceScalar(node: unknown, value: FormValue, inBrackets: boolean): Edit | null {
  if (typeof value === "object" || !isScalar(node) || node.anchor !== undefined || node.tag?.startsWith("!") === true) return null;
  const span = spanOf(node);
  if (span === null || (node.type !== "PLAIN" && node.type !== "QUOTE_SINGLE" && node.type !== "QUOTE_DOUBLE") || span.start === span.end)
    return null;
  return { ...span, newText: valueText(value, inBrackets) };
}

function newPair(text: string, map: YAMLMap, path: FormPath, key: string, value: FormValue): Edit | null {
  const spans = map.items.map(spanOfPair);
  if (map.flow === true) return intoBrackets(map, spans, `${valueText(key, true)}: ${valueText(value, true)}`);
  const first = spans[0] ?? null;
  if (first === null || spans.some((span) => span === null)) return null;
  const indent = columnOf(text, first.start);
  const before = lastBefore(map, key, path);
  const lines = pairText(path, key, value, indent);
  const previous = spans[before];
  if (before < 0 || previous == null)
    return { start: first.start, end: first.start, newText: `${lines}${lineEnd(text)}${" ".repeat(indent)}` };
  const end = endOfLine(text, previous.end);
  return { start: end, end, newText: lineEnd(text) + " ".repeat(indent) + lines };
}

/** The index of the last pair that goes before this key in a ledger's order; -1 where none does. */
function lastBefore(map: YAMLMap, key: string, path: FormPath): number {
  const order: readonly string[] =
    path.length === 1 ? LEDGER_KEYS : path.length === 3 ? SOURCE_KEYS : path.length === 5 ? AGREEMENT_KEYS : [];
  const rank = order.indexOf(key);
  if (rank < 0) return map.items.length - 1;
  return map.items.findLastIndex((pair) => isScalar(pair.key) && order.indexOf(String(pair.key.value)) < rank);
}

function newItem(text: string, list: YAMLSeq, path: FormPath, value: FormValue): Edit | null {
  const spans = list.items.map((item) => spanOf(item));
  if (list.flow === true) return intoBrackets(list, spans, valueText(value, true));
  const last = spans.at(-1) ?? null;
  const dash = last === null ? null : dashBefore(text, last.start);
  if (last === null || dash === null) return null;
  const indent = columnOf(text, dash);
  const end = endOfLine(text, last.end);
  const lines = pairText(path, null, value, indent + 2);
  return { start: end, end, newText: `${lineEnd(text)}${" ".repeat(indent)}- ${lines}` };
}

/** Puts something behind the last of what stands in brackets. */
function intoBrackets(collection: YAMLMap | YAMLSeq, spans: readonly (Span | null)[], newText: string): Edit | null {
  const last = spans.at(-1);
  if (last === null) return null;
  if (last !== undefined) return { start: last.end, end: last.end, newText: `, ${newText}` };
  const own = spanOf(collection);
  return own === null ? null : { start: own.start + 1, end: own.end - 1, newText };
}

/** Takes one of what stands in brackets, with the comma before or after it. */
function takeFromBrackets(spans: readonly (Span | null)[], at: number): Edit | null {
  const [previous, own, next] = [spans[at - 1], spans[at], spans[at + 1]];
  if (own == null) return null;
  if (previous != null) return { start: previous.end, end: own.end, newText: "" };
  return next == null ? null : { start: own.start, end: next.start, newText: "" };
}

/** Takes whole lines; where other things stand before it on its first line (a dash), what comes next moves there. */
function takeLines(text: string, { start, end }: Span, next: Span | null): Edit | null {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  if (text.slice(lineStart, start).trim() === "") {
    const lineAfter = text.indexOf("\n", end);
    return { start: lineStart, end: lineAfter < 0 ? text.length : lineAfter + 1, newText: "" };
  }
  return next === null ? null : { start, end: next.start, newText: "" };
}

function spanOfPair({ key, value }: { readonly key: unknown; readonly value: unknown }): Span | null {
  const from = spanOf(key);
  if (from === null) return null;
  const to = value === null ? null : spanOf(value);
  // A key without a value ends with its colon.
  if (to === null || (isScalar(value) && value.range?.[0] === value.range?.[1])) return { start: from.start, end: from.end + 1 };
  return { start: from.start, end: to.end };
}

/** A node from its first to its last written character; null for what is written elsewhere. */
function spanOf(node: unknown): Span | null {
  const range = (node as Node | null)?.range;
  if (range == null) return null;
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    const end = isSeq(node) ? spanOf(last)?.end : spanOfPair(last as { key: unknown; value: unknown })?.end;
    return end === undefined ? null : { start: range[0], end };
  }
  return { start: range[0], end: range[1] };
}

/** The dash of a list's entry, where nothing but white space stands before it on its line. */
function dashBefore(text: string, start: number): number | null {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const match = /^[ \t]*-[ \t]+$/u.exec(text.slice(lineStart, start));
  return match === null ? null : lineStart + match[0].indexOf("-");
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
