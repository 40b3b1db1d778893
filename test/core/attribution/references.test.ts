import { describe, it } from "vitest";
import { check } from "../../support/check.ts";

/** Heron is on background, wren on deep background, plover off the record; gull may be named. */
const LEDGER = `
version: 1
sources:
  heron:
    name: Ruth Okafor
    agreements: [{level: background, date: 2026-11-02, description: a senior port official}]
  wren:
    name: Tomas Lindgren
    agreements: [{level: deep-background, date: 2026-11-02}]
  plover:
    name: Ann Cole
    agreements: [{level: off-the-record, date: 2026-11-02}]
  gull:
    name: Sam Cole
    agreements: [{level: on-the-record, date: 2026-11-02}]
`;

/** What is said of names elsewhere in the draft is not what is asked here. */
const options = {
  ledger: LEDGER,
  codes: ["not-for-publication", "no-attribution", "no-name", "agreed-description", "no-direct-quote"],
};

const WARNED: Readonly<Record<string, readonly string[]>> = {
  "a pronoun for a source": [
    "Ann Cole met the board on Monday. ⟦not-for-publication:She said the ferry was full.⟧",
    "Ann Cole met the board.\n\n“It is late,” said Bruno Adair.\n\n⟦not-for-publication:“It is full,” she said.⟧",
    "Tomas Lindgren met Ann Cole. ⟦no-attribution:He said⟧ the port was broke.",
    "Okafor’s memo was shelved. Ann Cole read it. ⟦not-for-publication:“It was short,” she said.⟧",
  ],
  "a title for a source": [
    "Sen. Ann Cole came late. ⟦not-for-publication:“I missed nothing,” the senator said.⟧",
    "Ann Cole, the mayor of Halden, came late. ⟦not-for-publication:The mayor said the vote would stand.⟧",
    "Director Ruth Okafor left. “It is late,” ⟦agreed-description:the director⟧ said.",
    "Mayor Ruth Okafor left early. ⟦agreed-description:The mayor⟧ said it was late.",
  ],
  "a description for a source that a mark ties": [
    "⟦no-direct-quote:“It is short,”⟧ ⟦no-attribution:a clerk said⟧. [@wren]\n\n⟦no-attribution:The clerk said⟧ nobody had read it. ⟦no-attribution:She said⟧ it was late.",
    "⟦no-attribution:Two clerks said⟧ it was short. [@wren] ⟦no-direct-quote:“It is a page,”⟧ ⟦no-attribution:one of them said⟧.",
  ],
  "a surname that two people share": [
    "Ann Cole sits on the board. Sam Cole drives the ferry. ⟦not-for-publication:Cole said the ferry was late.⟧",
    "Sam Cole drives the ferry. Ann Cole sits on the board. ⟦not-for-publication:Cole said the ferry was late.⟧",
    "Sam Cole drives the ferry. Ann Cole sits on the board. ⟦not-for-publication:“It is late,” Ms. Cole said.⟧",
    "Ruth Okafor runs the port. Peter Okafor, her brother, bakes. “It is dear,” ⟦no-name:Okafor⟧ said.",
  ],
  "a source in an interview or a block quote": [
    "We spoke to Ann Cole.\n\n**Is it closed?**\n\n⟦not-for-publication:Yes, it leaks.⟧\n\n**Why?**\n\n⟦not-for-publication:Nobody looked.⟧",
    "We spoke to Ann Cole.\n\nQ: Is it closed?\n\n⟦not-for-publication:A: Yes, it leaks.⟧",
    "⟦no-name:Okafor⟧ wrote:\n\n> The pier leaks.",
    "> The pier leaks.\n\n— ⟦no-name:Ruth Okafor⟧",
  ],
  "words of a source that another source tells": [
    "A senior port official said ⟦no-attribution:Lindgren had told⟧ her the port was broke.",
    "Bruno Adair, a lawyer for the union, said ⟦no-attribution:Tomas Lindgren had told⟧ him the port was broke.",
    "According to Adair, ⟦no-attribution:Lindgren said⟧ the port was broke.",
  ],
};

const LEFT: Readonly<Record<string, readonly string[]>> = {
  "a pronoun for somebody else": [
    "Ann Cole met Bruno Adair. He said the ferry was full.",
    "Ms. Cole met the board. He said the ferry was full.",
    "Ann Cole met the board.\n\n***\n\nShe said the ferry was full.",
    "Tomas Lindgren sat down. His lawyer, Ines Varga, rose. “He is sorry,” she said.",
  ],
  "a title of somebody else": [
    "Former Mayor Ann Cole came in. The mayor said it was late.",
    "Sen. Ann Cole came. Mayor Bruno Adair came too. The mayor said it was late.",
  ],
  "somebody who belongs to a source": [
    "Tomas Lindgren sat down. His lawyer said he was sorry.",
    "A lawyer for Lindgren said he was sorry.",
    "“He is sorry,” said Lindgren’s lawyer, Bruno Adair. Adair said it was late.",
  ],
  "another person of that kind": [
    "A senior port official said it was short. Another official said it was long. A second official said nothing of it mattered.",
    "A senior port official read it. Another official disagreed. “It is short,” the second official said.",
  ],
  "the agreed words, and what stands for them": [
    "A senior port official read the memo. “It is short,” the official said. “Very,” she said.",
    "“It is short,” a senior port official said. “Very,” the person said. The official said it was late.",
    "Two senior port officials read the memo. “It is short,” one of them said. “Very,” one of the officials said.",
  ],
  "a surname that surely is somebody else's": [
    "Sam Cole drives the ferry. Ann Cole sits on the board. “It is late,” Mr. Cole said.",
    "Peter Okafor runs a bakery. “It is all dear,” Okafor said. “Very,” he said.",
  ],
};

describe.each(Object.entries(WARNED))("%s is held to what was agreed", (_, fixtures) => {
  it.each(fixtures)("%s", (marked) => {
    check(marked, options);
  });
});

describe.each(Object.entries(LEFT))("%s is left alone", (_, fixtures) => {
  it.each(fixtures)("%s", (text) => {
    check(text, options);
  });
});
