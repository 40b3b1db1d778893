import { describe, expect, it } from "vitest";
import { analyzeText, check, fixed, only } from "../../support/check.ts";
import { EXAMPLE_LEDGER, ledgerOf } from "./example-ledger.ts";

const ledger = EXAMPLE_LEDGER;

describe("not-for-publication", () => {
  it.each([
    `⟦not-for-publication:“The bids are fixed,” Marchetti said.⟧`,
    `⟦not-for-publication:Sela Marchetti said the bids were “fixed”.⟧ The port opened in 1911.`,
    `The port opened in 1911. ⟦not-for-publication:The winner was settled before the tender opened.⟧ [@kestrel]`,
    `⟦not-for-publication:The winner was settled before the tender opened.⟧ <!-- @kestrel -->`,
    `⟦not-for-publication:The winner was settled. The losers were told.⟧\n[@kestrel]`,
    `“The port opened in 1911,” Lindgren said.\n\n⟦not-for-publication:“The winner was settled early.”⟧ [@kestrel]`,
    `- The port opened in 1911.\n- ⟦not-for-publication:“She lost them,” Sela Marchetti said.⟧`,
  ])("flags %s", (text) => {
    check(text, { ledger });
  });

  it.each([
    `The winner was settled before the tender opened, Tomas Lindgren said. [@kestrel; @wren]`,
    `The port opened in 1911. [@wren]`,
    "The mark `[@kestrel]` stands in code.",
    `An escaped \\[@kestrel] is no mark, and neither is [@kestrel](https://port.example).`,
  ])("allows %s", (text) => {
    check(text, { ledger });
  });

  it.each([
    [`The port opened. The winner was settled early. [@kestrel] It closes in May.`, `The port opened. It closes in May.`],
    [`First.\n\nThe winner was settled early. [@kestrel]\n\nLast.\n`, `First.\n\nLast.\n`],
    [`First.\n\nThe winner was settled early.\n\n[@kestrel]\n\nLast.\n`, `First.\n\nLast.\n`],
    [`First.\n\n> The winner was settled early.\n>\n> <!-- @kestrel -->\n\nLast.\n`, `First.\n\nLast.\n`],
    [`- One.\n- “It is fixed,” Marchetti said.\n- Three.\n`, `- One.\n- Three.\n`],
  ])("holds back %s", (before, after) => {
    expect(fixed(before, "not-for-publication", { ledger })).toBe(after);
  });

  it("keeps what is held back whole, with its mark", () => {
    const text = `First.\n\nThe winner was settled early. [@kestrel]\n`;
    const finding = only(analyzeText(text, { ledger }), "not-for-publication");
    expect(finding.fixes[0]?.holdsBack.map((span) => text.slice(span.start, span.end))).toEqual([
      "The winner was settled early. [@kestrel]",
    ]);
  });

  it("holds sentences that follow each other back in one piece", () => {
    const text = `“It is fixed. Everyone knows,” Marchetti said. It closes in May.\n`;
    const finding = only(analyzeText(text, { ledger }), "not-for-publication");
    expect(finding.fixes[0]?.holdsBack.map((span) => text.slice(span.start, span.end))).toEqual([
      "“It is fixed. Everyone knows,” Marchetti said.",
    ]);
  });

  describe("with a corroborator", () => {
    const both = ledgerOf(`- level: off-the-record\n  date: 2026-10-02\n  corroborated-by: [gull, {document: FOI 2231}]`);

    it.each([
      `The presses will stop. [@tern; @gull]`,
      `The presses will stop, Abel Strand said. [@tern]`,
      `The presses will stop, according to FOI 2231. [@tern]`,
      `The presses will stop, FOI 2231 shows. [@tern]`,
    ])("lets words be used that the draft ties to it: %s", (text) => {
      check(text, { ledger: both });
    });

    it.each([
      `⟦not-for-publication:The presses will stop.⟧ [@tern]`,
      `⟦not-for-publication:The presses will stop.⟧ [@tern] Abel Strand agreed.`,
      `⟦not-for-publication:“The presses will stop,” Kessler said.⟧`,
    ])("does not take its being in the ledger for a tie: %s", (text) => {
      check(text, { ledger: both });
    });
  });

  it("offers a mark for another agreement and for a corroborator", () => {
    const two = ledgerOf(
      `- level: off-the-record\n  date: 2026-10-02\n  corroborated-by: [gull]\n- level: background\n  date: 2026-10-05\n  description: an editor`,
    );
    const text = "The presses will stop. [@tern]\n";
    const edits = only(analyzeText(text, { ledger: two }), "not-for-publication").fixes.flatMap((fix) =>
      fix.edits.map((edit) => edit.newText),
    );
    expect(edits).toContain("[@tern, 2026-10-05]");
    expect(edits).toContain(" [@gull]");
  });

  it("lets covered words govern without a mark", () => {
    const covered = ledgerOf(
      `- level: on-the-record\n  date: 2026-10-02\n- level: off-the-record\n  date: 2026-10-05\n  covers: [the owner has already sold the building to a hotel group]`,
      "    default: 2026-10-02\n",
    );
    check("Kessler said the presses would stop.", { ledger: covered });
    check("⟦not-for-publication:Kessler said the owner had sold the building to a hotel group.⟧", { ledger: covered });
  });
});
