import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";
import { EXAMPLE_LEDGER, ledgerOf } from "./example-ledger.ts";

const ledger = EXAMPLE_LEDGER;

describe("no-name", () => {
  it.each([
    `"It is dead," ⟦no-name:Okafor⟧ said.`,
    `⟦no-name:Ruth Okafor⟧ said the second round was a formality.`,
    `The second round was a formality, according to ⟦no-name:Ruth Okafor⟧.`,
    `“Nobody will bid,” said ⟦no-name:Ruth Okafor⟧, who works at the port.`,
    `“Nobody will bid,” Ms. ⟦no-name:Okafor⟧ told reporters. “Nobody can.”`,
    `**⟦no-name:Ruth Okafor⟧** said the second round was a formality.`,
    `“Nobody will bid,” ⟦no-name:ruth okafor⟧ said.`,
    `“Nobody will bid,” @⟦no-name:rokafor⟧ wrote.`,
    `According to ⟦no-name:ruth.okafor⟧, nobody will bid.`,
  ])("flags %s", (text) => {
    check(text, { ledger });
  });

  it.each([
    `"It is dead," an executive at a port operator said.`,
    `“We have 41 ships booked,” Tomas Lindgren said.`,
    `“We have 41 ships booked,” Peter Okafor, a fisherman, said.`,
  ])("allows %s", (text) => {
    check(text, { ledger });
  });

  it.each([
    [`"It is dead," Okafor said.`, `"It is dead," an executive at a port operator said.`],
    [`Okafor said it was dead.`, `An executive at a port operator said it was dead.`],
    [`Ruth Okafor, deputy finance director of Halden Port, said it was dead.`, `An executive at a port operator said it was dead.`],
    [`“It is dead,” said Ruth Okafor, who runs the port's books.`, `“It is dead,” said an executive at a port operator.`],
    [`According to Ruth Okafor, the bid is dead.`, `According to an executive at a port operator, the bid is dead.`],
    [`**Ruth Okafor** said it was dead.`, `An executive at a port operator said it was dead.`],
    [`Okafor, Lindgren and Adeyemi said it was dead.`, `An executive at a port operator, Lindgren and Adeyemi said it was dead.`],
    [`Lindgren, Adeyemi, and Okafor said it was dead.`, `Lindgren, Adeyemi, and an executive at a port operator said it was dead.`],
    [`Ruth Okafor, Chair and Treasurer, said it was dead.`, `An executive at a port operator said it was dead.`],
    [`Ruth Okafor and Tomas Lindgren said it was dead.`, `An executive at a port operator and Tomas Lindgren said it was dead.`],
    [`Tomas Lindgren and Ruth Okafor said it was dead.`, `Tomas Lindgren and an executive at a port operator said it was dead.`],
    [`“It is dead,” ruth okafor said.`, `“It is dead,” an executive at a port operator said.`],
    [`[Ruth Okafor](https://port.example/staff) said it was dead.`, `An executive at a port operator said it was dead.`],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "no-name", { ledger })).toBe(after);
  });

  it("uses the definite form once the source has been introduced", () => {
    const text = `“It is dead,” an executive at a port operator said.\n\n“It will stay dead,” Okafor said.\n`;
    expect(fixed(text, "no-name", { ledger })).toContain(`“It will stay dead,” the executive said.`);
  });

  it("says that a description is missing where none was agreed", () => {
    const open = ledgerOf(`- level: on-the-record\n  date: 2026-10-02\n  permits: {name: false}\n  wording: not by name`);
    expect(fixed("Kessler said the presses would stop.", "no-name", { ledger: open })).toBe(
      "TK: agreed description said the presses would stop.",
    );
  });

  it("names the agreement that lacks the name, where all of them govern", () => {
    const both = ledgerOf(`- level: on-the-record\n  date: 2026-10-02\n- level: background\n  date: 2026-10-05\n  description: an editor`);
    const { findings } = check("⟦no-name:Kessler⟧ said the presses would stop.", { ledger: both });
    expect(findings[0]?.agreement).toEqual({ level: "background", date: "2026-10-05" });
  });

  it("judges unmarked words by the default agreement", () => {
    const withDefault = ledgerOf(
      `- level: on-the-record\n  date: 2026-10-02\n- level: background\n  date: 2026-10-05\n  description: an editor`,
      "    default: 2026-10-02\n",
    );
    check("Kessler said the presses would stop.", { ledger: withDefault });
    check("⟦no-name:Kessler⟧ said the presses would stop. [@tern, 2026-10-05]", { ledger: withDefault });
  });
});
