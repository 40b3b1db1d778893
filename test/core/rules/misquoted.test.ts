import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";

const NOTES = `# Wren, at the quay

We will close the north crane before the winter storms. Nobody has, um, asked for the ferry in ten years.

I do not know who signed the colour charts, and I was at the quay for 41 days.

[OTR] The harbour master sold the old tug to his brother. [/OTR]
`;
const ledger = `version: 1
sources:
  wren:
    name: Tomas Lindgren
    agreements: [{level: on-the-record, date: 2026-10-18, notes: wren.md}]
  finch:
    name: Marta Quill
    agreements: [{level: background, date: 2026-10-18, description: a ferry employee, permits: {quote: false}, wording: no quotes, notes: finch.md}]
  dove:
    name: Ines Duarte
    agreements: [{level: on-the-record, date: 2026-10-18}]
`;
const options = {
  ledger,
  notes: {
    "wren.md": NOTES,
    "finch.md": "The cranes were never tested before they were sold.\n\nMarta Quill told them the engines had to be tested twice.",
  },
  codes: ["misquoted"],
};
const marked = (text: string): string => text.replaceAll("⟦", "⟦misquoted:");

describe("misquoted", () => {
  it.each([
    "“We will ⟦shut⟧ the north crane before the winter storms,” Tomas Lindgren said.",
    "“We will close the ⟦south⟧ crane before the winter storms,” Lindgren said.",
    "“We will close the north crane ⟦before storms⟧,” Lindgren said.",
    "“We will close the ⟦old⟧ north crane before the winter storms,” Lindgren said.",
    "“We will ⟦shut the north crane,” Lindgren said, “before the autumn⟧ storms.”",
    "Lindgren said they would “close ⟦every⟧ north crane before the winter storms.”",
    "“I do not know who ⟦made⟧ the color charts,” Lindgren said.",
    "“I was at the quay for ⟦forty⟧ days,” Lindgren said.",
  ])("flags %s", (text) => {
    check(marked(text), options);
  });

  it.each([
    "“We will close the north crane before the winter storms,” Lindgren said.",
    "“We’ll close the north crane … winter storms,” Lindgren said.",
    "“We will close the [old] crane before the winter storms,” Lindgren said.",
    "“Nobody has asked for the ferry in ten years,” Lindgren said. “Nobody has asked for the ferry in 10 years,” he said again.",
    "“I don’t know who signed the color charts,” Lindgren said.",
    "“I was at the quay for forty-one days,” Lindgren said.",
    "“The crane is a fine machine and it should stay,” Lindgren said.",
    "Lindgren said the south crane would be shut before the winter storms.",
    "“We will shut the north crane before the winter storms,” Ines Duarte said.",
    "“The cranes were never checked before they were sold,” a ferry employee said.",
    "“We shut it,” Lindgren said.",
  ])("allows %s", (text) => {
    check(text, options);
  });

  it("says how many words differ, never which, and names the notes' terms", () => {
    const { findings } = check("“We will shut the south crane before the winter storms,” Tomas Lindgren said.", { ...options, codes: [] });
    const found = findings.find(({ code }) => code === "misquoted");
    expect(found).toMatchObject({ sure: "likely", source: "wren", agreement: { level: "on-the-record" } });
    expect(found?.message).toContain("2 words differ");
    expect(found?.message).not.toMatch(/close|north/u);
  });

  it.each([
    [
      "“We will shut the north crane before the winter storms,” Lindgren said.",
      "“We will close the north crane before the winter storms,” Lindgren said.",
    ],
    [
      "“We will close the *north* crane before storms,” Lindgren said.",
      "“We will close the *north* crane before the winter storms,” Lindgren said.",
    ],
    [
      "“We will close the old north crane before the winter storms,” Lindgren said.",
      "“We will close the north crane before the winter storms,” Lindgren said.",
    ],
    [
      "“They will shut the north crane,” Lindgren said, “before the winter storms.”",
      "“We will close the north crane,” Lindgren said, “before the winter storms.”",
    ],
    ["“I did not know who signed the charts,” Lindgren said.", "“I do not know who signed the colour charts,” Lindgren said."],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "misquoted", options)).toBe(after);
  });

  it("inserts nothing that may not be printed or gives a source away", () => {
    const named = ledger.replace("permits: {quote: false}, wording: no quotes, ", "");
    const text = "“The harbour master told them the engines had to be tested twice,” a ferry employee said.";
    const { findings } = check(text, { ...options, ledger: named, codes: [] });
    expect(findings.filter(({ code }) => code === "misquoted").map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it("asks for as much likeness as the newsroom wants", () => {
    check("“We will shut every tall crane before the winter,” Lindgren said.", options);
  });
});
