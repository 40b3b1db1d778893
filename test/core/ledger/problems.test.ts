import { describe, expect, it } from "vitest";
import { GOOD_LEDGER, problemsOf, read } from "./support.ts";

/** Each fault at its place: `⟦code:text⟧` is where a problem of that code has to be, and there are no others. */
function check(name: string, marked: string, files?: Record<string, string>): void {
  it(name, () => {
    const { expected, actual } = problemsOf(marked, files);
    expect(actual).toEqual(expected);
  });
}

/** A ledger with one source, whose lines are given. */
const source = (lines: string): string => `version: 1\nsources:\n  finch:\n${indented(lines, 4)}`;
/** A ledger with one source and one agreement, whose lines are given. */
const agreement = (lines: string): string => source(`name: Marta Quill\nagreements:\n  -\n${indented(lines, 4)}`);
const indented = (lines: string, by: number): string =>
  lines
    .split("\n")
    .map((line) => " ".repeat(by) + line)
    .join("\n");

describe("a ledger with nothing wrong", () => {
  check("has no problem", GOOD_LEDGER);
  check("may end its lines as on Windows and begin with a byte order mark", `\uFEFF${GOOD_LEDGER.replaceAll("\n", "\r\n")}`);
  check("may leave keys without a value", agreement("level: background\ndate:\npermits:\ncovers:"));
  check("may give numbers where texts are asked for", source("name: Marta Quill\naliases: [4711]\nagreements: [{level: background}]"));
  check("may hold back the name", source("name: withheld\nagreements: [{level: background}]"));
  check("may use ready-made terms beside the same level", agreement("terms: unter-drei\nlevel: off-the-record"));
});

describe("faults of the file", () => {
  check("empty", "⟦empty-ledger⟧");
  check("only comments", "⟦empty-ledger⟧# nothing yet\n");
  check("no sources", "⟦empty-ledger⟧version: 1\n");
  check("sources without an entry", "⟦empty-ledger⟧version: 1\nsources:\n");
  check("sources as a list", "version: 1\n⟦wrong-kind:sources⟧:\n  - name: Marta Quill\n    agreements: [{level: background}]\n");
  check("sources as text", "version: 1\nsources: ⟦wrong-kind:none⟧\n");
  check("a list instead of keys", "- ⟦wrong-kind:name: Marta Quill⟧\n  agreements: [{level: background}]\n");
  check("no version", "⟦wrong-version⟧sources:\n  finch: {name: Marta Quill, agreements: [{level: background}]}\n");
  check("another version", "version: ⟦wrong-version:2⟧\nsources:\n  finch: {name: Marta Quill, agreements: [{level: background}]}\n");
  check(
    "a time zone that does not exist",
    `timezone: ⟦unknown-timezone:Europe/Nowhere⟧\n${source("name: Marta Quill\nagreements: [{level: background}]")}`,
  );
  check(
    "an outlet that is not known",
    `outlet: ⟦unknown-outlet:the-evening-herring⟧\n${source("name: Marta Quill\nagreements: [{level: background}]")}`,
  );
  check("no agreement in the list", source("name: Marta Quill\n⟦no-agreements:agreements⟧: []"));
  check("an unknown key", `⟦unknown-key:colour⟧: red\n${source("name: Marta Quill\nagreements: [{level: background}]")}`);
  check(
    "a codename given twice",
    "version: 1\nsources:\n  finch: {name: Marta Quill, agreements: [{level: background}]}\n  ⟦duplicate-codename:finch⟧: {name: Tobias Renn, agreements: [{level: background}]}\n",
  );
  check(
    "a codename that JavaScript takes for something else",
    "version: 1\nsources:\n  ⟦no-name:⟦no-agreements:__proto__⟧⟧:\n  constructor: {name: Marta Quill, agreements: [{level: background}]}\n",
  );
  check("a second document", `${source("name: Marta Quill\nagreements: [{level: background}]")}\n---\n⟦several-documents:a: 1⟧\n`);
  check("too large", `⟦too-large⟧${"# nothing\n".repeat(110_000)}`);
});

describe("faults of form", () => {
  const codesOf = (text: string) => read(text).problems.map((one) => one.code);

  it.each([
    ["a quotation mark that is not closed", source('name: "Marta Quill\nagreements: [{level: background}]')],
    ["a bracket that is not closed", source("name: Marta Quill\naliases: [Quill\nagreements: [{level: background}]")],
    ["broken indentation", "version: 1\nsources:\n  finch:\n      name: Marta Quill\n    aliases: [Quill]\n"],
    ["a tab", "version: 1\nsources:\n  finch:\n\tname: Marta Quill\n"],
    ["a handle without quotation marks", source("name: Marta Quill\naliases: [@martaq]\nagreements: [{level: background}]")],
    ["a reference to nothing", source("name: *Marta\nagreements: [{level: background}]")],
    ["a tag", source("name: !Marta Quill\nagreements: [{level: background}]")],
  ])("%s", (_, text) => {
    expect(new Set(codesOf(text))).toEqual(new Set(["unparsable-yaml"]));
    expect(read(text).problems.every((one) => one.blocksVerdict)).toBe(true);
  });

  it("a key set off with a question mark, beside which what is indented less counts for nothing", () => {
    const text = "version: 1\nsources:\n  finch:\n    name: Marta Quill\n?      date: 2026-03-09\n  dove:\n    name: Tobias Kestrel\n";
    expect(codesOf(text)).toContain("unparsable-yaml");
    expect(read(text).sources.map(({ name }) => name)).toEqual(["Marta Quill", "Tobias Kestrel"]);
  });

  it("nested too deeply", () => {
    expect(codesOf("[".repeat(5000))).toEqual(["too-deep"]);
    expect(codesOf("- ".repeat(5000))).toEqual(["too-deep"]);
  });

  it("references that multiply", () => {
    const layers = Array.from(
      { length: 30 },
      (_, index) => `k${index}: &k${index} [${index === 0 ? "x" : `*k${index - 1}, *k${index - 1}`}]`,
    );
    expect(codesOf(layers.join("\n"))).toContain("too-many-references");
  });
});

describe("faults of an entry", () => {
  check("no name", "version: 1\nsources:\n  ⟦no-name:finch⟧:\n    agreements: [{level: background}]\n");
  check("a name without a value", source("⟦no-name:name⟧:\nagreements: [{level: background}]"));
  check("an empty name", source('name: ⟦empty-text:""⟧\nagreements: [{level: background}]'));
  check("a name of the wrong kind", source("name: ⟦wrong-kind:true⟧\nagreements: [{level: background}]"));
  check("a name in parts", source("⟦wrong-kind:name⟧: {first: Marta, last: Quill}\nagreements: [{level: background}]"));
  check("one alias instead of a list", source("name: Marta Quill\naliases: ⟦wrong-kind:Quill⟧\nagreements: [{level: background}]"));
  check("no agreements", "version: 1\nsources:\n  ⟦no-agreements:finch⟧:\n    name: Marta Quill\n");
  check("one agreement instead of a list", source("name: Marta Quill\n⟦wrong-kind:agreements⟧:\n  level: background"));
  check("a misspelt key is one fault, not two", source("name: Marta Quill\n⟦unknown-key:agreemnts⟧: [{level: background}]"));
  check("a key of another place", source("name: Marta Quill\n⟦unknown-key:level⟧: background\nagreements: [{level: background}]"));
  check("a key given twice", source("name: Marta Quill\n⟦duplicate-key:name⟧: Tobias Renn\nagreements: [{level: background}]"));
  check(
    "a line that slipped out of its entry",
    "version: 1\nsources:\n  finch:\n    name: Marta Quill\n    agreements: [{level: background}]\n  ⟦unknown-key:aliases⟧: [Quill]\n",
  );
  check("an entry that is only text", "version: 1\nsources:\n  finch: ⟦wrong-kind:Marta Quill⟧\n");
  check(
    "a default that names nothing",
    source("name: Marta Quill\ndefault: ⟦unknown-default:2026-03-08⟧\nagreements: [{level: background, date: 2026-03-09}]"),
  );
  check(
    "a default that names two",
    source(
      "name: Marta Quill\ndefault: ⟦ambiguous-default:2026-03-09⟧\nagreements: [{level: background, date: 2026-03-09T10:00}, {level: on-the-record, date: 2026-03-09T11:00}]",
    ),
  );
  check(
    "a default that picks one of two by its time",
    source(
      "name: Marta Quill\ndefault: 2026-03-09 11:00\nagreements: [{level: background, date: 2026-03-09T10:00}, {level: on-the-record, date: 2026-03-09T11:00}]",
    ),
  );
  check(
    "somebody who knows, without saying who",
    source("name: Marta Quill\nknown-to: [{⟦missing-key:role: editor⟧}]\nagreements: [{level: background}]"),
  );
});

describe("faults of an agreement", () => {
  check("no level", source("name: Marta Quill\nagreements:\n  - ⟦no-level:date: 2026-03-09⟧\n    editor: true"));
  check("an unknown level", agreement("level: ⟦unknown-level:backgrund⟧"));
  check("a level of the wrong kind", agreement("⟦wrong-kind:level⟧: [background]"));
  check("unknown terms", agreement("terms: ⟦unknown-terms:lobby⟧"));
  check("terms against the level", agreement("terms: chatham-house\nlevel: ⟦terms-against-level:on-the-record⟧"));
  check("an unknown permission", agreement("level: background\npermits: {⟦unknown-permission:qoute⟧: false}"));
  check("a permission that is neither true nor false", agreement("level: background\npermits: {quote: ⟦wrong-kind:never⟧}"));
  check("an unknown key", agreement("level: background\n⟦unknown-key:descripton⟧: a council employee"));
  check("an impossible date", agreement("level: background\ndate: ⟦impossible-date:2026-02-30⟧"));
  check("an impossible time", agreement("level: background\nspoke: ⟦impossible-date:2026-02-03T25:00⟧"));
  check("a date that is a number", agreement("level: background\ndate: ⟦impossible-date:2026⟧"));
  check("a day that is no day", agreement("level: background\nembargo: ⟦impossible-date:soon⟧"));
  check("a word that cannot stand there", agreement("level: background\nagreed: {how: ⟦unknown-value:fax⟧}"));
  check("yes instead of true", agreement("level: background\neditor: ⟦wrong-kind:yes⟧"));
  check("notes that are not there", agreement("level: background\nnotes: ⟦missing-notes:march.md⟧"), {});
  check("an entry that is only text", source("name: Marta Quill\nagreements: [⟦wrong-kind:background⟧]"));
  check("a document without what it is called", agreement("level: background\ncorroborated-by: [{⟦missing-key:date: 2026-03-09⟧}]"));
  check(
    "an unknown key of a document",
    agreement("level: background\ncorroborated-by: [{document: planning file, ⟦unknown-key:day⟧: 2026-03-09}]"),
  );
});

describe("corroboration", () => {
  const two = (first: string, second: string, level = "background"): string =>
    `version: 1\nsources:\n  finch: {name: Marta Quill, agreements: [{level: background, corroborated-by: [${first}]}]}\n  dove: {name: Tobias Renn, agreements: [{level: ${level}, corroborated-by: [${second}]}]}\n`;

  check("by somebody else", two("dove", ""));
  check("by nobody in the ledger", two("⟦unknown-corroborator:robin⟧", ""));
  check("by itself", two("⟦self-corroboration:finch⟧", ""));
  check("in a circle", two("⟦corroboration-circle:dove⟧", "⟦corroboration-circle:finch⟧"));
  check("by somebody whose words may not be used", two("⟦corroborator-without-use:dove⟧", "finch", "off-the-record"));

  it("leaves the verdict alone, save where the codename names nothing", () => {
    const blocks = (text: string) => read(text).problems.map((one) => one.blocksVerdict);
    expect(blocks(two("finch", ""))).toEqual([false]);
    expect(blocks(two("dove", "finch"))).toEqual([false, false]);
    expect(blocks(two("robin", ""))).toEqual([true]);
  });

  it("counts nobody who is unknown, and not the source itself", () => {
    expect(read(two("robin, finch, dove", "")).sources[0]?.agreements[0]?.corroboratedBy).toEqual([{ kind: "source", codename: "dove" }]);
  });
});

describe("codenames", () => {
  const named = (codename: string, name: string, aliases = ""): string =>
    `version: 1\nsources:\n  ${codename}:\n    name: ${name}\n    aliases: [${aliases}]\n    agreements: [{level: background}]\n`;

  check("that hold the surname", named("⟦codename-holds-name:quill⟧", "Marta Quill"));
  check("that hold it in capitals", named("⟦codename-holds-name:QUILL2⟧", "Marta Quill"));
  check("that are a slug of the name", named("⟦codename-holds-name:marta-quill⟧", "Marta Quill"));
  check("that are a handle of the name", named("⟦codename-holds-name:mquill⟧", "Marta Quill"));
  check("that join the name up", named("⟦codename-holds-name:MartaQuill⟧", "Marta Quill"));
  check("that leave the accents out", named("⟦codename-holds-name:nunez⟧", "Inés Núñez"));
  check("that hold an alias", named("⟦codename-holds-name:red_kite⟧", "Marta Quill", "Kite"));
  check("that have nothing to do with the name", named("finch", "Marta Quill", "Martha"));
  check("that only share letters with a short name", named("lighthouse", "Wen Li"));

  const nameless = (codename: string): string => `version: 1\nsources:\n  ${codename}:\n    agreements: [{level: background}]\n`;
  check("that are the name itself, with none under it", nameless("⟦codename-holds-name:⟦no-name:Marta Quill⟧⟧"));
  check("that have no name under them and are written as none", nameless("⟦no-name:sea eagle⟧"));

  it("that are the name itself are taken for it", () => {
    const [source] = read(nameless("Marta de Quill")).sources;
    expect(source).toMatchObject({ name: "Marta de Quill", label: "source-1" });
  });

  it("that hold the name of another source", () => {
    const other = "\n  dove: {name: Tobias Kestrel, agreements: [{level: LEVEL, date: 2026-03-09}]}\n";
    const labels = (level: string): string[] =>
      read(`${named("old_kestrel", "Marta Quill").trimEnd()}${other.replace("LEVEL", level)}`).sources.map(({ label }) => label);
    expect(labels("background")).toEqual(["source-1", "dove"]);
    expect(labels("on-the-record")).toEqual(["old_kestrel", "dove"]);
  });

  it("are not shown", () => {
    const [source] = read(named("quill", "Marta Quill")).sources;
    expect(source?.label).toBe("source-1");
    expect(source?.codename).toBe("quill");
  });
});
