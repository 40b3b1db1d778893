import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHouse } from "../../../server/src/core/house/read.ts";
import { outletNamed } from "../../../server/src/core/policy/outlets/index.ts";
import { ALL_RULES } from "../../../server/src/core/rules/index.ts";
import { describeSpans, readMarkers } from "../../support/markers.ts";

const read = (text: string) => readHouse(text, "house.yaml", ALL_RULES);

describe("a house file", () => {
  it("puts its severities and options over those of the outlet it extends", () => {
    const { outlet, problems } = read(`version: 1
name: Halden Courier
extends: ap
modelled-on: Halden Courier, newsroom handbook, 2026
rules:
  stock-reason: error
  single-source: "off"
  too-many-know: {limit: 2}
  editor-missing: {severity: warning}
  bare-source: {severity: hint, nouns: [the bench]}
`);
    expect(problems).toEqual([]);
    const ap = outletNamed("ap");
    expect(outlet).toMatchObject({ name: "house", title: "Halden Courier", modelledOn: "Halden Courier, newsroom handbook, 2026" });
    expect(outlet.severities).toEqual({
      ...ap?.severities,
      "stock-reason": "error",
      "single-source": "off",
      "editor-missing": "warning",
      "bare-source": "hint",
    });
    expect(outlet.options).toEqual({ ...ap?.options, "too-many-know": { limit: 2 }, "bare-source": { nouns: ["the bench"] } });
  });

  it("starts from the house default where it extends nothing", () => {
    expect(read("version: 1\nrules: {stock-reason: error}\n").outlet.severities).toEqual({ "stock-reason": "error" });
  });

  it.each([
    "version: ⟦house-wrong-version:2⟧",
    "⟦house-wrong-version⟧name: The Courier",
    "version: 1\nextends: ⟦house-unknown-outlet:gazette⟧",
    "version: 1\n⟦house-unknown-key:exends⟧: ap",
    "version: 1\nrules:\n  ⟦house-unknown-rule:stock-reasons⟧: error",
    "version: 1\nrules:\n  stock-reason: ⟦house-unknown-severity:fatal⟧",
    "version: 1\nrules:\n  no-name: ⟦rule-cannot-be-lowered:warning⟧",
    'version: 1\nrules:\n  no-name: {severity: ⟦rule-cannot-be-lowered:"off"⟧}',
    "version: 1\nrules:\n  no-name: error",
    "version: 1\nrules:\n  too-many-know: {⟦house-unknown-option:limits⟧: 3}",
    "version: 1\nrules:\n  too-many-know: {limit: ⟦house-out-of-bounds:-1⟧}",
    "version: 1\nrules:\n  too-many-know: {limit: ⟦house-wrong-kind:three⟧}",
    "version: 1\nrules:\n  bare-source: {nouns: ⟦house-wrong-kind:bench⟧}",
    "version: 1\nrules:\n  editor-missing: {asks-for: [editor, ⟦house-unknown-word:blood⟧]}",
    "version: 1\n⟦house-wrong-kind:rules⟧: [stock-reason]",
    "version: 1\nrules:\n  stock-reason: error\n  ⟦house-duplicate-key:stock-reason⟧: hint",
  ])("shows a fault at its place: %s", (marked) => {
    const { text, spans } = readMarkers(marked);
    const found = read(text).problems.map(({ code, span }) => ({ label: code, ...span }));
    expect(describeSpans(text, found)).toEqual(describeSpans(text, spans));
  });

  it("keeps what can be read beside a fault, and blocks the verdict unless it only tried to lower a rule", () => {
    const broken = read(
      "version: 1\nextends: ap\nrules:\n  stock-reason: fatal\n  jigsaw: error\n  too-many-know: {limit: 999, severity: error}\n",
    );
    expect(broken.outlet.severities).toMatchObject({ jigsaw: "error", "single-source": "error", "too-many-know": "error" });
    expect(broken.outlet.options?.["too-many-know"]).toBeUndefined();
    expect(broken.problems.every(({ blocksVerdict }) => blocksVerdict)).toBe(true);
    const lowering = read('version: 1\nrules: {no-name: hint, hidden-name: {severity: "off"}}\n');
    expect(lowering.problems.map(({ blocksVerdict }) => blocksVerdict)).toEqual([false, false]);
    expect(lowering.outlet.severities).toEqual({});
  });

  it("suggests what was meant, and never shows what was written", () => {
    expect(read("version: 1\nrules:\n  stock-reasons: error\n").problems[0]?.message).toContain("“stock-reason”");
    const secret = read("version: 1\nextends: Marta Quill\nMarta: Quill\nrules: {Marta Quill: error, stock-reason: Marta}\n");
    expect(JSON.stringify(secret.problems.map(({ message }) => message))).not.toMatch(/Marta|Quill/u);
  });

  it("never throws and lowers no rule of section 1, whatever it holds", () => {
    const word = fc.constantFrom(
      "version: 1\n",
      "extends: ap\n",
      "rules:\n",
      "  no-name: off\n",
      "  jigsaw: {",
      "severity: ",
      "}",
      "\n",
      "- ",
      "  ",
      '"',
      "[",
      "]",
      ": ",
      "2",
      "off",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const { outlet, problems } = read(words.join(""));
        const lowered = ALL_RULES.filter(
          ({ code, section }) =>
            section === 1 &&
            ![undefined, "error"].includes(outlet.severities[code]) &&
            outletNamed("ap")?.severities[code] !== outlet.severities[code],
        );
        expect(lowered).toEqual([]);
        for (const { span } of problems) expect(span.start).toBeLessThanOrEqual(span.end);
      }),
    );
  });
});
