import { describe, expect, it } from "vitest";
import { check, fixed } from "../../support/check.ts";

const ledger = `version: 1
sources:
  plover:
    name: Caspar Dunne
    agreements: [{level: off-the-record, date: 2026-10-07}]
  mayor:
    name: Ines Duarte
    agreements: [{level: on-the-record, date: 2026-10-01}, {level: off-the-record, date: 2026-10-08}]
  wren:
    name: Ottoline Varga
    agreements: [{level: background, date: 2026-10-05, description: a city official}, {level: off-the-record, date: 2026-10-06}]
  dove:
    name: Tobias Renn
    agreements: [{level: on-the-record, date: 2026-10-09}]
`;
const options = { ledger, codes: ["conversation-revealed"] };
const marked = (text: string): string => text.replaceAll("⟦", "⟦conversation-revealed:");

describe("conversation-revealed", () => {
  it.each([
    "Caspar Dunne, ⟦who met us privately last week⟧, did not answer written questions.",
    "Dunne, ⟦with whom this reporter had lunch with us⟧, left the council in May.",
    "⟦In a conversation with this newspaper⟧, Dunne declined to go into the contract.",
    "Dunne declined to go into the contract ⟦during a brief meeting with our reporter⟧.",
    "⟦Caspar Dunne met with us twice.⟧ The contract was sold.",
    "The contract was sold. ⟦Dunne sat down with this reporter on Tuesday.⟧",
    "Dunne was mayor once. ⟦He spoke privately to us in May.⟧",
    "Ines Duarte, ⟦who spoke to us off the record⟧, opened the bridge on Monday.",
    "Ines Duarte, ⟦who met a reporter privately in May⟧, opened the bridge on Monday.",
    "Ottoline Varga, ⟦who talked off the record with this paper⟧, opened the bridge on Monday.",
    "⟦Two people spoke to us off the record.⟧ The contract was sold.",
  ])("flags %s", (text) => {
    check(marked(text), options);
  });

  it.each([
    "Ines Duarte told us in an interview that the bridge was safe.",
    "Ines Duarte, who spoke to us at the bridge, said it was safe.",
    "Ottoline Varga, who met us privately, opened the bridge on Monday.",
    "Tobias Renn, who met us privately, said the bridge was safe.",
    "Caspar Dunne met the auditors in private.",
    "Caspar Dunne spoke to the Harbour Commission on Tuesday.",
    "The dinner was off the record, the club said.",
    "Reporters met the coach off the record, the club said.",
    "The ministers met privately and talked to each other.",
  ])("allows %s", (text) => {
    check(text, options);
  });

  it("is certain of somebody who only talked off the record, else likely", () => {
    const sure = (text: string) =>
      check(text, { ...options, codes: [] })
        .findings.filter(({ code }) => code === "conversation-revealed")
        .map((one) => [one.source, one.sure]);
    expect(sure("Caspar Dunne met with us twice.")).toEqual([["plover", "certain"]]);
    expect(sure("Ines Duarte met with us privately.")).toEqual([["mayor", "likely"]]);
    expect(sure("One official talked to us off the record.")).toEqual([[null, "likely"]]);
  });

  it.each([
    ["Ines Duarte, who met us privately last week, opened the bridge.", "Ines Duarte opened the bridge."],
    ["The bridge was opened by Ines Duarte, who met us privately.", "The bridge was opened by Ines Duarte."],
    ["In a private conversation with us, she and Ines Duarte opened it.", "She and Ines Duarte opened it."],
    ["Ines Duarte opened it, after a private talk with us, on Monday.", "Ines Duarte opened it on Monday."],
    ["Ines Duarte opened it. She met us privately on Tuesday. Nobody came.", "Ines Duarte opened it. Nobody came."],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "conversation-revealed", options)).toBe(after);
  });

  it("is told once where the whole sentence is tied to that talk", () => {
    check("⟦not-for-publication:Dunne, who met us privately, said the bids are fixed.⟧ [@plover]", {
      ledger,
      codes: ["not-for-publication", "conversation-revealed"],
    });
  });
});
