import { describe, expect, it } from "vitest";
import { signOff } from "../../../server/src/core/report/sign-off.ts";
import { analyzeText, ledgerFrom } from "../../support/check.ts";

const LEDGER = `version: 1
sources:
  heron:
    name: Ruth Okafor
    motive: passed over for a post
    documents: [{file: memo.pdf, origin: provided by a person with access}]
    agreements:
      - level: background
        date: 2026-10-14
        description: an executive at a port operator
        basis: who has read the tender documents
        reason: because they feared losing their job
        editor: true
        corroborated-by: [wren, {document: FOI 2231}]
  wren:
    name: Tomas Lindgren
    agreements: [{level: on-the-record, date: 2026-10-18}]
`;
const TEXT = "Two bids were opened in May, said an executive at a port operator who was passed over for a post.\n";

const answers = (ledger: string, text = TEXT) =>
  new Map(
    signOff(analyzeText(text, { ledger }), ledgerFrom({ ledger })).map(({ question, answer, words }) => [
      question.split(" ").slice(0, 4).join(" "),
      `${answer}: ${words}`,
    ]),
  );

describe("the editor's sign-off", () => {
  it("asks twelve questions about a story with unnamed sources, none about another", () => {
    expect(answers(LEDGER).size).toBe(12);
    expect(answers(LEDGER, "Bids will fall, Tomas Lindgren said.\n").size).toBe(0);
    expect(signOff(analyzeText(TEXT, { ledger: LEDGER }), null)).toEqual([]);
  });

  it("answers from the ledger where it knows, by codenames alone", () => {
    const given = answers(LEDGER);
    expect(given.get("Does an editor know")).toMatch(/^yes/u);
    expect(given.get("Is each source in")).toMatch(/^yes/u);
    expect(given.get("Were the description and")).toMatch(/^yes/u);
    expect(given.get("Who corroborates it?")).toBe("yes: “heron”: “wren”, a document");
    expect(JSON.stringify([...given])).not.toMatch(/Okafor|passed over|tender|port operator|FOI|memo/u);
  });

  it("says what the record lacks, and for whom", () => {
    const bare = LEDGER.replace(/ {8}(?:basis|reason|editor|corroborated-by): .*\n/gu, "").replace(
      ", origin: provided by a person with access",
      "",
    );
    const given = answers(bare);
    expect(given.get("Does an editor know")).toBe("no: No editor is on record for “heron”.");
    expect(given.get("Is each source in")).toBe("no: How they know is not on record for “heron”.");
    expect(given.get("Were the description and")).toMatch(/^no: .*“heron”/u);
    expect(given.get("Who corroborates it?")).toBe("no: Nobody is on record for “heron”.");
    expect(given.get("Is the origin of")).toMatch(/^ask: .*“heron”/u);
  });

  it("asks a person what no ledger can know", () => {
    for (const question of ["Is there no other", "Was nothing paid or", "Are these facts, and"])
      expect(answers(LEDGER).get(question)).toMatch(/^(?:ask|yes)/u);
    expect(answers(LEDGER.replace("    motive: passed over for a post\n", "")).get("Is a bias that")).toMatch(/^ask: .*“heron”/u);
  });
});
