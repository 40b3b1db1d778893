import * as z from "zod";
import { LEVELS, type Level } from "../policy/levels.ts";
import { ledgerSchema } from "./schema.ts";
import { TERMS_NAMES, termsNamed } from "./terms.ts";

/** What the schema says about a key, an entry of a list or a value. */
export interface KeyDoc {
  readonly kind: "map" | "list" | "text" | "choice" | "yes-or-no";
  /** In newsroom words; empty where there are none. */
  readonly description: string;
  readonly example: string;
  /** The keys of a map that can stand in it, in the schema's order; empty for the map of codenames. */
  readonly keys: readonly string[];
  /** The values that can stand here, where there is a fixed number of them. */
  readonly choices: readonly string[];
}

interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The JSON schema of a ledger, for other tools. */
export const LEDGER_JSON_SCHEMA = z.toJSONSchema(ledgerSchema, { io: "input" });

/** What the schema says about a path of keys (`-` for an entry of a list); null where nothing can stand there. */
export function docAt(path: readonly string[]): KeyDoc | null {
  let found: readonly JsonSchema[] = [LEDGER_JSON_SCHEMA as JsonSchema];
  for (const step of path) found = found.flatMap((schema) => kindsOf(schema)).flatMap((schema) => below(schema, step));
  const [first] = found;
  if (first === undefined) return null;
  const kinds = found.flatMap(kindsOf);
  const map = kinds.find((kind) => kind.type === "object");
  const choices = kinds.flatMap((kind) => kind.enum ?? (kind.const === undefined ? [] : [String(kind.const)]));
  return {
    kind: map !== undefined ? "map" : kinds.some((kind) => kind.type === "array") ? "list" : kindOfValue(kinds, choices),
    description: first.description ?? "",
    example: String(first.examples?.[0] ?? ""),
    keys: Object.keys(map?.properties ?? {}),
    choices: kinds.some((kind) => kind.type === "boolean") ? ["true", "false"] : choices,
  };
}

function kindOfValue(kinds: readonly JsonSchema[], choices: readonly string[]): KeyDoc["kind"] {
  if (kinds.some((kind) => kind.type === "boolean")) return "yes-or-no";
  return choices.length > 0 ? "choice" : "text";
}

function kindsOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf?.flatMap(kindsOf) ?? [schema];
}

function below(schema: JsonSchema, step: string): JsonSchema[] {
  if (step === "-") return schema.items === undefined ? [] : [schema.items];
  const property = schema.properties !== undefined && Object.hasOwn(schema.properties, step) ? schema.properties[step] : undefined;
  if (property !== undefined) return [property];
  return typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : [];
}

const LEVEL_DOCS: Readonly<Record<Level, string>> = {
  "on-the-record": "Everything may be used, quoted and attributed by name.",
  background: "May be used and quoted, attributed only to the agreed description.",
  "not-for-attribution": "May be used and quoted, attributed only to the agreed description. Many newsrooms say background.",
  "deep-background": "May be used, but neither quoted nor attributed to anybody.",
  "off-the-record": "May not be used at all.",
  "chatham-house": "May be used and quoted, attributed only to “a participant”.",
};

/** What a level or ready-made terms mean; null for any other word. */
export function meaningOf(word: string): string | null {
  const level = LEVELS.find((one) => one === word);
  if (level !== undefined) return LEVEL_DOCS[level];
  const name = TERMS_NAMES.find((one) => one === word);
  const terms = name === undefined ? null : termsNamed(name);
  if (terms === null) return null;
  const description = terms.description === null ? "" : ` Description: “${terms.description}”.`;
  return `${terms.wording} Level: ${terms.level}.${description}`;
}
