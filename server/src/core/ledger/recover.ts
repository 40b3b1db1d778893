import { type Entry, entriesOf, holdsSources } from "./entries.ts";
import { AGREEMENT_KEYS, SOURCE_KEYS } from "./schema.ts";
import { readYaml } from "./yaml.ts";
import type { YamlNode } from "./yaml-tree.ts";

/** A key at the start of a line, with nothing or an opening bracket after it. */
const KEY_LINE = /^( *)["']?([^\s#"':][^:"']*)["']?[ \t]*:[ \t]*(?:#.*|\{.*)?\r?$/u;

/** What refers to another part of the file (`*name`), which an entry on its own does not have. */
const REFERENCE = /(?:^|[\s[{,])\*[^\s*]/u;

interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The entries of a file that is no YAML, each read on its own, so that a quotation mark that is never closed in one of
 * them does not swallow the others. `read` is what a reading of the whole file gave: it stands where the file does not
 * even show its codenames, and for entries that refer to another part of the file.
 */
export function entriesByParts(text: string, read: readonly Entry[]): readonly Entry[] {
  const parts = partsOf(text);
  return parts.length === 0 ? read : parts.flatMap((part) => readPart(text, part, read));
}

function readPart(text: string, { start, end }: Part, read: readonly Entry[]): readonly Entry[] {
  const written = text.slice(start, end);
  const root = REFERENCE.test(written) ? null : readYaml(written).root;
  if (root === null) return read.filter(({ span }) => span.start >= start && span.start < end);
  const value = moved(root, start);
  const keySpan = { start, end: start };
  return entriesOf({ kind: "map", pairs: [{ key: "sources", keySpan, value }], span: value.span }, "").entries;
}

/** The lines of each codename with what stands under it; none where the file does not show which lines are codenames. */
function partsOf(text: string): Part[] {
  const parts: { start: number; end: number }[] = [];
  let inSources = false;
  let indent: number | null = null;
  let start = 0;
  for (const line of text.split("\n")) {
    const [, spaces = "", key = ""] = KEY_LINE.exec(line) ?? [];
    const end = start + line.length + 1;
    if (/^[^\s#?]/u.test(line)) {
      inSources = key !== "" && spaces === "" && holdsSources(key.trim());
    } else if (inSources) {
      if (key !== "") indent ??= spaces.length;
      const last = parts.at(-1);
      if (key !== "" && spaces.length === indent && !isKnownKey(key.trim())) parts.push({ start, end });
      else if (last !== undefined) last.end = end;
    }
    start = end;
  }
  return parts.map((part) => ({ start: part.start, end: Math.min(part.end, text.length) }));
}

function isKnownKey(key: string): boolean {
  return ([...SOURCE_KEYS, ...AGREEMENT_KEYS] as readonly string[]).includes(key);
}

/** The node with its places counted from the start of the file. */
function moved(node: YamlNode, by: number): YamlNode {
  const shift = (span: Part): Part => ({ start: span.start + by, end: span.end + by });
  const span = shift(node.span);
  if (node.kind === "text") return { ...node, span };
  if (node.kind === "list") return { ...node, span, items: node.items.map((item) => moved(item, by)) };
  return { ...node, span, pairs: node.pairs.map(({ key, keySpan, value }) => ({ key, keySpan: shift(keySpan), value: moved(value, by) })) };
}
