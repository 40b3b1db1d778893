import { readYaml } from "../ledger/yaml.ts";
import { itemsOf, textsIn, valueAt } from "../ledger/yaml-tree.ts";

/** `@article{key,` of BibTeX and BibLaTeX; `@string`, `@comment` and `@preamble` have no key. */
const BIBTEX_ENTRY = /@(?!(?:string|comment|preamble)\b)[a-z]+\s*[{(]\s*([^\s,{}()"]+)\s*,/giu;

/**
 * The citation keys of a bibliography file: BibTeX (`.bib`), or CSL in JSON or YAML, as a list or under `references`.
 * None for another kind of file or one that cannot be read. Never throws.
 */
export function bibliographyKeys(bibText: string, fileName: string): string[] {
  const name = fileName.toLowerCase();
  if (/\.(?:bib|bibtex)$/u.test(name)) return [...bibText.matchAll(BIBTEX_ENTRY)].map((match) => match[1] ?? "");
  if (name.endsWith(".json")) return keysOfJson(bibText);
  return /\.ya?ml$/u.test(name) ? keysOfYaml(bibText) : [];
}

function keysOfYaml(text: string): string[] {
  const { root } = readYaml(text);
  const entries = root?.kind === "list" ? root : valueAt(root, "references");
  return itemsOf(entries).flatMap((entry) => textsIn(valueAt(entry, "id")).map(({ text: key }) => key));
}

function keysOfJson(text: string): string[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return [];
  }
  const entries: readonly unknown[] = Array.isArray(read) ? read : [];
  return entries.flatMap((entry) => {
    const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : null;
    return typeof id === "string" || typeof id === "number" ? [String(id)] : [];
  });
}
