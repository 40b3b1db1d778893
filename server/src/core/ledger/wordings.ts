import type { ProtectedSearch } from "../protection/model.ts";
import type { Span } from "../text/span.ts";
import type { Agreement } from "./model.ts";
import { isNothing, itemsOf, textsIn, valueAt, type YamlNode } from "./yaml-tree.ts";

/**
 * The agreed descriptions, basis and reason of an agreement. Texts that hold what the source's own search finds are left
 * out and listed; without a search, where the name may be used anyway, none is. `readyMade` is the description of
 * ready-made terms, used where the agreement gives none.
 */
export function readDescriptions(
  node: YamlNode,
  readyMade: string | null,
  own: ProtectedSearch | null,
): Pick<Agreement, "descriptions" | "basis" | "reason" | "unsafe"> {
  const unsafe: Agreement["unsafe"][number][] = [];

  function safe(field: Agreement["unsafe"][number]["field"], value: YamlNode | null, removal: Span): string | null {
    if (value?.kind !== "text" || isNothing(value) || value.text.trim() === "") return null;
    if (own === null || own.find(value.text).length === 0) return value.text.trim();
    unsafe.push({ field, span: value.span, removal });
    return null;
  }

  const single = (field: "description" | "basis" | "reason"): string | null => {
    const value = valueAt(node, field);
    return value === null ? null : safe(field, value, value.span);
  };

  const list = valueAt(node, "descriptions");
  const items = itemsOf(list);
  const description = single("description");
  const others = items.map((item, index) => safe("descriptions", item, removalOf(items, index, list)));
  const isGiven = textsIn(valueAt(node, "description")).length > 0;
  const all = [isGiven ? description : (description ?? readyMade), ...others].filter((one) => one !== null);
  return { descriptions: all, basis: single("basis"), reason: single("reason"), unsafe };
}

/** What to delete to drop one entry of a list: up to its neighbour, so that no dash or comma is left over. */
function removalOf(items: readonly YamlNode[], index: number, list: YamlNode | null): Span {
  const item = items[index]?.span ?? { start: 0, end: 0 };
  const before = items[index - 1];
  const after = items[index + 1];
  if (before !== undefined) return { start: before.span.end, end: item.end };
  if (after !== undefined) return { start: item.start, end: after.span.start };
  return list?.span ?? item;
}
