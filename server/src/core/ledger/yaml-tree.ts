import type { Span } from "../text/span.ts";

/** A YAML value with its place. Spans of lists and maps end with their last entry, white space after it left out. */
export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly kind: "text";
  /** What was written, without quotation marks; empty for nothing. */
  readonly text: string;
  /** What YAML 1.2 takes it for: `true` and `false`, numbers and null only where they are not in quotation marks. */
  readonly value: string | number | boolean | null;
  readonly span: Span;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlMap {
  readonly kind: "map";
  /** In file order, duplicates included. */
  readonly pairs: readonly YamlPair[];
  readonly span: Span;
}

export interface YamlPair {
  /** Empty where the key is no plain text. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/** The first value of a key; null where the node is no map or has no such key. */
export function valueAt(node: YamlNode | null, key: string): YamlNode | null {
  return pairOf(node, key)?.value ?? null;
}

/** The first pair of a key; null where the node is no map or has no such key. */
export function pairOf(node: YamlNode | null, key: string): YamlPair | null {
  return node?.kind === "map" ? (node.pairs.find((pair) => pair.key === key) ?? null) : null;
}

/** The text of a key, white space around it left out; null where there is none or it is of another kind. */
export function textAt(node: YamlNode | null, key: string): string | null {
  const value = valueAt(node, key);
  const text = value?.kind === "text" && !isNothing(value) ? value.text.trim() : "";
  return text === "" ? null : text;
}

/** Whether a key says true; anything else does not. */
export function isTrueAt(node: YamlNode | null, key: string): boolean {
  const value = valueAt(node, key);
  return value?.kind === "text" && value.value === true;
}

/** Whether nothing was written. */
export function isNothing(node: YamlNode): boolean {
  return node.kind === "text" && node.value === null;
}

/** The entries of a list; none for anything else. */
export function itemsOf(node: YamlNode | null): readonly YamlNode[] {
  return node?.kind === "list" ? node.items : [];
}

/** A text that says something, white space around it left out. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

/** Every text in a node, at whatever depth, keys left out: what a value of the wrong kind still tells. */
export function textsIn(node: YamlNode | null): PlacedText[] {
  if (node === null) return [];
  if (node.kind === "list") return node.items.flatMap(textsIn);
  if (node.kind === "map") return node.pairs.flatMap((pair) => textsIn(pair.value));
  const text = node.text.trim();
  return text === "" || node.value === null ? [] : [{ text, span: node.span }];
}
