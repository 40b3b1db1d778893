import { editingPlaceAt, keysBeside } from "./editing-place.ts";
import { docAt, type KeyDoc, meaningOf } from "./key-docs.ts";
import { readLedger } from "./read.ts";

export interface LedgerCompletion {
  readonly label: string;
  readonly insertText: string;
  /** A word or two: what kind of thing it is. */
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
}

/**
 * What can be typed at an offset (UTF-16 units) of a ledger: keys that are not there yet, levels, ready-made terms,
 * true and false, and, where a source corroborates, codenames. Never a name or another value. An editor filters them by
 * the word that is being typed.
 */
export function ledgerCompletions(text: string, offset: number): LedgerCompletion[] {
  const place = editingPlaceAt(text, offset);
  const doc = place === null ? null : docAt(place.path);
  if (place === null || doc === null) return [];
  const values = valuesFor(doc, place.path, text);
  if (doc.kind !== "map" || place.behindColon) return values;
  const given = place.column === null ? [] : keysBeside(text, offset, place.column);
  return [...values, ...doc.keys.filter((key) => !given.includes(key)).map((key) => keyCompletion(key, [...place.path, key]))];
}

function keyCompletion(key: string, path: readonly string[]): LedgerCompletion {
  const doc = docAt(path);
  const example = doc === null || doc.example === "" ? "" : `\n\nExample: \`${doc.example}\``;
  return {
    label: key,
    insertText: `${key}: `,
    detail: doc === null ? "" : KIND_DETAIL[doc.kind],
    documentation: `${doc?.description ?? ""}${example}`,
  };
}

const KIND_DETAIL: Readonly<Record<KeyDoc["kind"], string>> = {
  map: "keys with values",
  list: "list",
  text: "text",
  choice: "one of several words",
  "yes-or-no": "true or false",
};

function valuesFor(doc: KeyDoc, path: readonly string[], text: string): LedgerCompletion[] {
  if (path.at(-1) === "-" && path.at(-2) === "corroborated-by") return codenames(text, path[1] ?? null);
  return doc.choices.map((choice) => ({
    label: choice,
    insertText: choice,
    detail: path.at(-1) ?? "",
    documentation: meaningOf(choice) ?? doc.description,
  }));
}

/** The codenames of all other sources; those that would give a source away are not offered. */
function codenames(text: string, own: string | null): LedgerCompletion[] {
  const { sources } = readLedger({ text, path: "", timezone: "UTC", readNotes: () => "" });
  return sources
    .filter((source) => source.label === source.codename && source.codename !== own)
    .map(({ codename, agreements }) => ({
      label: codename,
      insertText: codename,
      detail: "codename",
      documentation: [...new Set(agreements.map((agreement) => agreement.level))].join(", "),
    }));
}
