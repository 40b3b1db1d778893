import type { Entry } from "./entries.ts";
import type { YamlPair } from "./yaml-tree.ts";

/** Sources and agreements together: of a newsroom's many years. More could not be held against a draft while somebody waits. */
const MOST_ENTRIES = 3000;

/** The entries themselves where they are few enough; else the first of them, the last one with as many agreements as there is room for. */
export function withinBound(entries: readonly Entry[]): readonly Entry[] {
  let room = MOST_ENTRIES;
  for (const [index, entry] of entries.entries()) {
    const needed = 1 + agreementsIn(entry);
    if (needed > room) return [...entries.slice(0, index), ...(room > 1 ? [withAgreements(entry, room - 1)] : [])];
    room -= needed;
  }
  return entries;
}

function agreementsIn({ node }: Entry): number {
  const lists =
    node.kind === "map" ? node.pairs.flatMap(({ key, value }) => (key === "agreements" && value.kind === "list" ? [value] : [])) : [];
  return lists.reduce((sum, { items }) => sum + items.length, 0);
}

function withAgreements(entry: Entry, most: number): Entry {
  if (entry.node.kind !== "map") return entry;
  const pairs = entry.node.pairs.map((pair): YamlPair => {
    const { value } = pair;
    return pair.key === "agreements" && value.kind === "list" ? { ...pair, value: { ...value, items: value.items.slice(0, most) } } : pair;
  });
  return { ...entry, node: { ...entry.node, pairs } };
}
