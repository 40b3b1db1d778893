import { describe, expect, it } from "vitest";
import { type FormItem, type FormPage, formOf } from "../../../../server/src/core/ledger/form/page.ts";
import { AGREEMENT_KEYS, LEDGER_KEYS, SOURCE_KEYS } from "../../../../server/src/core/ledger/schema.ts";
import { ledgerTemplate } from "../../../../server/src/core/ledger/template.ts";

const mask = (text: string): string => text.replaceAll("Quill", "█████");
const shown = (revealed: boolean, text = ledgerTemplate(), isUnfolded = (_: string): boolean => true): FormPage => {
  const page = formOf(text)?.({ revealed, isUnfolded, mask }) ?? null;
  if (page === null) throw new Error("no form");
  return page;
};

function items({ items, sources }: FormPage): FormItem[] {
  const sections = sources.flatMap(({ inside }) =>
    inside === null ? [] : [...inside.sections, ...inside.agreements.flatMap((agreement) => agreement.sections)],
  );
  return [...items, ...sections.flatMap((section) => section.items)].flatMap((item) => [item, ...item.rows.flat()]);
}

describe("the form of a ledger", () => {
  it("asks for everything that a ledger can say", () => {
    const asked = items(shown(true)).map(({ path }) => path);
    const keys = [...LEDGER_KEYS, ...SOURCE_KEYS, ...AGREEMENT_KEYS].filter((key) => !["version", "sources", "agreements"].includes(key));
    expect(keys.filter((key) => !asked.some((path) => path.includes(key)))).toEqual([]);
  });

  it("shows no name until it is revealed, and then each", () => {
    const hidden = JSON.stringify(shown(false));
    for (const name of ["Marta", "Quill", "martaq", "bridge inspector", "Harbour Street", "T. R.", "Tobias", "Renn"]) {
      expect(hidden).not.toContain(name);
      expect(JSON.stringify(shown(true))).toContain(name);
    }
    const name = items(shown(false)).find(({ path }) => path.join() === "sources,finch,name");
    expect(name?.texts).toEqual([{ text: "••••••••", hidden: true }]);
  });

  it("hides a field that holds a name by the way, as long as it is", () => {
    const text = ledgerTemplate().replace("wording: use it", "wording: call Quill a clerk, use it");
    const wording = items(shown(false, text)).find(({ path }) => path.at(-1) === "wording");
    expect(wording?.texts[0]?.hidden).toBe(true);
    expect(wording?.texts[0]?.text).toContain("█████");
  });

  it("keeps apart what one list of the ledger holds of codenames and of documents, each at its place", () => {
    const list = "corroborated-by: [wren, {document: FOI 2231, date: 2026-11-20}, plover]";
    const text = `sources:\n  finch:\n    name: Marta Quill\n    agreements:\n      - ${list}\n`;
    const [sources, documents] = items(shown(true, text)).filter(({ path }) => path.at(-1) === "corroborated-by");
    expect(sources).toMatchObject({ texts: [{ text: "wren" }, { text: "plover" }], rows: [], places: [0, 2], next: 3 });
    expect(documents).toMatchObject({ texts: [], places: [1], next: 3 });
    expect(documents?.rows[0]?.map(({ path, texts }) => [path.slice(-2), texts[0]?.text])).toEqual([
      [[1, "document"], "FOI 2231"],
      [[1, "date"], "2026-11-20"],
    ]);
  });

  it("shows of a source that is folded its codename and how many agreements there are", () => {
    const text = "sources:\n  finch: {name: Marta Quill, agreements: [{level: background}, {level: background}]}\n  wren: {name: T. R.}\n";
    const { sources } = shown(true, text, (codename) => codename === "wren");
    expect(sources.map(({ title, count, inside }) => [title, count, inside === null])).toEqual([
      ["finch", 2, true],
      ["wren", 0, false],
    ]);
  });

  it("says that a name is withheld", () => {
    const withheld = items(shown(false, "sources:\n  wren:\n    name: withheld\n")).find(({ path }) => path.at(-1) === "name");
    expect(withheld?.texts).toEqual([{ text: "withheld", hidden: false }]);
  });

  it.each(["a: [", "- one\n", "sources: [one]\n", "a: 1\n---\nb: 2\n"])("is none of what is no ledger: %j", (text) => {
    expect(formOf(text)).toBeNull();
  });
});
