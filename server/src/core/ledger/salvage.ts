import type { Entry } from "./entries.ts";
import { type PlacedText, textsIn, type YamlPair } from "./yaml-tree.ts";

/** A line that names or describes a source, whatever the lines around it look like. */
const TELLING_LINE = /^[ \t]*(?:-[ \t]+)?[{"']{0,2}(name|aliases|identifying)["']?[ \t]*:(.*)$/u;
/** An entry of a list on a line of its own. */
const ITEM_LINE = /^[ \t]*-[ \t]+([^:]*)$/u;

type TellingKey = "name" | "aliases" | "identifying";

/**
 * What lines of a file that is no YAML still tell about sources. A quotation mark that is never closed swallows the
 * lines after it for any parser, but the names in them have to stay protected. What an entry knows already is left out;
 * the rest goes to the entry above it.
 */
export function withSalvaged(entries: readonly Entry[], text: string): Entry[] {
  const known = new Set(entries.flatMap((entry) => textsIn(entry.node).map((one) => one.text)));
  /** What goes to each entry by its index; -1 for what stands above all of them. */
  const salvaged = new Map<number, YamlPair[]>();
  let above = -1;
  for (const { key, text: told, span } of tellingTexts(text)) {
    if (known.has(told)) continue;
    known.add(told);
    while ((entries[above + 1]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start) above += 1;
    const pair: YamlPair = { key, keySpan: span, value: { kind: "text", text: told, value: told, span } };
    const pairs = salvaged.get(above);
    if (pairs === undefined) salvaged.set(above, [pair]);
    else pairs.push(pair);
  }
  const loose = salvaged.get(-1) ?? [];
  const span = loose[0]?.keySpan;
  const first: Entry[] = span === undefined ? [] : [{ codename: null, span, node: { kind: "map", pairs: loose, span } }];
  return [...first, ...entries.map((entry, index) => withPairs(entry, salvaged.get(index) ?? []))];
}

function withPairs(entry: Entry, more: readonly YamlPair[]): Entry {
  if (more.length === 0) return entry;
  const pairs = entry.node.kind === "map" ? entry.node.pairs : [{ key: "", keySpan: entry.span, value: entry.node }];
  return { ...entry, node: { kind: "map", pairs: [...pairs, ...more], span: entry.node.span } };
}

/** The texts of telling lines, and of the list items below them, with their keys. */
function* tellingTexts(text: string): Generator<PlacedText & { readonly key: TellingKey }> {
  let key: TellingKey | null = null;
  let start = 0;
  for (const line of text.split("\n")) {
    const telling = TELLING_LINE.exec(line);
    const item: RegExpExecArray | null = key === null ? null : ITEM_LINE.exec(line);
    key = telling !== null ? (telling[1] as TellingKey) : item !== null ? key : null;
    const value = telling?.[2] ?? item?.[1] ?? "";
    if (key !== null) for (const told of texts(key, value)) yield { key, text: told, span: placed(line, told, start) };
    start += line.length + 1;
  }
}

/** The texts of a value: one for a name, several with commas between them for a list. */
function texts(key: TellingKey, value: string): string[] {
  const plain = value.replace(/[ \t]#.*$/u, "").replace(/^[ \t]*&\S*/u, "");
  const parts = key === "name" ? [plain] : plain.split(",");
  // What begins with an asterisk refers to another line and is no text.
  return parts.map(withoutSigns).filter((part) => /[\p{L}\p{N}]/u.test(part) && !part.startsWith("*"));
}

/** Takes quotation marks, brackets and the signs of block texts from both ends. */
function withoutSigns(part: string): string {
  let start = 0;
  let end = part.length;
  while (start < end && " \t\r[{\"'|>".includes(part.charAt(start))) start += 1;
  while (start < end && " \t\r]}\"'".includes(part.charAt(end - 1))) end -= 1;
  return part.slice(start, end);
}

function placed(line: string, told: string, lineStart: number): { start: number; end: number } {
  const start = lineStart + Math.max(0, line.indexOf(told));
  return { start, end: start + told.length };
}
