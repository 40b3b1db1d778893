import { describe, expect, it } from "vitest";
import { createEchoFinder } from "../../server/src/core/echo/find-echoes.ts";
import { ledgerFrom } from "../support/check.ts";
import { TOPICS, type Topic } from "./pairs.ts";

/** One ledger with the notes of every topic, so that a passage could also be taken for an echo of another topic's notes. */
const FINDER = createEchoFinder(
  ledgerFrom({
    ledger: `version: 1\nsources:\n${TOPICS.map((_, index) => `  topic-${index}:\n    name: withheld\n    agreements:\n      - {level: off-the-record, date: 2026-10-01, notes: ${index}.md}\n`).join("")}`,
    notes: Object.fromEntries(TOPICS.map(({ notes }, index) => [`${index}.md`, notes])),
  }),
);

/** How many passages of a kind repeat the notes of their own topic, and how many those of any. */
function count(kind: Exclude<keyof Topic, "notes">, parity: 0 | 1): { own: number; any: number; all: number } {
  const entries = TOPICS.map((topic, index) => ({ topic, index })).filter(({ index }) => index % 2 === parity);
  const found = entries.map(({ topic, index }) => ({ echoes: FINDER.find(topic[kind]), codename: `topic-${index}` }));
  return {
    own: found.filter(({ echoes, codename }) => echoes.some(({ source }) => source.codename === codename)).length,
    any: found.filter(({ echoes }) => echoes.length > 0).length,
    all: entries.length,
  };
}

describe("two hundred pairs of notes and passages of drafts", () => {
  it("are two hundred", () => {
    expect(TOPICS.length * 3).toBeGreaterThanOrEqual(200);
  });

  // The thresholds were set with the even indexes only.
  it.each([0, 1] as const)("keeps the measured floor on the half with index %i modulo two", (parity) => {
    const verbatim = count("verbatim", parity);
    const reworded = count("reworded", parity);
    const unrelated = count("unrelated", parity);
    const right = verbatim.own + reworded.own;
    expect(verbatim.own / verbatim.all).toBeGreaterThanOrEqual(0.93);
    expect(reworded.own / reworded.all).toBeGreaterThanOrEqual(0.9);
    expect(right / (right + unrelated.any)).toBeGreaterThanOrEqual(0.95);
    expect(verbatim.any).toBe(verbatim.own);
  });
});
