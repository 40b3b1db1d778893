import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentences } from "../../../server/src/core/text/sentences.ts";

/** The sentences as texts. */
function split(prose: string): string[] {
  return sentences(prose).map(({ start, end }) => prose.slice(start, end));
}

describe("sentences", () => {
  it.each([
    ["plain stops", "The pier closed. | Nobody minded. | Why would they?"],
    ["titles and initials", "Sen. Ana Brook met Dr. J.P. Holt on Dec. 7. | They talked."],
    ["an initial inside a name", "Walter B. Dean left. | He did not return."],
    ["numbers", "Exhibit No. 5 cost $2.3 million. | It was No. 5."],
    ["countries and hours", "The U.S. Senate met at 9 a.m. Tuesday. | It rose at 5 p.m. | The doors shut."],
    ["a quotation inside a sentence", "“Fine,” she said. | He wasn’t there."],
    ["a question inside a sentence", '"Is it?" he asked. | Nobody answered.'],
    ["a question before a named speaker", "“Is it over?” Marta Ruiz asked. | It was."],
    ["a closing mark after the stop", "“It is over.” | Ruiz left. | “Good.”"],
    ["sentences inside a quotation", "“We tried. | We failed,” she said. | “That is all.”"],
    ["ellipses", "He stopped ... and went on. | Then… nothing. | Rain… | Snow followed."],
    ["a company", "Marlow Inc. said so. | Marlow Inc. | The rest was silence."],
    ["single marks", "‘We tried,’ he said. | ‘We failed.’ | The ward shut."],
  ])("%s", (_, marked) => {
    expect(split(marked.replaceAll(" | ", " "))).toEqual(marked.split(" | "));
  });

  it("ends a sentence at a hard line break", () => {
    expect(split("Ana Brook\nMayor of Ness")).toEqual(["Ana Brook", "Mayor of Ness"]);
  });

  it("holds all text that is not space, in order", () => {
    const piece = fc.constantFrom("a", "B", ".", "?", "…", " ", "“", "”", "'", '"', "’", "\n", "No", "Mr", "5", "\ud800", "—", ",");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        let at = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
