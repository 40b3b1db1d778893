import { describe, expect, it } from "vitest";
import { analyzeText, check, fixed, only } from "../../support/check.ts";
import { EXAMPLE_LEDGER, ledgerOf } from "./example-ledger.ts";

const codes = ["off-record-echo", "not-for-publication"];
const ledger = EXAMPLE_LEDGER;

/** On the record but for one passage of the notes, and corroborated by an on-record neighbour and a document. */
const TALK = {
  ledger: ledgerOf(`- level: on-the-record
  date: 2026-10-05
  corroborated-by: [gull, {document: court file 88, date: 2026-10-20}]
  notes: notes/tern.md
- level: background
  date: 2026-10-09
  description: a newspaper employee`),
  notes: {
    "notes/tern.md": `# Talk

The presses will stop in May and forty printers will be offered other work.

[OTR] The owner sold the archive to a collector in Geneva for 2.3 million dollars, and he kept the receipt in a shoebox. [/OTR]

We print what we can prove.
`,
  },
  codes,
};

describe("off-record-echo", () => {
  it.each([
    "⟦off-record-echo:The harbor pilots were paid in cash to look away from the leaking barges.⟧ The port opened in 1911.",
    "The port opened in 1911. ⟦off-record-echo:In cash, harbor pilots had been paid for looking away from barges that leak.⟧",
    "## ⟦off-record-echo:Harbor Pilots Were Paid in Cash to Look Away From Leaking Barges⟧",
    "- The port opened.\n- ⟦off-record-echo:Harbor pilots paid in cash to look away from leaking barges⟧",
    "| what |\n|---|\n| ⟦off-record-echo:harbor pilots were paid in cash to look away from the leaking barges⟧ |",
    `---\ntitle: Port\nsummary: ⟦off-record-echo:Harbor pilots were paid in cash to look away from leaking barges⟧\n---\n`,
    `---\nsocial-text: ⟦off-record-echo:Harbor pilots were paid in cash to look away from leaking barges⟧\n---\n`,
    `![⟦off-record-echo:Harbor pilots paid in cash to look away from leaking barges⟧](port.jpg)`,
    `<!-- ⟦off-record-echo:the harbor pilots were paid in cash to look away from the\nleaking barges⟧ -->`,
    "⟦off-record-echo:It is understood that harbor pilots were paid in cash to look away from the leaking barges.⟧",
    "⟦off-record-echo:Harbor pilots took cash payments. They looked away from the barges as they leaked.⟧",
  ])("flags %s", (text) => {
    check(text, { ledger, codes });
  });

  it.each([
    "The harbor pilots were paid in cash to look away from the leaking barges, Tomas Lindgren said.",
    "The harbor pilots were paid in cash to look away from the leaking barges. [@wren]",
    "The harbor pilots went on strike, and barges were leaking oil outside the port.",
    "Harbor pilots are paid by the port. Passengers pay in cash.",
  ])("allows %s", (text) => {
    check(text, { ledger, codes });
  });

  it.each([
    "⟦off-record-echo:The owner sold the archive to a collector in Geneva for $2.3 million.⟧",
    "⟦off-record-echo:A Geneva collector had bought the archive from the owner, who keeps the receipt in a shoebox.⟧",
    "⟦not-for-publication:The owner sold the archive to a collector in Geneva, Marion Kessler said.⟧",
    "⟦not-for-publication:The owner sold the archive to a collector in Geneva and kept the receipt.⟧ [@tern]",
    "The owner sold the archive to a collector in Geneva and kept the receipt. [@tern, 2026-10-09]",
    "The owner sold the archive to a collector in Geneva for 2.3 million dollars, Abel Strand said.",
    "The owner sold the archive to a collector in Geneva for 2.3 million dollars, according to court file 88.",
    "“The presses will stop in May and forty printers will be offered other work,” Kessler said.",
    "The presses will stop in May and forty printers will be offered other work.",
    "The owner, a collector of stamps, flew to Geneva on Monday. The archive is closed.",
  ])("keeps apart what was on and off the record: %s", (text) => {
    check(text, TALK);
  });

  it("is certain of six words in one run, and says how much a reworded passage shares", () => {
    const certain = only(
      analyzeText("The harbor pilots were paid in cash to look away from the leaking barges.", { ledger }),
      codes[0] ?? "",
    );
    expect(certain).toMatchObject({ sure: "certain", severity: "error", source: "kestrel", tiedBy: "covers", holds: true });
    const likely = only(analyzeText("In cash, harbor pilots had been paid for looking away from barges.", { ledger }), codes[0] ?? "");
    expect(likely).toMatchObject({ sure: "likely", severity: "warning", holds: true });
    expect(likely.message).toMatch(/^\d+% of the content words/u);
  });

  it("counts neither names, offices and figures nor formulas as words of a source", () => {
    const notes = { "notes/tern.md": "[OTR] " };
    const about = (said: string) => ({ ...TALK, notes: { "notes/tern.md": `${notes["notes/tern.md"]}${said} [/OTR]` } });
    check("Deputy Finance Minister Anders Holm and Interior Secretary Paula Reyes met in Lisbon on Tuesday.", {
      ...about("Deputy Finance Minister Anders Holm hates Interior Secretary Paula Reyes since Lisbon."),
      codes,
    });
    check("She spoke on condition of anonymity because she was not authorized to speak publicly about the matter.", {
      ...about("I speak on condition of anonymity because I am not authorized to speak publicly."),
      codes,
    });
  });

  it("holds the passage back", () => {
    const text = "The port opened in 1911. The harbor pilots were paid in cash to look away from the leaking barges. It closes in May.\n";
    expect(fixed(text, "off-record-echo", { ledger })).toBe("The port opened in 1911. It closes in May.\n");
    const beside = `![Harbor pilots paid in cash to look away from leaking barges](port.jpg)\n`;
    expect(fixed(beside, "off-record-echo", { ledger })).toBe("![](port.jpg)\n");
  });

  it("shows no word of the notes", () => {
    const finding = only(
      analyzeText("The harbor pilots were paid in cash to look away from the leaking barges.", { ledger }),
      codes[0] ?? "",
    );
    for (const shown of [finding.message, ...finding.fixes.map((fix) => fix.title)]) {
      expect(shown).not.toMatch(/pilot|barge|cash|leak/iu);
    }
  });
});
