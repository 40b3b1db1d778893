import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLedger } from "../../../server/src/core/ledger/read.ts";
import { ruleOptions } from "../../../server/src/core/policy/options.ts";
import { createProtectedSearch } from "../../../server/src/core/protection/search.ts";
import { agreementInHindsight } from "../../../server/src/core/rules/agreement-in-hindsight.ts";
import { agreementIncomplete } from "../../../server/src/core/rules/agreement-incomplete.ts";
import { agreementsConflict } from "../../../server/src/core/rules/agreements-conflict.ts";
import type { LedgerRule, Violation } from "../../../server/src/core/rules/rule.ts";
import { unsafeDescription } from "../../../server/src/core/rules/unsafe-description.ts";
import { describeSpans, readMarkers } from "../../support/markers.ts";

const RULES = [agreementIncomplete, agreementInHindsight, agreementsConflict, unsafeDescription];
const FOLDER = join(import.meta.dirname, "../../../server/src/core/rules");

function violationsOf(rule: LedgerRule, text: string, notes: Record<string, string> = {}): Violation[] {
  const ledger = readLedger({ text, path: "ledger.yaml", timezone: "Etc/UTC", readNotes: (path) => notes[path] ?? "" });
  return [...rule.checkLedger({ ledger, search: createProtectedSearch([], []), now: 0 }, ruleOptions())];
}

/** Holds the findings of one rule, labelled with how sure they are, to the markers of a ledger with one source. */
function check(rule: LedgerRule, name: string, lines: string, notes: Record<string, string> = {}): void {
  it(name, () => {
    const indented = lines.split("\n").map((line) => `    ${line}`);
    const { text, spans } = readMarkers(`version: 1\nsources:\n  finch:\n    name: Marta Quill\n${indented.join("\n")}\n`);
    const found = violationsOf(rule, text, notes);
    expect(
      describeSpans(
        text,
        found.map((one) => ({ ...one.span, label: one.sure })),
      ),
    ).toEqual(describeSpans(text, spans));
    for (const { message } of found) {
      expect(message).toContain("“finch”");
      expect(message).not.toMatch(/Quill|inspector|employee|bridge|2026/u);
    }
  });
}

describe("the pages of the rules on agreements", () => {
  const examples = (page: string, heading: string): string[] => {
    const part = page.split(/^## /mu).find((one) => one.startsWith(heading)) ?? "";
    return [...part.matchAll(/^```yaml\n([\s\S]*?)^```/gmu)].map((match) => match[1] ?? "");
  };

  for (const rule of RULES) {
    const page = readFileSync(join(FOLDER, `${rule.code}.md`), "utf8");

    it(`${rule.code}: has all its parts`, () => {
      expect(page.startsWith(`# ${rule.code}\n`)).toBe(true);
      const headings = [...page.matchAll(/^## (.*)$/gmu)].map((match) => match[1]);
      expect(headings).toEqual(["What it means", "Flagged", "Fine", "What to do", "Who asks for it"]);
      expect(examples(page, "Flagged").length * examples(page, "Fine").length).toBeGreaterThan(0);
    });

    it.each(examples(page, "Flagged"))(`${rule.code}: flags %j`, (text) => {
      expect(violationsOf(rule, text)).not.toEqual([]);
    });

    it.each(examples(page, "Fine"))(`${rule.code}: allows %j`, (text) => {
      expect(violationsOf(rule, text)).toEqual([]);
    });
  }
});

describe("agreement-incomplete", () => {
  const rule = agreementIncomplete;
  check(rule, "no date", "agreements:\n  - ⟦certain:level: off-the-record⟧");
  check(rule, "no date and no description are one finding", "agreements:\n  - ⟦certain:level: background⟧");
  check(rule, "no description", "agreements:\n  - ⟦certain:level: not-for-attribution⟧\n    date: 2026-03-09");
  check(rule, "no wording", "agreements:\n  - level: deep-background\n    date: 2026-03-09\n    ⟦certain:permits⟧: {quote: true}");
  check(
    rule,
    "permits that only repeat the level",
    "agreements:\n  - level: off-the-record\n    date: 2026-03-09\n    permits: {use: false}",
  );
  check(
    rule,
    "on the record without the name needs a description",
    "agreements:\n  - ⟦certain:level: on-the-record⟧\n    date: 2026-03-09\n    permits: {name: false}\n    wording: leave my name out",
  );
  check(rule, "the Chatham House Rule brings its description", "agreements:\n  - level: chatham-house\n    date: 2026-03-09");
  check(rule, "ready-made terms bring description and wording", "agreements:\n  - terms: unter-zwei\n    date: 2026-03-09");
  check(rule, "a date that does not exist is a problem already", "agreements:\n  - level: off-the-record\n    date: 2026-02-30");
  check(
    rule,
    "an unsafe description is another finding",
    "agreements:\n  - level: background\n    date: 2026-03-09\n    description: a friend of Marta Quill",
  );
  check(rule, "what cannot be read is a problem already", "agreements:\n  - level: backgrund");
});

describe("agreement-in-hindsight", () => {
  const rule = agreementInHindsight;
  const talk = (date: string, spoke: string, level = "background") =>
    `agreements:\n  - level: ${level}\n    date: ${date}\n    spoke: ${spoke}`;
  check(rule, "agreed hours after the talk", talk("⟦certain:2026-03-09T16:00⟧", "2026-03-09T14:30"));
  check(rule, "agreed days after the talk, both timed", talk("⟦certain:2026-03-11T09:00⟧", "2026-03-09T14:30"));
  check(rule, "agreed on a later day", talk("⟦hint:2026-03-10⟧", "2026-03-09"));
  check(rule, "agreed at a time of a later day", talk("⟦hint:2026-03-10T09:00⟧", "2026-03-09"));
  check(rule, "agreed on the same day", talk("2026-03-09", "2026-03-09T14:30"));
  check(rule, "agreed in the same minute", talk("2026-03-09T14:30", "2026-03-09T14:30"));
  check(rule, "agreed before the talk", talk("2026-03-09T14:30", "2026-03-09T15:00"));
  check(rule, "agreed after the talk in another zone, but not later", talk("2026-03-09T16:00+05:00", "2026-03-09T14:30Z"));
  check(rule, "leave to use everything, given afterwards", talk("2026-03-11", "2026-03-09", "on-the-record"));
  check(
    rule,
    "after a document",
    "documents: [{received: 2026-03-08T10:00}]\nagreements:\n  - level: background\n    date: ⟦certain:2026-03-09T10:00⟧",
  );
  check(
    rule,
    "on a later day than a document",
    "documents: [{received: 2026-03-08}]\nagreements:\n  - level: background\n    date: ⟦hint:2026-03-09⟧",
  );
  check(rule, "on the day of a document", "documents: [{received: 2026-03-09}]\nagreements:\n  - level: background\n    date: 2026-03-09");
  check(
    rule,
    "after a document that came under an earlier agreement",
    "documents: [{received: 2026-03-08}]\nagreements:\n  - level: background\n    date: 2026-03-01\n  - level: off-the-record\n    date: 2026-03-09",
  );
  check(
    rule,
    "talk and document are one finding",
    "documents: [{received: 2026-03-08}]\nagreements:\n  - level: background\n    date: ⟦hint:2026-03-10⟧\n    spoke: 2026-03-09",
  );
});

describe("agreements-conflict", () => {
  const rule = agreementsConflict;
  const two = (first: string, second: string, level = "off-the-record") =>
    `agreements:\n  - level: ${level}\n    date: 2026-03-09\n    ${first}\n  - level: background\n    date: 2026-03-12\n    ${second}`;
  const COVERED = "covers: [the bridge was closed before the inspection]";
  const FLAGGED = "⟦certain:covers⟧: [the bridge was closed before the inspection]";
  check(rule, "the same words", two(COVERED, FLAGGED));
  check(
    rule,
    "the same words within others",
    two(COVERED, '⟦certain:covers⟧: ["He said the bridge was closed, before the inspection even began"]'),
  );
  check(rule, "the same words on the same terms", two(COVERED, COVERED, "not-for-attribution"));
  check(rule, "other words", two(COVERED, "covers: [the bridge was open after the inspection]"));
  check(rule, "words of notes", two(COVERED, "notes: ⟦certain:a.md⟧"), {
    "a.md": "The bridge was closed before the inspection. Nobody said why.",
  });
  check(rule, "one file of notes for two agreements", two("notes: a.md", "notes: ⟦certain:a.md⟧"), {
    "a.md": "The bridge was closed before the inspection.",
  });
  check(rule, "words of notes that are as strict", two(COVERED, "notes: a.md"), {
    "a.md": "[OTR] The bridge was closed before the inspection. [/OTR]",
  });
});

describe("unsafe-description", () => {
  const rule = unsafeDescription;
  const head = "aliases: [Quill]\nidentifying: [bridge inspector]\nagreements:\n  - level: background\n    date: 2026-03-09\n";
  check(rule, "the name in a description", `${head}    description: ⟦certain:a friend of Marta Quill⟧`);
  check(rule, "a detail in a description", `${head}    description: ⟦certain:a bridge inspector⟧`);
  check(
    rule,
    "an alias in another description",
    `${head}    description: an employee\n    descriptions: [an official, ⟦certain:Ms. Quill⟧]`,
  );
  check(
    rule,
    "a detail in basis and reason",
    `${head}    basis: ⟦certain:who is a bridge inspector⟧\n    reason: ⟦certain:because Quill feared for her job⟧`,
  );
  check(rule, "words that give nothing away", `${head}    description: a city employee\n    basis: who has read the survey`);
  check(
    rule,
    "a description of somebody who may be named",
    "agreements:\n  - level: on-the-record\n    date: 2026-03-09\n    description: bridge inspector Marta Quill",
  );

  it.each([
    ["description: an employee\n        descriptions: [an official, Ms. Quill, a person]", "descriptions: [an official, a person]"],
    ["description: an employee\n        descriptions: [Ms. Quill, a person]", "descriptions: [a person]"],
    ["description: an employee\n        descriptions: [Ms. Quill]", "descriptions: \n"],
    ["description: an employee\n        descriptions:\n          - Ms. Quill\n          - a person", "descriptions:\n          - a person"],
    [
      "description: an employee\n        descriptions:\n          - a person\n          - Ms. Quill\n",
      "descriptions:\n          - a person\n",
    ],
    ["description: an employee\n        basis: as Ms. Quill\n", "basis: \n"],
  ])("the fix takes the words out and leaves the rest in order: %j", (lines, expected) => {
    const text = `version: 1\nsources:\n  finch:\n    name: Marta Quill\n    aliases: [Quill]\n    agreements:\n      - level: background\n        date: 2026-03-09\n        ${lines}\n`;
    const [fix] = violationsOf(rule, text)[0]?.fixes() ?? [];
    const [edit] = fix?.edits ?? [];
    const fixed = text.slice(0, edit?.start) + (edit?.newText ?? "?") + text.slice(edit?.end);
    expect(fixed).toContain(expected);
    expect(violationsOf(rule, fixed)).toEqual([]);
    expect(readLedger({ text: fixed, path: "", timezone: "Etc/UTC", readNotes: () => "" }).problems).toEqual([]);
  });
});
