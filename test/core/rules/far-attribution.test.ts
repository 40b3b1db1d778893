import { describe, expect, it } from "vitest";
import { analyzeText, check, fixed, only } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["far-attribution"] };

describe("far-attribution", () => {
  it.each([
    `“We opened the bids on the second of March in the small room on the third floor. Nobody else was there, and nobody took notes. The door was locked from the inside until we were done,” ⟦far-attribution:Tomas Lindgren⟧ said.`,
    `“We opened the bids on the second of March in the small room on the third floor. Nobody else was there, and nobody took notes. The door was locked from the inside until we were done,” said ⟦far-attribution:Tomas Lindgren, the harbour master⟧.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `“We opened the bids on the second of March in the small room on the third floor,” Tomas Lindgren said. “Nobody else was there, and nobody took notes. The door was locked from the inside until we were done.”`,
    `“We did. It was me,” Tomas Lindgren said.`,
    `Tomas Lindgren remembers the day. “We opened the bids on the second of March in the small room on the third floor. Nobody else was there, and nobody took notes. The door was locked from the inside until we were done,” Lindgren said.`,
    `“We opened the bids on the second of March in the small room on the third floor. Nobody else was there, and nobody took notes. The door was locked from the inside until we were done,” he said.`,
    `Tomas Lindgren remembers the day. “I do,” he said.

“We opened the bids on the second of March in the small room on the third floor. Nobody else was there, and nobody took notes. The door was locked from the inside until we were done,” Lindgren added.`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    [
      `“We opened the bids on the second of March in the small room on the third floor. Nobody else was there, and nobody took notes. The door was locked from the inside until we were done,” Tomas Lindgren said.`,
      `“We opened the bids on the second of March in the small room on the third floor,” Tomas Lindgren said. “Nobody else was there, and nobody took notes. The door was locked from the inside until we were done.”`,
    ],
  ])("mends %s", (before, after) => {
    expect(fixed(before, "far-attribution", options)).toBe(after);
  });

  it("copies no protected name to another place", () => {
    const quoted =
      "“We opened the bids on the second of March in the small room on the third floor. Nobody else was there, and nobody took notes. The door was locked from the inside,” Ruth Okafor said.";
    expect(only(analyzeText(quoted, options), "far-attribution").fixes).toEqual([]);
  });
});
