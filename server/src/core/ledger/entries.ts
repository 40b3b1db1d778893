import { append } from "../text/append.ts";
import type { Span } from "../text/span.ts";
import { firstLineOf } from "./issues.ts";
import type { LedgerProblem } from "./model.ts";
import { nearestTo } from "./nearest.ts";
import { problem } from "./problems.ts";
import { LEDGER_KEYS, SOURCE_KEYS } from "./schema.ts";
import { isNothing, type YamlNode, type YamlPair } from "./yaml-tree.ts";

/** One source as the file gives it, before anything in it is judged. */
export interface Entry {
  /** Null for an entry of a list, which has none. */
  readonly codename: string | null;
  /** The place of the codename, or of the entry's first line. */
  readonly span: Span;
  /** What stands under the codename, with lines that slipped out of the entry put back; text or a list where it is broken. */
  readonly node: YamlNode;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly problems: readonly LedgerProblem[];
}

/**
 * The sources of a file, whatever state it is in: sources as a list, under a misspelt key, lines of an entry that
 * slipped out of it, codenames that slipped out of `sources`. Its problems are lines out of place and codenames given
 * twice; the rest is told by the schema.
 */
export function entriesOf(root: YamlNode | null, path: string): Entries {
  if (root === null) return { entries: [], problems: [] };
  const slips: YamlPair[] = [];
  const found = root.kind === "list" ? fromList(root.items) : fromRoot(root.kind === "map" ? root.pairs : [], slips);
  const seen = new Set<string>();
  const problems = slips.map((pair) => problem("unknown-key", path, pair.keySpan, "It belongs in another place: check the indentation."));
  for (const { codename, span } of found) {
    if (codename === null) continue;
    if (seen.has(codename)) problems.push(problem("duplicate-codename", path, span));
    seen.add(codename);
  }
  return { entries: found, problems };
}

/** Whether a key of the file itself holds the sources, if only by a slip of the pen. */
export function holdsSources(key: string): boolean {
  return key === "sources" || (!isKnown(key, LEDGER_KEYS) && nearestTo(key, LEDGER_KEYS) === "sources");
}

function fromRoot(pairs: readonly YamlPair[], slips: YamlPair[]): Entry[] {
  const found: Entry[] = [];
  for (const pair of pairs) {
    if (holdsSources(pair.key)) {
      if (pair.value.kind === "map") addFromMap(pair.value.pairs, found, slips);
      else if (pair.value.kind === "list") append(found, fromList(pair.value.items));
    } else if (!isKnown(pair.key, LEDGER_KEYS) && (isEntry(pair.value) || isSlip(pair))) addFromMap([pair], found, []);
  }
  return found;
}

/** Adds codenames with their entries. Lines that belong inside an entry are given back to the one before them. */
function addFromMap(pairs: readonly YamlPair[], found: Entry[], slips: YamlPair[]): void {
  for (const pair of pairs) {
    const last = found.at(-1);
    if (isSlip(pair) && last !== undefined) {
      found[found.length - 1] = { ...last, node: withPair(last.node, pair) };
      slips.push(pair);
    } else found.push({ codename: pair.key, span: pair.keySpan, node: pair.value });
  }
}

/** Whether what stands where a codename should be is a line of an entry. */
function isSlip(pair: YamlPair): boolean {
  return isKnown(pair.key, SOURCE_KEYS) && pair.value.kind !== "map" && !isNothing(pair.value);
}

function fromList(items: readonly YamlNode[]): Entry[] {
  return items.flatMap((item): Entry[] => {
    const only = item.kind === "map" && item.pairs.length === 1 ? item.pairs[0] : undefined;
    if (only !== undefined && isEntry(only.value)) return [{ codename: only.key, span: only.keySpan, node: only.value }];
    return [{ codename: null, span: firstLineOf(item), node: item }];
  });
}

/** Whether a value looks like the entry of a source. */
function isEntry(node: YamlNode): boolean {
  return node.kind === "map" && node.pairs.some((pair) => isKnown(pair.key, SOURCE_KEYS));
}

function withPair(node: YamlNode, pair: YamlPair): YamlNode {
  if (node.kind === "map") return { ...node, pairs: [...node.pairs, pair] };
  return { kind: "map", pairs: [pair], span: pair.keySpan };
}

function isKnown(key: string, known: readonly string[]): boolean {
  return known.includes(key);
}
