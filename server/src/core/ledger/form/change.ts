import { type Document, type ParsedNode, parseDocument } from "yaml";
import { splice } from "./splice.ts";
import type { FormPath, FormValue } from "./value.ts";

export interface FormChange {
  readonly path: FormPath;
  /** Null takes away what is there; a list or map that is left empty goes with it. */
  readonly value: FormValue | null;
}

const OPTIONS = { schema: "core", version: "1.2", uniqueKeys: false, merge: false } as const;

/**
 * A ledger's text with one change, and everything else as it was written: comments, order, quotation marks, line ends. Where
 * the text cannot be changed in its place alone, it is written anew as a whole, comments and order kept. Null where the text
 * is no YAML or the change does not fit it; never a text that says anything else than was meant.
 */
export function changeLedger(text: string, change: FormChange): string | null {
  const document = parsed(text);
  if (document === null) return null;
  const expected = canonical(applied(document.toJS() as unknown, change.path, change.value));
  const means = (candidate: string | null): candidate is string => {
    const read = candidate === null ? null : parsed(candidate);
    return read !== null && canonical(read.toJS() as unknown) === expected;
  };
  const { path, value } = wholeOf(document, change);
  const spliced = splice(text, document, path, value);
  if (means(spliced)) return spliced;
  const rewritten = rewrite(document, path, value);
  return means(rewritten) ? rewritten : null;
}

function parsed(text: string): Document.Parsed<ParsedNode> | null {
  try {
    const document = parseDocument(text, OPTIONS);
    return document.errors.length === 0 ? document : null;
  } catch {
    return null;
  }
}

/** The same change of the topmost thing that comes or goes with it. */
function wholeOf(document: Document.Parsed<ParsedNode>, { path, value }: FormChange): FormChange {
  let at = path;
  let whole = value;
  if (value === null) {
    while (at.length > 1 && childrenOf(document, at.slice(0, -1)) === 1) at = at.slice(0, -1);
    return { path: at, value: null };
  }
  while (at.length > 1 && childrenOf(document, at.slice(0, -1)) === 0) {
    const step = at.at(-1);
    whole = typeof step === "number" ? [whole as FormValue] : { [String(step)]: whole as FormValue };
    at = at.slice(0, -1);
  }
  return { path: at, value: whole };
}

/** How many entries a list or map has; 0 where there is none. */
function childrenOf(document: Document.Parsed<ParsedNode>, path: FormPath): number {
  const node: unknown = document.getIn(path, true);
  return typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items) ? node.items.length : 0;
}

function rewrite(document: Document.Parsed<ParsedNode>, path: FormPath, value: FormValue | null): string | null {
  try {
    if (value === null) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
    return document.toString({ lineWidth: 0, flowCollectionPadding: false });
  } catch {
    return null;
  }
}

/** What the file has to mean after the change. */
function applied(whole: unknown, path: FormPath, value: FormValue | null): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const into = typeof whole === "object" && whole !== null ? whole : typeof step === "number" ? [] : {};
  const child = (into as Record<string, unknown>)[step];
  const next = applied(child, rest, value);
  if (Array.isArray(into)) {
    const list = [...into];
    if (next === null) list.splice(Number(step), 1);
    else list[Number(step)] = next;
    return list.length === 0 ? null : list;
  }
  const map: Record<string, unknown> = { ...into };
  if (next === null) delete map[step];
  else map[step] = next;
  return Object.keys(map).length === 0 ? null : map;
}

/** One text for each meaning, whatever the order of keys. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ""
  );
}
