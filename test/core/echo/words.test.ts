import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEchoFinder } from "../../../server/src/core/echo/find-echoes.ts";
import { rootOf } from "../../../server/src/core/echo/roots.ts";
import { echoWords } from "../../../server/src/core/echo/words.ts";
import { ledgerFrom } from "../../support/check.ts";

const roots = (text: string) => echoWords(text).map((word) => word.root);

describe("the roots of words", () => {
  it.each([
    ["throw", "threw", "thrown", "throws"],
    ["resign", "resigned", "resignation", "resigns", "quit"],
    ["neighbor", "neighbour", "neighbors", "neighbours"],
    ["analyze", "analysed", "analyzing", "analysis"],
    ["foreman", "foremen"],
    ["move", "moved", "moving", "moves"],
    ["cry", "cried", "cries", "crying"],
    ["pay", "paid", "payment", "paying"],
    ["bribe", "bribes", "bribed", "kickback"],
  ])("are one for the forms of “%s”", (...forms) => {
    expect(new Set(forms.map(rootOf)).size).toBe(1);
  });

  it.each([
    ["governor", "government"],
    ["station", "statement"],
    ["port", "report"],
    ["minister", "mine"],
    ["fly", "flee"],
  ])("are two for “%s” and “%s”", (a, b) => {
    expect(rootOf(a)).not.toBe(rootOf(b));
  });
});

describe("content words", () => {
  it.each([
    ["forty-one boats", "41 boats"],
    ["$2.3 million in cash", "2.3 million dollars in cash"],
    ["twelve hundred and six tons", "1,206 tons"],
    ["ten percent of gravel", "10% of gravel"],
    ["They were paid twice.", "They had been paid two times."],
    ["He said that the pilots were paid.", "Pilots paid, she insists"],
  ])("are the same in “%s” and “%s”", (a, b) => {
    expect(roots(a)).toEqual(roots(b));
  });

  it("keeps two numbers apart that a comma parts", () => {
    expect(roots("forty, two of them broken")).toEqual(["40", "2", "break"]);
  });

  it("says less of names, offices and formulas than of what happened", () => {
    const weights = new Map(
      echoWords("In Geneva the minister declined to comment on the smuggling.").map(({ root, weight }) => [root, weight]),
    );
    expect(weights.get("smuggl")).toBe(1);
    for (const root of ["geneva", "minister", "declin"]) expect(weights.get(root)).toBeLessThanOrEqual(0.5);
  });
});

describe("finding echoes", () => {
  const statements = Array.from({ length: 400 }, (_, index) => `The warden sold cell ${index} to a brewer who keeps barley there.`);
  const ledger = ledgerFrom({
    ledger:
      "version: 1\nsources:\n  tern:\n    name: withheld\n    agreements:\n      - {level: off-the-record, date: 2026-10-01, notes: n.md}\n",
    notes: { "n.md": statements.join("\n\n") },
  });

  it("gives stretches within the text, for any text", () => {
    const finder = createEchoFinder(ledger);
    const word = fc.constantFrom("warden", "sold", "cell", "brewer", "Barley", "the", "7", "million", ". ", "\n", "“", "İ", "\u0301", "🙂");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        for (const { start, end, share } of finder.find(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("finds a statement that resembles hundreds of others", () => {
    expect(createEchoFinder(ledger).find("A brewer keeps barley in the cell that the warden sold.")).toHaveLength(1);
  });
});
