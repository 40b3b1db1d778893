import { describe, expect, it } from "vitest";
import { holds, quotationsOf } from "./said.ts";

describe("turns of a transcript", () => {
  it.each([
    "⟦speaker:Wallace⟧: ⟦indirect:Is the pier closed?⟧\n⟦speaker:Varga⟧: ⟦indirect:Yes. It leaks.⟧",
    "⟦speaker:WALLACE⟧: ⟦indirect:Is the pier closed?⟧\n\n⟦speaker:VARGA⟧: ⟦indirect:Yes. It leaks.⟧",
    "**⟦speaker:Wallace⟧:** ⟦indirect:Is it closed? It looks so.⟧\n**⟦speaker:Varga⟧:** ⟦indirect:Yes. It leaks.⟧",
    "⟦speaker:Q⟧: ⟦indirect:Is the pier closed?⟧\n⟦speaker:A⟧: ⟦indirect:Yes, it leaks.⟧",
  ])("end where the next begins: %s", (marked) => {
    holds(marked);
  });

  it.each(["Opened: Monday. Closed: Tuesday. Reason: Rain.", "Three people came. One left: it rained. Two stayed."])(
    "are no other words before a colon: %s",
    (text) => {
      holds(text);
    },
  );
});

describe("answers of an interview", () => {
  const QUOTED = "We talked to Ines Varga.\n\n**Is the pier closed?**\n\n“Yes, it leaks.”\n\n**Why is that?**\n\n“Nobody looked.”\n";
  const PLAIN =
    "Ines Varga runs the port. In an interview, Varga told us of it.\n\n**Is the pier closed?**\n\nYes.\n\nIt leaks.\n\n**Why is that?**\n\nNobody looked.\n";
  const answers = (text: string) =>
    quotationsOf(text).flatMap(({ how, speaker, sure }) => (how.startsWith("answer") ? [`${speaker?.text} ${sure}`] : []));

  it("under questions in bold are likely those of the one person the introduction is about", () => {
    expect(answers(QUOTED)).toEqual(Array(2).fill("Ines Varga likely"));
    expect(answers(QUOTED.replace("Why is that?", "Why did Holt leave?"))).toEqual(Array(2).fill("Ines Varga likely"));
    expect(answers(PLAIN)).toEqual(Array(3).fill("Ines Varga likely"));
  });

  it.each([
    ["nobody was talked to", PLAIN.replace("In an interview, Varga told us of it.", "The port is old.")],
    ["two people were", QUOTED.replace("Ines Varga", "Ines Varga and Tomas Holt")],
    ["there is one question", QUOTED.replace("**Why is that?**", "And why is that?")],
    ["a new section begins", QUOTED.replace("**Is", "***\n\n**Is")],
  ])("are nobody's where %s", (_, text) => {
    expect(answers(text)).toEqual([]);
  });

  it("after a letter are likely theirs too", () => {
    const told = quotationsOf("Ines Varga runs the port. We met her.\n\nQ: Is it closed?\n\nA: Yes. It leaks.\n");
    expect(told.map(({ speaker, refersTo }) => [speaker?.text, refersTo?.speaker.text, refersTo?.sure])).toEqual([
      ["Q", undefined, undefined],
      ["A", "Ines Varga", "likely"],
    ]);
  });
});
