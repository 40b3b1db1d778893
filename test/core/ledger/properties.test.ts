import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ledgerCompletions, ledgerHover, ledgerOutline } from "../../../server/src/core/ledger/editing.ts";
import { LEDGER_JSON_SCHEMA } from "../../../server/src/core/ledger/key-docs.ts";
import { ledgerTemplate } from "../../../server/src/core/ledger/template.ts";
import { GOOD_LEDGER, read } from "./support.ts";

/** A valid ledger with a few stretches cut out, doubled or replaced by signs that YAML cares about. */
const mutated = fc
  .array(
    fc.record({
      at: fc.nat(GOOD_LEDGER.length),
      length: fc.nat(40),
      put: fc.constantFrom(
        "",
        "\n",
        "  ",
        "\t",
        ":",
        "- ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "#",
        "&a ",
        "*a",
        "!x ",
        "|\n",
        "---\n",
        "🦉",
        "null",
        "2026-02-30",
        "\u0000",
        "\r",
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((edits) => edits.reduce((text, { at, length, put }) => text.slice(0, at) + put + text.slice(at + length), GOOD_LEDGER));

const anyText = fc.oneof(fc.string({ unit: "binary" }), mutated);

describe("whatever the text", () => {
  it("reading a ledger never throws, and problems lie in the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { problems, sources } = read(text, {});
        for (const { span } of problems) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        for (const source of sources) expect(source.agreements.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it("nothing is called sound that was cut in two", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: GOOD_LEDGER.indexOf("agreements:") }), (length) => {
        expect(read(GOOD_LEDGER.slice(0, length)).problems.some((one) => one.blocksVerdict)).toBe(true);
      }),
    );
  });

  it("no message holds a value of the ledger", () => {
    const canaries = fc.constantFrom("Zxqcanary", "zxqcanary", "2026-02-31", "@zxqcanary");
    fc.assert(
      fc.property(fc.nat(GOOD_LEDGER.length), fc.nat(15), canaries, (at, length, canary) => {
        const text = GOOD_LEDGER.slice(0, at) + canary + GOOD_LEDGER.slice(at + length);
        const said = JSON.stringify(read(text, {}).problems.map((one) => one.message));
        for (const value of [canary, "Quill", "ferry", "march.md", "finch", "survey", "zxq"]) expect(said).not.toContain(value);
      }),
      { numRuns: 300 },
    );
  });

  it("what the editor offers never throws and never shows a name", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, anywhere) => {
        const offset = text.length === 0 ? 0 : anywhere % (text.length + 1);
        ledgerCompletions(text, offset);
        ledgerHover(text, offset);
        ledgerOutline(text);
      }),
      { numRuns: 200 },
    );
    for (let offset = 0; offset <= GOOD_LEDGER.length; offset += 1) {
      const shown = JSON.stringify([ledgerHover(GOOD_LEDGER, offset), ledgerCompletions(GOOD_LEDGER, offset)]);
      for (const value of ["Tobias", "bid to run", "survey", "inspection"]) {
        // The examples of the schema are made up, and the same for every ledger.
        if (!JSON.stringify(LEDGER_JSON_SCHEMA).includes(value)) expect(shown).not.toContain(value);
      }
    }
  });
});

describe("the template", () => {
  it("can be read without a problem", () => {
    expect(read(ledgerTemplate()).problems).toEqual([]);
    expect(read(ledgerTemplate()).sources.map((source) => source.label)).toEqual(["finch", "dove"]);
  });

  it("can be read with its optional lines switched on", () => {
    const all = ledgerTemplate().replace(/^(\s+)# (motive|documents|spoke|permits|notes|covers|embargo): /gmu, "$1$2: ");
    expect(read(all).problems).toEqual([]);
    expect(read(all).sources[0]?.agreements[0]).toMatchObject({ permits: { quote: false }, embargo: { timed: true } });
  });
});
