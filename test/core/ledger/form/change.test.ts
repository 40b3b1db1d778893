import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { changeLedger } from "../../../../server/src/core/ledger/form/change.ts";
import type { FormPath, FormValue } from "../../../../server/src/core/ledger/form/value.ts";
import { ledgerTemplate } from "../../../../server/src/core/ledger/template.ts";

const LEDGER = `# Keep this comment.
version: 1
outlet: ap   # house rules

sources:
  # About wren.
  wren:
    name: Ada Marsh # her maiden name
    aliases: [Marsh, "@adam"]
    identifying:
      - night porter
      - third floor   # of the annexe
    agreements:
      - level: background
        date: 2026-10-05T14:00
        agreed: {by: source}
        description: 'a person, who works there'

      # The second talk.
      - date: 2026-10-08
        level: off-the-record
  dove:
    name: withheld
    agreements:
      - level: on-the-record
`;

/** The lines that a change leaves out and puts in, after a sign. */
function difference(path: FormPath, value: FormValue | null, text = LEDGER): string[] {
  const after = changeLedger(text, { path, value });
  if (after === null) return ["refused"];
  const [before, now] = [text.split("\n"), after.split("\n")];
  const same = before.findIndex((line, at) => line !== now[at]);
  const end = before.findIndex((_, at) => before.at(-1 - at) !== now.at(-1 - at) || before.length - at <= same || now.length - at <= same);
  return [
    ...before.slice(same, before.length - end).map((line) => `-${line}`),
    ...now.slice(same, now.length - end).map((line) => `+${line}`),
  ];
}

const WREN = ["sources", "wren"] as const;

describe("a change of one field", () => {
  it.each([
    ["a value", [...WREN, "name"], "Ada M. Marsh", ["-    name: Ada Marsh # her maiden name", "+    name: Ada M. Marsh # her maiden name"]],
    [
      "a quoted value",
      [...WREN, "agreements", 0, "description"],
      "a porter",
      ["-        description: 'a person, who works there'", "+        description: a porter"],
    ],
    ["a value that has to be quoted", ["outlet"], "no", ["-outlet: ap   # house rules", "+outlet: no   # house rules"]],
    [
      "a text with signs",
      [...WREN, "name"],
      "Ada: [Marsh], #1",
      ["-    name: Ada Marsh # her maiden name", '+    name: "Ada: [Marsh], #1" # her maiden name'],
    ],
    [
      "a text with a comma",
      [...WREN, "name"],
      "Ada, the porter",
      ["-    name: Ada Marsh # her maiden name", "+    name: Ada, the porter # her maiden name"],
    ],
    [
      "a text with a comma in brackets",
      [...WREN, "aliases", 0],
      "Marsh, A.",
      ['-    aliases: [Marsh, "@adam"]', '+    aliases: ["Marsh, A.", "@adam"]'],
    ],
    [
      "one of a list in brackets",
      [...WREN, "aliases", 0],
      "Marsh-Hill",
      ['-    aliases: [Marsh, "@adam"]', '+    aliases: [Marsh-Hill, "@adam"]'],
    ],
    [
      "a further one in brackets",
      [...WREN, "aliases", 2],
      "A. Marsh",
      ['-    aliases: [Marsh, "@adam"]', '+    aliases: [Marsh, "@adam", A. Marsh]'],
    ],
    ["one less in brackets", [...WREN, "aliases", 0], null, ['-    aliases: [Marsh, "@adam"]', '+    aliases: ["@adam"]']],
    ["a further line of a list", [...WREN, "identifying", 2], "the annexe", ["+      - the annexe"]],
    ["a line less of a list", [...WREN, "identifying", 0], null, ["-      - night porter"]],
    ["a new key, in its order", [...WREN, "motive"], "was passed over", ["+    motive: was passed over"]],
    ["a new key of an agreement", [...WREN, "agreements", 0, "wording"], "use it", ["+        wording: use it"]],
    [
      "a new key in brackets",
      [...WREN, "agreements", 0, "agreed", "how"],
      "phone",
      ["-        agreed: {by: source}", "+        agreed: {by: source, how: phone}"],
    ],
    ["a key whose map is not there yet", [...WREN, "agreements", 1, "agreed", "by"], "source", ["+        agreed: {by: source}"]],
    ["a key less, and the map with it", [...WREN, "agreements", 0, "agreed", "by"], null, ["-        agreed: {by: source}"]],
    [
      "the first key of an entry less",
      [...WREN, "agreements", 1, "date"],
      null,
      ["-      - date: 2026-10-08", "-        level: off-the-record", "+      - level: off-the-record"],
    ],
    [
      "a list that is not there yet",
      [...WREN, "known-to", 0],
      { who: "J. P.", role: "editor" },
      ["+    known-to: [{who: J. P., role: editor}]"],
    ],
    ["a further agreement", ["sources", "dove", "agreements", 1], { level: "background" }, ["+      - level: background"]],
    [
      "a further source",
      ["sources", "heron"],
      { name: "Lena Fall", agreements: [{ level: "background", agreed: { by: "source" } }] },
      ["+  heron:", "+    name: Lena Fall", "+    agreements:", "+      - level: background", "+        agreed: {by: source}"],
    ],
  ] as [string, FormPath, FormValue | null, string[]][])("%s", (_, path, value, lines) => {
    expect(difference(path, value)).toEqual(lines);
  });

  it("takes a whole source with its lines, and nothing of the others", () => {
    const after = changeLedger(LEDGER, { path: ["sources", "dove"], value: null }) ?? "";
    expect(LEDGER.startsWith(after.trimEnd())).toBe(true);
  });

  it("keeps the file's own line ends", () => {
    const after = changeLedger(LEDGER.replaceAll("\n", "\r\n"), { path: [...WREN, "motive"], value: "x" }) ?? "";
    expect(after.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("starts from nothing", () => {
    expect(changeLedger("version: 1\n", { path: ["sources", "wren", "name"], value: "Ada Marsh" })).toBe(
      "version: 1\nsources:\n  wren:\n    name: Ada Marsh\n",
    );
  });

  it.each(["a: [", "- a\n- b\n", "a: 1\n---\nb: 2\n"])("is refused where it does not fit: %j", (text) => {
    expect(changeLedger(text, { path: ["sources", "wren", "name"], value: "x" })).toBeNull();
  });

  it("writes the whole anew where one place will not do, comments kept", () => {
    const text = LEDGER.replace("withheld", "|\n      Ada\n      Marsh");
    const after = changeLedger(text, { path: ["sources", "dove", "name"], value: "withheld" }) ?? "";
    expect(after).toContain("# Keep this comment.");
    expect(after).toContain("# The second talk.");
    expect((parse(after) as { sources: { dove: { name: string } } }).sources.dove.name).toBe("withheld");
  });
});

describe("changes of any kind", () => {
  const paths: FormPath[] = [
    ["outlet"],
    ["sources", "finch", "name"],
    ["sources", "finch", "aliases", 1],
    ["sources", "finch", "motive"],
    ["sources", "finch", "agreements", 0, "wording"],
    ["sources", "finch", "agreements", 0, "agreed", "how"],
    ["sources", "dove", "agreements", 0, "covers", 0],
    ["sources", "heron", "name"],
  ];
  const text = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom("yes", "null", "1e3", "0x1F", "- a", "? b", "#c", "a: b", "'", '"', "*x", "&y", "%z", "---"),
  );

  it("mean what was asked for, and keep every comment", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...paths), fc.option(text)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, (changes) => {
        let now = ledgerTemplate();
        for (const [path, value] of changes) {
          const after = changeLedger(now, { path, value });
          if (after === null) continue;
          const at = path.reduce<unknown>(
            (node, step) => (node as Record<string, unknown> | undefined)?.[step],
            parse(after, { schema: "core" }),
          );
          if (value !== null) expect(at).toBe(value);
          now = after;
        }
        for (const [comment] of ledgerTemplate().matchAll(/^#.*$/gmu)) expect(now).toContain(comment);
      }),
      { numRuns: 200 },
    );
  });
});
