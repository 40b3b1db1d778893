import { readYaml } from "../yaml.ts";
import { isNothing, itemsOf, pairOf, type YamlNode } from "../yaml-tree.ts";
import { AGREEMENT_GROUPS, type Field, type FieldGroup, LEDGER_FIELDS, SOURCE_GROUPS } from "./fields.ts";
import type { FormPath } from "./value.ts";

/** What stands in a field. `hidden`: something does, and it is not shown. */
export interface FormText {
  readonly text: string;
  readonly hidden: boolean;
}

/** A field with its place in the ledger and what stands there; everything in it may be shown as it is. */
export interface FormItem extends Pick<Field, "label" | "help" | "kind"> {
  readonly path: FormPath;
  readonly options: readonly (readonly [value: string, label: string])[];
  /** What a choice shows where nothing is written. */
  readonly unset: string;
  /** One text for a text, a choice or a flag (`true`, `false` or nothing); one for each entry of a list. */
  readonly texts: readonly FormText[];
  /** One for each row, with an item for each column. */
  readonly rows: readonly (readonly FormItem[])[];
  /** Where in the ledger's list each of these entries stands, counted from 0; and where another one goes. */
  readonly places: readonly number[];
  readonly next: number;
  /** What a row asks for. */
  readonly columns: readonly (Pick<Field, "label" | "kind"> & { readonly key: string })[];
}

export interface FormSection {
  readonly title: string;
  readonly items: readonly FormItem[];
}

export interface FormAgreement {
  readonly title: string;
  readonly path: FormPath;
  readonly sections: readonly FormSection[];
}

export interface FormSource {
  readonly title: string;
  readonly path: FormPath;
  /** How many agreements it has, shown or not. */
  readonly count: number;
  /** What is shown once it is unfolded; null until then, since a ledger may have thousands of sources. */
  readonly inside: { readonly sections: readonly FormSection[]; readonly agreements: readonly FormAgreement[] } | null;
}

/** A ledger as a form. */
export interface FormPage {
  readonly items: readonly FormItem[];
  readonly sources: readonly FormSource[];
}

/** What stands in place of what is not shown; of one length, so that it tells nothing. */
const HIDDEN = "••••••••";

export interface FormView {
  /** Whether names are shown. */
  readonly revealed: boolean;
  /** Whether the source of that codename is unfolded. */
  readonly isUnfolded: (codename: string) => boolean;
  /** A text with every protected name blocked out, of the same length. */
  readonly mask: (text: string) => string;
}

/** Shows the form of a ledger's text, as often as it is asked to; null where that is no YAML, or not of a ledger's kind. */
export function formOf(text: string): ((view: FormView) => FormPage) | null {
  const { root, faults } = readYaml(text);
  if (faults.length > 0 || (root !== null && root.kind !== "map")) return null;
  const sources = pairOf(root, "sources")?.value ?? null;
  if (sources !== null && sources.kind !== "map" && !isNothing(sources)) return null;
  const pairs = sources?.kind === "map" ? sources.pairs : [];
  return (view) => ({
    items: LEDGER_FIELDS.map((field) => itemOf(field, [], root, view)),
    sources: pairs.map(({ key, value }) => sourceOf(key, value, view)),
  });
}

function sourceOf(key: string, value: YamlNode, view: FormView): FormSource {
  const path = ["sources", key];
  const agreements = itemsOf(pairOf(value, "agreements")?.value ?? null);
  const common = { title: view.revealed ? key : view.mask(key), path, count: agreements.length };
  if (!view.isUnfolded(key)) return { ...common, inside: null };
  const shownAgreements = agreements.map((agreement, index) => ({
    title: titleOf(agreement, index),
    path: [...path, "agreements", index],
    sections: sectionsOf(AGREEMENT_GROUPS, [...path, "agreements", index], agreement, view),
  }));
  return { ...common, inside: { sections: sectionsOf(SOURCE_GROUPS, path, value, view), agreements: shownAgreements } };
}

function titleOf(agreement: YamlNode, index: number): string {
  const said = ["level", "terms", "date"].map((key) => textOf(pairOf(agreement, key)?.value ?? null));
  const words = said
    .filter((text) => text !== "")
    .map((text) => text.replaceAll("-on-the-record", " on the record").replace(/(?<=\d)T(?=\d)/u, " "));
  return words.length === 0 ? `Agreement ${index + 1}` : words.join(", ");
}

function sectionsOf(groups: readonly FieldGroup[], base: FormPath, entry: YamlNode, view: FormView): FormSection[] {
  return groups.map(({ title, fields }) => ({ title, items: fields.map((field) => itemOf(field, base, entry, view)) }));
}

function itemOf(field: Field, base: FormPath, entry: YamlNode | null, view: FormView): FormItem {
  const path = [...base, ...field.path];
  const node = field.path.reduce<YamlNode | null>((at, key) => pairOf(at, key)?.value ?? null, entry);
  const { label, help, kind, options = [], unset = "—", columns = [] } = field;
  const all = kind === "rows" || kind === "texts" ? itemsOf(node).map((entry, at) => ({ entry, at })) : [];
  const own = all.filter(({ entry }) => isOf(entry, field));
  return {
    path,
    label,
    help,
    kind,
    options,
    unset,
    texts:
      kind === "rows" ? [] : (kind === "texts" ? own.map(({ entry }) => entry) : [node]).map((each) => shown(textOf(each), field, view)),
    rows: kind === "rows" ? own.map(({ entry, at }) => columns.map((column) => itemOf(column, [...path, at], entry, view))) : [],
    places: own.map(({ at }) => at),
    next: all.length,
    columns: columns.map(({ path: keys, label: title, kind: asks }) => ({ key: keys.join("."), label: title, kind: asks })),
  };
}

/** Whether a field is for this entry of its list. */
function isOf(entry: YamlNode, { entries }: Field): boolean {
  return entries === undefined || (entry.kind === "map") === (entries === "maps");
}

function shown(text: string, { secret = false }: Field, { revealed, mask }: FormView): FormText {
  if (revealed || text === "" || (secret && text === "withheld")) return { text, hidden: false };
  if (secret) return { text: HIDDEN, hidden: true };
  const masked = mask(text);
  return { text: masked, hidden: masked !== text };
}

/** What stands there, on one line; of a map, its values. */
function textOf(node: YamlNode | null): string {
  if (node === null || isNothing(node)) return "";
  if (node.kind === "text") return node.text.trim().replace(/\s+/gu, " ");
  const parts = node.kind === "list" ? node.items : node.pairs.map(({ value }) => value);
  return parts.map(textOf).join(", ");
}
