import type * as z from "zod";
import { LEVELS, PERMISSIONS } from "../policy/levels.ts";
import type { Span } from "../text/span.ts";
import { firstLineOf, type Issue, issuesOf, plainKey, resolve } from "./issues.ts";
import type { LedgerProblem } from "./model.ts";
import { nearestTo } from "./nearest.ts";
import { isProblemCode, type ProblemCode, problem } from "./problems.ts";
import { AGREEMENT_KEYS, LEDGER_KEYS, SOURCE_KEYS } from "./schema.ts";
import { TERMS_NAMES } from "./terms.ts";
import { isNothing, pairOf, type YamlNode } from "./yaml-tree.ts";

/** Every key there is: what a misspelt one may have been meant for. */
const KNOWN_KEYS: readonly string[] = [...LEDGER_KEYS, ...SOURCE_KEYS, ...AGREEMENT_KEYS, ...PERMISSIONS];

/**
 * Holds a part of the file against its schema. Keys without a value count as not there.
 *
 * `place` is where something is missing if the part has no place of its own for it. Each problem stands at the value or
 * the key that is at fault.
 */
export function shapeProblems(schema: z.ZodType, node: YamlNode, place: Span, path: string): LedgerProblem[] {
  return [...duplicateKeys(node, path), ...issuesOf(schema, node).flatMap((issue) => problemsOf(issue, node, place, path))];
}

/** A key twice in one map. Codenames are the caller's business. */
function duplicateKeys(node: YamlNode, path: string): LedgerProblem[] {
  if (node.kind === "list") return node.items.flatMap((item) => duplicateKeys(item, path));
  if (node.kind === "text") return [];
  const seen = new Set<string>();
  return node.pairs.flatMap((pair) => {
    const own = seen.has(pair.key) ? [problem("duplicate-key", path, pair.keySpan)] : [];
    seen.add(pair.key);
    return [...own, ...duplicateKeys(pair.value, path)];
  });
}

function problemsOf(issue: Issue, root: YamlNode, place: Span, path: string): LedgerProblem[] {
  const code: ProblemCode = isProblemCode(issue.message) ? issue.message : "wrong-kind";
  const found = resolve(root, issue.path);
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, code, found.node, path);
  const parent = resolve(root, issue.path.slice(0, -1));
  if (found.node === null) {
    const missing = issue.path.at(-1);
    if (isMisspelt(parent.node, missing)) return [];
    return [problem(code, path, pairOf(parent.node, String(missing))?.keySpan ?? parent.key ?? place)];
  }
  // A list or map runs over many lines: its key says better where it is.
  const span = found.node.kind === "text" && !isNothing(found.node) ? found.node.span : (found.key ?? firstLineOf(found.node));
  return [problem(code, path, span, adviceFor(code, issue, found.node))];
}

/** Whoever has put these right will be told of more. */
const MOST_UNKNOWN = 100;

function unknownKeys(keys: readonly string[], code: ProblemCode, node: YamlNode | null, path: string): LedgerProblem[] {
  const unknown = new Set(keys);
  const pairs = node?.kind === "map" ? node.pairs.filter((pair) => unknown.has(plainKey(pair.key))) : [];
  return pairs.slice(0, MOST_UNKNOWN).map((pair) => {
    const meant = nearestTo(pair.key, KNOWN_KEYS);
    const advice =
      meant === null ? "" : meant === pair.key ? "It belongs in another place: check the indentation." : `Did you mean “${meant}”?`;
    return problem(code, path, pair.keySpan, advice);
  });
}

/** Where the key that is missing is there but misspelt, that is the one fault. */
function isMisspelt(parent: YamlNode | null, key: PropertyKey | undefined): boolean {
  if (parent?.kind !== "map" || typeof key !== "string") return false;
  return parent.pairs.some((pair) => pair.key !== key && nearestTo(pair.key, KNOWN_KEYS) === key && !KNOWN_KEYS.includes(pair.key));
}

function adviceFor(code: ProblemCode, issue: Issue, node: YamlNode): string {
  const written = node.kind === "text" ? node.text : "";
  const meant =
    code === "unknown-level"
      ? nearestTo(written, LEVELS)
      : code === "unknown-terms"
        ? nearestTo(written, TERMS_NAMES)
        : code === "unknown-value" && issue.code === "invalid_value"
          ? nearestTo(written, issue.values.map(String))
          : null;
  if (meant !== null) return `Did you mean “${meant}”?`;
  return code === "wrong-kind" ? KIND_WORDS[expectedKind(issue)] : "";
}

const KIND_WORDS = {
  list: "It has to be a list: entries in square brackets, or one a line after a dash.",
  map: "It has to be keys with their values, one a line.",
  text: "It has to be a text. The words true and false stand in quotation marks.",
  "yes-or-no": "It has to be true or false.",
  value: "It has to be one of the words that can stand here.",
} as const;

function expectedKind(issue: Issue): keyof typeof KIND_WORDS {
  if (issue.code === "invalid_value") return "value";
  if (issue.code !== "invalid_type") return "text";
  if (issue.expected === "array") return "list";
  if (issue.expected === "object" || issue.expected === "record") return "map";
  return issue.expected === "boolean" ? "yes-or-no" : "text";
}
