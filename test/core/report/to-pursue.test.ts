import { describe, expect, it } from "vitest";
import { toPursue } from "../../../server/src/core/report/to-pursue.ts";
import { ledgerFrom } from "../../support/check.ts";

const ledger = (kestrel: string, wren = "") => `version: 1
sources:
  kestrel:
    name: Sela Marchetti
    agreements:
      - level: off-the-record
        date: 2026-10-16
${kestrel.replace(/^/gmu, "        ")}
  wren:
    name: Tomas Lindgren
    agreements:
      - level: on-the-record
        date: 2026-10-18
${wren.replace(/^/gmu, "        ")}
`;
const COVERS =
  "covers: [the harbor pilots were paid in cash to look away from the leaking barges, the tug was sold to his brother for one euro]";
const pursued = (text: string, notes: Readonly<Record<string, string>> = {}) => toPursue(ledgerFrom({ ledger: text, notes }));

describe("what to pursue", () => {
  it("is what may not be used and nobody is on record for", () => {
    expect(pursued(ledger(COVERS))).toEqual([
      { source: "kestrel", agreement: 0, level: "off-the-record", date: "2026-10-16", covers: [1, 2], passages: [] },
    ]);
  });

  it("is nothing where somebody corroborates it, or it may be used", () => {
    expect(pursued(ledger(`${COVERS}\ncorroborated-by: [wren]`))).toEqual([]);
    expect(pursued(ledger(COVERS).replace("off-the-record", "background"))).toEqual([]);
  });

  it("leaves out what another source says under terms that let it be used, also in other words", () => {
    const said = "covers: [pilots in the harbor were paid cash so that they looked away from the barges that leaked]";
    expect(pursued(ledger(COVERS, said))).toMatchObject([{ covers: [2] }]);
    expect(pursued(ledger(COVERS, said).replace("on-the-record", "off-the-record"))).toMatchObject([
      { source: "kestrel", covers: [1, 2] },
      { source: "wren", covers: [1] },
    ]);
  });

  it("counts the passages of notes that may not be used, headings left out", () => {
    const notes =
      "The quay is old.\n\n## Off the record\n\nThe tug was sold to his brother for one euro.\n\n## On the record\n\nThe crane is older than the quay.\n";
    const text = ledger("notes: a.md").replace("off-the-record", "background");
    expect(pursued(text, { "a.md": notes })).toMatchObject([{ level: "off-the-record", covers: [], passages: [2] }]);
  });

  it("shows no word of it", () => {
    expect(JSON.stringify(pursued(ledger(COVERS)))).not.toMatch(/pilots|tug|Marchetti/u);
  });
});
