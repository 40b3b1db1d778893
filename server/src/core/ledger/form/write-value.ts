import { Document, isPair, isSeq, visit } from "yaml";
import type { FormPath, FormValue } from "./value.ts";

const STYLE = { lineWidth: 0, flowCollectionPadding: false, indent: 2 } as const;

/** A value on one line; in brackets more has to be quoted. */
export function valueText(value: FormValue, inBrackets: boolean): string {
  const alone = inBrackets ? "\n" : new Document(value, { schema: "core", version: "1.2" }).toString(STYLE).trim();
  if (!alone.includes("\n")) return alone;
  // In brackets everything is on one line, and quoted where it has to be; the brackets come off again.
  const document = new Document([value], { schema: "core", version: "1.2" });
  visit(document, { Collection: (_, node) => void Object.assign(node, { flow: true }) });
  return document.toString(STYLE).trim().slice(1, -1);
}

/**
 * A key with its value, or a list's entry where the key is null, as a ledger writes it: entries of sources and agreements over
 * several lines, everything smaller on one. Lines after the first are indented by `indent` columns.
 */
export function pairText(path: FormPath, key: string | null, value: FormValue, indent: number): string {
  const document = new Document(key === null ? value : { [key]: value }, { schema: "core", version: "1.2" });
  const base = key === null ? path : path.slice(0, -1);
  visit(document, {
    Collection(_, node, ancestors) {
      const steps = ancestors.flatMap((each) => (isPair(each) ? [String(each.key)] : isSeq(each) ? ["-"] : []));
      if (!isInLines([...base, ...steps])) Object.assign(node, { flow: true });
    },
  });
  return document
    .toString(STYLE)
    .trimEnd()
    .replaceAll("\n", `\n${" ".repeat(indent)}`);
}

/** The file, its sources, one source, its agreements and one agreement. */
function isInLines(path: FormPath): boolean {
  return path.length <= 2 || (path[2] === "agreements" && path.length <= 4);
}
