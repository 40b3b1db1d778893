import type * as z from "zod";
import type { Span } from "../text/span.ts";
import { isNothing, type YamlNode, type YamlPair } from "./yaml-tree.ts";

/** Something that a schema finds wrong; its message is the code that the schema gave it. */
export type Issue = z.core.$ZodIssue;

/** Where a value may be of two kinds, the faults of the kind that it is; the fault of the whole where it is neither. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const branch = issue.errors.find((inner) => !inner.some((one) => one.path.length === 0 && one.code !== "unrecognized_keys"));
  if (branch === undefined) return [issue];
  return branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(innermost);
}

/** Everything that a schema finds wrong with a part of a file. Keys without a value count as not there. */
export function issuesOf(schema: z.ZodType, node: YamlNode): Issue[] {
  const result = schema.safeParse(plainOf(node));
  return result.success ? [] : result.error.issues.flatMap(innermost);
}

/** Follows a path of the schema into the file: the value, and the key before it. */
export function resolve(root: YamlNode, path: readonly PropertyKey[]): { readonly node: YamlNode | null; readonly key: Span | null } {
  let node: YamlNode | null = root;
  let key: Span | null = null;
  for (const step of path) {
    if (node?.kind === "list" && typeof step === "number") {
      node = node.items[step] ?? null;
      key = node === null ? key : firstLineOf(node);
    } else if (node?.kind === "map") {
      const pair: YamlPair | undefined = node.pairs.find((one) => plainKey(one.key) === step && !isNothing(one.value));
      node = pair?.value ?? null;
      key = pair?.keySpan ?? null;
    } else return { node: null, key };
  }
  return { node, key };
}

/** The place of an entry of a list: its first key, as the whole of it would run over many lines. */
export function firstLineOf(node: YamlNode): Span {
  const item = node.kind === "list" ? node.items[0] : undefined;
  if (item !== undefined) return firstLineOf(item);
  const first = node.kind === "map" ? node.pairs[0] : undefined;
  if (first === undefined || first.value.kind !== "text") return first?.keySpan ?? node.span;
  return { start: first.keySpan.start, end: Math.max(first.keySpan.end, first.value.span.end) };
}

/** The file's values as plain objects, for the schema. Of a key given twice the first counts. */
function plainOf(node: YamlNode): unknown {
  if (node.kind === "text") return node.value;
  if (node.kind === "list") return node.items.map(plainOf);
  const plain: Record<string, unknown> = {};
  for (const { key, value } of node.pairs) {
    if (!isNothing(value) && !Object.hasOwn(plain, plainKey(key))) plain[plainKey(key)] = plainOf(value);
  }
  return plain;
}

/** `__proto__` is no key like others to JavaScript, so it gets another form. */
export function plainKey(key: string): string {
  return key === "__proto__" ? "__proto__ " : key;
}
