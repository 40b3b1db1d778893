import { describe, expect, it } from "vitest";
import type { Attachment } from "../../../server/src/core/attachments/model.ts";
import { check, fixed, only } from "../../support/check.ts";

const ledger = `version: 1
sources:
  finch:
    name: Marta Quill
    documents: [{file: papers/survey.pdf, printed: true}]
    agreements: [{level: background, date: 2026-03-09, description: a ferry employee}]
  dove:
    name: Ines Duarte
    documents: [{file: letter.pdf}]
    agreements: [{level: on-the-record, date: 2026-03-09}]
`;

const picture = (fields: Attachment["fields"], strippable = true): Attachment => ({ form: "picture", fields, strippable });
const FILES: Readonly<Record<string, Attachment>> = {
  "quay.jpg": picture([
    { kind: "author", text: "Ada Pell" },
    { kind: "place", text: "53.3" },
    { kind: "other", text: "The quay" },
  ]),
  "the quay.jpg": picture([{ kind: "device", text: "Kestrel" }]),
  "plain.png": picture([{ kind: "other", text: "right-top" }]),
  "named.png": picture([{ kind: "other", text: "Desk of M. Quill" }]),
  "broken.jpg": picture(null, false),
  "quay.heic": picture([{ kind: "device", text: "Kestrel" }], false),
  "memo.pdf": { form: "document", fields: [{ kind: "author", text: "Ada Pell" }], strippable: true },
};
const options = (code: string) => ({ ledger, codes: [code], settings: { attachments: (target: string) => FILES[target] ?? null } });

describe("file-metadata", () => {
  const marked = (text: string): string => text.replaceAll("⟦", "⟦file-metadata:");

  it.each([
    "![The quay](⟦quay.jpg⟧)",
    '![The quay](⟦quay.jpg⟧ "At night")',
    "![The quay](⟦the%20quay.jpg⟧)",
    "![The quay](<⟦the quay.jpg⟧>)",
    "Read [the memo](⟦memo.pdf⟧#page=2).",
    "![The quay][q]\n\n[q]: ⟦quay.jpg⟧",
    '<img alt="The quay" src="⟦quay.jpg⟧">',
    "---\ncover: ⟦quay.jpg⟧\n---\n\nThe quay.",
    "![A desk](⟦named.png⟧)",
    "![The quay](⟦quay.heic⟧) and ![another](⟦broken.jpg⟧)",
  ])("flags %j", (text) => {
    check(marked(text), options("file-metadata"));
  });

  it.each([
    "![The quay](plain.png)",
    "![The quay](gone.jpg)",
    "![The quay](https://example.org/quay.jpg)",
    "The file quay.jpg is here.",
    "`![The quay](quay.jpg)`",
    "[The quay](quay.md)",
  ])("allows %j", (text) => {
    check(text, options("file-metadata"));
  });

  it("says what is told, and whose name, and shows none of it", () => {
    const messageOf = (text: string) => only(check(text, { ...options("file-metadata"), codes: [] }), "file-metadata");
    expect(messageOf("![The quay](quay.jpg)").message).toMatch(/who made it, where it was made\. Show a copy/u);
    const named = messageOf("![A desk](named.png)");
    expect([named.source, named.sure]).toEqual(["finch", "certain"]);
    expect(named.message).toContain("the name of “finch”");
    expect(messageOf("![The quay](quay.heic)").fixes).toEqual([]);
    expect(messageOf("![The quay](broken.jpg)")).toMatchObject({ sure: "hint", severity: "hint", fixes: [] });
    for (const file of ["quay.jpg", "named.png"]) expect(messageOf(`![It](${file})`).message).not.toMatch(/Ada|Pell|Quill|53|Desk/u);
  });

  it("has a copy written and shows that", () => {
    const text = "![The quay](<the quay.jpg>)";
    expect(fixed(text, "file-metadata", options("file-metadata"))).toBe("![The quay](<the quay-stripped.jpg>)");
    const [fix] = only(check(text, { ...options("file-metadata"), codes: [] }), "file-metadata").fixes;
    expect(fix?.strips).toEqual([{ from: "the quay.jpg", to: "the quay-stripped.jpg" }]);
  });
});

describe("scan", () => {
  const marked = (text: string): string => text.replaceAll("⟦", "⟦scan:");

  it.each([
    "![The survey](⟦survey.pdf⟧)",
    "![The survey](images/⟦survey-page-2.png⟧)".replace("images/⟦", "⟦images/"),
    "Read [the survey](⟦Survey.pdf⟧).",
  ])("hints at %j", (text) => {
    const { findings } = check(marked(text), options("scan"));
    expect(findings.find(({ code }) => code === "scan")).toMatchObject({ source: "finch", severity: "hint", fixes: [] });
  });

  it.each([
    "![The surveyor](surveyor.png)",
    "![The letter](letter.pdf)",
    "The survey.pdf was sent.",
    "![The survey](https://example.org/survey.pdf)",
  ])("allows %j", (text) => {
    check(text, options("scan"));
  });
});
