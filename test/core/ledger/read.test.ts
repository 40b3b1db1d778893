import { describe, expect, it } from "vitest";
import type { Agreement, Source } from "../../../server/src/core/ledger/model.ts";
import { LEVEL_PERMITS } from "../../../server/src/core/policy/levels.ts";
import { GOOD_LEDGER, read } from "./support.ts";

function first(text: string): Source {
  const [source] = read(text).sources;
  if (source === undefined) throw new Error("the ledger has no source");
  return source;
}

/** The first agreement of a ledger with one source, whose agreements are given as an inline list. */
function agreementOf(inline: string, rest = ""): Agreement {
  const [agreement] = first(`version: 1\nsources:\n  finch:\n    name: Marta Quill\n${rest}    agreements: [${inline}]\n`).agreements;
  if (agreement === undefined) throw new Error("the source has no agreement");
  return agreement;
}

const OFF_THE_RECORD = { level: "off-the-record", readable: false, permissions: LEVEL_PERMITS["off-the-record"] };

describe("a ledger that can be read", () => {
  it("gives everything it says", () => {
    const ledger = read(GOOD_LEDGER, { "notes/march.md": "The bridge was closed.\n" });
    expect(ledger.problems).toEqual([]);
    expect(ledger).toMatchObject({ path: "ledger.yaml", outlet: { name: "ap" }, timezone: "Europe/London" });
    const [finch, dove] = ledger.sources;
    expect(finch).toMatchObject({
      codename: "finch",
      label: "finch",
      name: "Marta Quill",
      withheld: false,
      aliases: ["Quill", "@martaq"],
      identifying: ["bridge inspector", "Harbour Street office"],
      motive: "lost a bid to run the ferry",
      knownTo: [{ who: "T. R.", role: "editor", since: { text: "2026-03-10" } }],
      documents: [{ file: "survey.pdf", received: { text: "2026-03-09" }, origin: "provided by a person with access", printed: true }],
    });
    expect(finch?.defaultAgreement).toBe(finch?.agreements[0]);
    expect(finch?.agreements).toMatchObject([
      {
        level: "background",
        permissions: { use: true, attribute: true, describe: true, name: false, quote: false },
        permits: { quote: false },
        readable: true,
        date: { text: "2026-03-09T14:30", timed: true },
        spoke: { text: "2026-03-09T15:00" },
        agreed: { by: "source", how: "in-person" },
        wording: "use it, but leave me out",
        descriptions: ["a council employee", "a person at the council", "an employee of the council"],
        basis: "who has read the survey",
        reason: "because they feared for their job",
        unsafe: [],
        editor: true,
        approved: { text: "2026-03-10" },
        quoteApproval: false,
        corroboratedBy: [
          { kind: "source", codename: "dove" },
          { kind: "document", name: "planning file 88", date: { text: "2026-03-14" } },
        ],
        notes: { path: "notes/march.md", passages: [{ text: "The bridge was closed.", level: "background" }] },
        covers: ["the bridge was closed before the inspection"],
        embargo: { text: "2026-03-20T06:00-05:00" },
      },
    ]);
    expect(dove).toMatchObject({ name: null, withheld: true, defaultAgreement: null });
    expect(dove?.agreements[0]).toMatchObject({
      level: "background",
      permits: { quote: false },
      descriptions: ["a person in government circles"],
    });
  });

  it("places things where they stand", () => {
    const { sources, outlet } = read(GOOD_LEDGER);
    const at = (span: { start: number; end: number } | undefined) => GOOD_LEDGER.slice(span?.start, span?.end);
    const [finch] = sources;
    expect([at(outlet?.span), at(finch?.span), at(finch?.places.name), at(finch?.agreements[0]?.span)]).toEqual([
      "ap",
      "finch",
      "Marta Quill",
      "level: background",
    ]);
    const places = finch?.agreements[0]?.places;
    expect([at(places?.date), at(places?.permits), at(places?.covers)]).toEqual(["2026-03-09T14:30", "permits", "covers"]);
  });

  it("reads times in its own zone, else in the caller's", () => {
    const text = "sources: {finch: {agreements: [{date: 2026-07-01T12:00}]}}";
    const from = (ledger: string) => first(ledger).agreements[0]?.date?.from;
    expect(from(text)).toBe(Date.UTC(2026, 6, 1, 12));
    expect(from(`timezone: Europe/London\n${text}`)).toBe(Date.UTC(2026, 6, 1, 11));
  });

  it("lets an agreement differ from its ready-made terms", () => {
    expect(agreementOf("{terms: chatham-house, description: a delegate}").descriptions).toEqual(["a delegate"]);
    expect(agreementOf("{terms: unter-zwei, permits: {quote: true}}")).toMatchObject({ permissions: { quote: true }, permits: {} });
  });
});

describe("words that would give the source away", () => {
  const rest = "    aliases: [Quill]\n    identifying: [bridge inspector]\n";

  it("are left out and listed", () => {
    const agreement = agreementOf(
      "{level: background, description: a bridge inspector, descriptions: [an official, Ms. Quill], basis: who knows, reason: as Marta Quill feared}",
      rest,
    );
    expect(agreement).toMatchObject({ descriptions: ["an official"], basis: "who knows", reason: null });
    expect(agreement.unsafe.map((one) => one.field)).toEqual(["description", "descriptions", "reason"]);
  });

  it("do no harm where the name may be used", () => {
    expect(agreementOf("{level: on-the-record, description: bridge inspector Marta Quill}", rest)).toMatchObject({
      unsafe: [],
      descriptions: ["bridge inspector Marta Quill"],
    });
  });
});

describe("an agreement that cannot be read counts as off the record", () => {
  it.each([
    ["without a level", "{date: 2026-03-09}"],
    ["with an unknown level", "{level: backgrund}"],
    ["with two levels", "{level: background, level: on-the-record}"],
    ["with a level of the wrong kind", "{level: [on-the-record]}"],
    ["with a misspelt level", "{levl: on-the-record}"],
    ["with unknown terms", "{terms: lobby, level: on-the-record}"],
    ["with an unknown permission", "{level: on-the-record, permits: {qoute: false}}"],
    ["with misspelt permissions", "{level: on-the-record, permit: {quote: false}}"],
    ["with permissions of the wrong kind", "{level: on-the-record, permits: [quote]}"],
    ["that is only text", "on-the-record"],
  ])("%s", (_, inline) => {
    expect(agreementOf(inline)).toMatchObject(OFF_THE_RECORD);
  });

  it("and what else it says still counts", () => {
    const agreement = agreementOf("{level: backgrund, date: 2026-03-09, covers: [the bridge was closed], editor: true}");
    expect(agreement).toMatchObject({ ...OFF_THE_RECORD, date: { text: "2026-03-09" }, covers: ["the bridge was closed"], editor: true });
  });

  it("and its notes loosen nothing", () => {
    const { sources } = read("sources: {finch: {name: Marta Quill, agreements: [{levl: background, notes: a.md}]}}", {
      "a.md": "[ON] The bridge was closed.",
    });
    expect(sources[0]?.agreements[0]?.notes?.passages).toMatchObject([{ level: "off-the-record", permissions: { use: false } }]);
  });

  it("but a fault elsewhere in it leaves its level in force", () => {
    expect(agreementOf("{level: background, date: 2026-02-30, descripton: an official}")).toMatchObject({
      level: "background",
      readable: true,
      date: null,
    });
  });

  it("and the stricter one counts where level and terms differ", () => {
    expect(agreementOf("{level: on-the-record, terms: unter-drei}")).toMatchObject({
      level: "off-the-record",
      permissions: { use: false },
    });
    expect(agreementOf("{level: off-the-record, terms: unter-eins}")).toMatchObject({
      level: "off-the-record",
      permissions: { use: false },
    });
    expect(agreementOf("{level: background, terms: unter-eins}")).toMatchObject({ level: "background", permissions: { name: false } });
  });
});

describe("a broken entry stays protected", () => {
  const told = (text: string) => read(text).sources.map(({ label, name, aliases, identifying }) => ({ label, name, aliases, identifying }));
  const entry = (lines: string) => `version: 1\nsources:\n  finch: {${lines}}\n`;

  it("with a misspelt key for its agreements", () => {
    const source = first(entry("name: Marta Quill, agreemnts: [{level: on-the-record}]"));
    expect(source.agreements).toMatchObject([OFF_THE_RECORD]);
    expect(source.agreements[0]?.span).toEqual(source.span);
  });

  it("with a misspelt key for its name or details", () => {
    expect(told(entry("nmae: Marta Quill, alias: [Quill], identifing: [bridge inspector]"))).toEqual([
      { label: "finch", name: "Marta Quill", aliases: ["Quill"], identifying: ["bridge inspector"] },
    ]);
  });

  it("with values of the wrong kind", () => {
    expect(told(entry("name: {first: Marta, last: Quill}, aliases: Quill, identifying: {post: bridge inspector}"))).toEqual([
      { label: "finch", name: "Marta Quill", aliases: ["Marta", "Quill", "Quill"], identifying: ["bridge inspector"] },
    ]);
  });

  it("with two names", () => {
    expect(told(entry("name: Marta Quill, name: Martha Quill"))).toMatchObject([{ name: "Marta Quill", aliases: ["Martha Quill"] }]);
  });

  it("as text only, or as a list", () => {
    expect(told("sources:\n  finch: Marta Quill\n  dove:\n    - name: Tobias Renn\n    - aliases: [Toby]\n")).toMatchObject([
      { name: "Marta Quill" },
      { name: "Tobias Renn", aliases: ["Toby"] },
    ]);
  });

  it("in sources given as a list", () => {
    const text =
      "version: 1\nsources:\n  - name: Marta Quill\n    agreements: [{level: background}]\n  - finch: {name: Tobias Renn, agreements: [{level: on-the-record}]}\n";
    expect(told(text)).toMatchObject([
      { label: "source-1", name: "Marta Quill" },
      { label: "finch", name: "Tobias Renn" },
    ]);
    expect(read(text).sources.map((source) => source.agreements[0]?.level)).toEqual(["background", "on-the-record"]);
  });

  it("in a file that is only a list, or with sources under a misspelt key, or outside of it", () => {
    expect(told("- name: Marta Quill\n")).toMatchObject([{ name: "Marta Quill" }]);
    expect(told("souces:\n  finch: {name: Marta Quill}\n")).toMatchObject([{ name: "Marta Quill" }]);
    expect(told("sources:\n  finch: {name: Marta Quill}\ndove:\n  name: Tobias Renn\n")).toMatchObject([
      { name: "Marta Quill" },
      { name: "Tobias Renn" },
    ]);
  });

  it("with lines that slipped out of it", () => {
    expect(told("sources:\n  finch:\n    name: Marta Quill\n  aliases: [Quill]\n")).toMatchObject([{ label: "finch", aliases: ["Quill"] }]);
  });

  it("under a codename given twice", () => {
    expect(told("sources:\n  finch: {name: Marta Quill}\n  finch: {name: Tobias Renn}\n")).toMatchObject([
      { name: "Marta Quill" },
      { name: "Tobias Renn" },
    ]);
  });
});

describe("a file that is no YAML", () => {
  const names = (text: string) => read(text).sources.flatMap(({ name, aliases, identifying }) => [name ?? "", ...aliases, ...identifying]);

  it("keeps an entry whose indentation is broken together", () => {
    const source = first(
      "sources:\n  finch:\n      name: Marta Quill\n    aliases: [Quill]\n    agreements:\n      - level: deep-background\n        date: 2026-03-09\n",
    );
    expect(source).toMatchObject({
      codename: "finch",
      name: "Marta Quill",
      aliases: ["Quill"],
      agreements: [{ level: "deep-background", readable: true }],
    });
  });

  it.each([
    ["a quotation mark", 'name: "Marta Quill'],
    ["a bracket", "aliases: [Quill"],
    ["a quotation mark in an agreement", 'agreements: [{level: background, wording: "use it}]'],
  ])("keeps the other entries as they stand where %s is never closed", (_, line) => {
    const others = `  dove:\n    name: Tobias Renn\n    agreements:\n      - level: on-the-record\n        date: 2026-03-09\n`;
    const { sources } = read(
      `version: 1\nsources:\n  finch:\n    ${line}\n${others}# end\n  wren: {name: Ada Moss, agreements: [{level: background}]}\n`,
    );
    expect(sources.map(({ codename }) => codename)).toEqual(["finch", "dove", "wren"]);
    expect(sources[1]).toMatchObject({ name: "Tobias Renn", aliases: [], agreements: [{ level: "on-the-record", readable: true }] });
    expect(sources[1]?.agreements[0]?.date?.text).toBe("2026-03-09");
    expect(sources[2]).toMatchObject({ name: "Ada Moss", agreements: [{ level: "background" }] });
  });

  it("places what it reads in the file, not in the entry", () => {
    const text = 'version: 1\nsources:\n  finch:\n    name: "Marta Quill\n  dove:\n    name: Tobias Renn\n';
    const span = read(text).sources[1]?.places.name;
    expect(text.slice(span?.start, span?.end)).toBe("Tobias Renn");
  });

  it("leaves entries that refer to one another to the reading of the whole file", () => {
    const text =
      "sources:\n  finch:\n    name: Marta Quill\n    aliases: &a [Quill]\n  dove:\n    name: Tobias Renn\n    aliases: *a\n  wren: {\n";
    expect(read(text).sources[1]).toMatchObject({ codename: "dove", name: "Tobias Renn", aliases: ["Quill"] });
  });

  it.each([
    [
      "a quotation mark that is not closed",
      'sources:\n  finch:\n    name: "Marta Quill\n    aliases: [Quill, MQ]\n  dove:\n    name: Tobias Renn\n',
    ],
    [
      "a bracket that is not closed",
      "sources:\n  finch:\n    name: Marta Quill\n    aliases: [Quill, MQ\n  dove:\n    name: Tobias Renn\n",
    ],
    ["tabs", "sources:\n  finch:\n\tname: Marta Quill\n\taliases:\n\t\t- Quill\n\t\t- MQ\n  dove:\n\tname: 'Tobias Renn'\n"],
    ["brackets without end", `${"[".repeat(200)}\nname: Marta Quill\naliases: [Quill, MQ]\nname: Tobias Renn\n`],
    ["a tag", "sources:\n  finch:\n    name: !Marta Quill\n    aliases: [Quill, MQ, Marta Quill]\n  dove: {name: !x Tobias Renn}\n"],
    [
      "a second document",
      "a: 1\n---\nsources:\n  finch:\n    name: Marta Quill\n    aliases: [Quill, MQ]\n  dove:\n    name: Tobias Renn\n",
    ],
  ])("keeps names protected: %s", (_, text) => {
    expect(names(text)).toEqual(expect.arrayContaining(["Marta Quill", "Quill", "MQ", "Tobias Renn"]));
  });

  it("counts what cannot be read as off the record", () => {
    expect(first("sources: [\nname: Marta Quill\n").agreements).toMatchObject([OFF_THE_RECORD]);
  });
});
