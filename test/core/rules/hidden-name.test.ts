import { describe, expect, it } from "vitest";
import { CANARY_LEDGER } from "../../properties/drafts-arbitrary.ts";
import { analyzeText, check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER, ledgerOf } from "./example-ledger.ts";

const ledger = EXAMPLE_LEDGER;

describe("hidden-name", () => {
  it.each([
    `A copy of ⟦hidden-name:Okafor⟧’s memo was left on a printer.`,
    `<!-- call ⟦hidden-name:Okafor⟧ back before six -->`,
    `![The quay](pictures/⟦hidden-name:ruth-okafor⟧.jpg)`,
    `![⟦hidden-name:Okafor⟧ at her desk](desk.jpg)`,
    `---\nslug: ⟦hidden-name:ruth_okafor⟧\n---\n\nText.`,
    `The memo carries the initials of its author, ⟦hidden-name:Ruth **Okafor⟧**, on the last page.`,
    `# What ⟦hidden-name:Okafor⟧ knew`,
    // Beside words in marks, and not said to say them.
    `⟦hidden-name:Ruth Okafor⟧ shook her head. “The quay is a wreck.”`,
    `⟦hidden-name:Ruth Okafor⟧ shook her head.\n\n“The quay is a wreck.”\n\n“Nobody looks.”`,
    // Taken together for one speaker, who is the one that may be named.
    `“It takes a year,” said Tomas Lindgren ⟦hidden-name:Ruth Okafor⟧ , who runs the yard.`,
    `| Name | Post |\n|---|---|\n| ⟦hidden-name:Okafor, R.⟧ | finance |`,
  ])("flags %s", (text) => {
    check(text, { ledger });
  });

  it.each([`A copy of the memo was left on a printer.`, `Okafor Avenue runs to the port.`, `Tomas Lindgren's pencil lay on the desk.`])(
    "allows %s",
    (text) => {
      check(text, { ledger });
    },
  );

  it("stands beside a finding that does not hold the draft", () => {
    const text = `The inspector left early, according to a dock worker. [@curlew]

⟦no-direct-quote:“⟦hidden-name:Zephrine Quillmarsh⟧ told nobody,” she said, “and nobody will bid.”⟧
`;
    const { verdict } = check(text, { ledger: CANARY_LEDGER, settings: { stage: "writing" } });
    expect(verdict).toBe("held");
  });

  it.each(["background", "off-the-record"])("holds a draft in which it is not sure that the name is a speaker's, %s", (level) => {
    const own = `version: 1\nsources: {heron: {name: Zephrine Quillmarsh, agreements: [{level: ${level}, date: 2026-10-14}]}}\n`;
    const text = `+ notes/heron.md\n       Zephrine Quillmarsh   covers: ["the inspector buried it`;
    expect(analyzeText(text, { ledger: own, settings: { stage: "writing" } }).verdict).toBe("held");
  });

  it("looks into the file's own name", () => {
    const { findings } = analyzeText("Text.", { ledger, path: "stories/ruth-okafor-interview.md" });
    expect(findings.map(({ code, span }) => [code, span])).toEqual([["hidden-name", { start: 0, end: 0 }]]);
  });

  it.each([
    [`A copy of Okafor’s memo was left on a printer.`, `A copy of the memo was left on a printer.`],
    [`<!-- call Okafor back before six -->`, `<!-- call heron back before six -->`],
    [`The guests included Ruth Okafor and two clerks.`, `The guests included a person and two clerks.`],
    [`The memo was signed by its author, Ruth Okafor, in May.`, `The memo was signed by its author in May.`],
    [`Nobody asked Ruth Okafor, who keeps the books, about it.`, `Nobody asked a person about it.`],
    [`The list is [here](https://port.example/ruth-okafor).`, `The list is here.`],
    [`Before ![The quay](ruth-okafor.jpg) after.`, `Before  after.`],
    [`It was signed by Okafor, R. The port paid.`, `It was signed by a person. The port paid.`],
    [`It was signed by Okafor, R. in May.`, `It was signed by a person in May.`],
    [`Okafor was blunt. “It is dead,” she said.`, `An executive at a port operator was blunt. “It is dead,” she said.`],
    [`The quay is old. [@wren] Okafor left the room.`, `The quay is old. [@wren] A person left the room.`],
    [`![Okafor at the quay](quay.jpg)`, `![A person at the quay](quay.jpg)`],
    [`A thread by @rokafor listed them.`, `A thread by a person listed them.`],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "hidden-name", { ledger })).toBe(after);
  });

  it("leaves a newsmaker alone but beside words from the other conversation", () => {
    const mayor = ledgerOf(
      `- level: on-the-record\n  date: 2026-10-02\n- level: background\n  date: 2026-10-05\n  description: an editor`,
      "    default: 2026-10-02\n",
    );
    check("Kessler opened the bridge on Monday.", { ledger: mayor });
    const { findings } = check(
      "⟦hidden-name:Kessler⟧ opened the bridge on Monday. The presses will stop, an editor said. [@tern, 2026-10-05]",
      { ledger: mayor },
    );
    expect(findings[0]?.sure).toBe("likely");
  });
});
