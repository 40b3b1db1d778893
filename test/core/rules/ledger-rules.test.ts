import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLedger } from "../../../server/src/core/ledger/read.ts";
import { agreementInHindsight } from "../../../server/src/core/rules/agreement-in-hindsight.ts";
import { agreementIncomplete } from "../../../server/src/core/rules/agreement-incomplete.ts";
import { agreementsConflict } from "../../../server/src/core/rules/agreements-conflict.ts";
import { exposedLedger } from "../../../server/src/core/rules/exposed-ledger.ts";
import { LEDGER_RULES } from "../../../server/src/core/rules/index.ts";
import { unsafeDescription } from "../../../server/src/core/rules/unsafe-description.ts";
import { checkRule, violationsOf } from "./ledger-check.ts";

/** What a ledger's own text shows; who can get at its file has tests of its own. */
const RULES = LEDGER_RULES.filter((rule) => rule !== exposedLedger);
const FOLDER = join(import.meta.dirname, "../../../server/src/core/rules");

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
      const expected = [
        "What it means",
        "Flagged",
        "Fine",
        "What to do",
        ...(rule.options === undefined ? [] : ["Options"]),
        "Who asks for it",
      ];
      expect(headings).toEqual(expected);
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
  checkRule(rule, "no date", "agreements:\n  - ⟦certain:level: off-the-record⟧");
  checkRule(rule, "no date and no description are one finding", "agreements:\n  - ⟦certain:level: background⟧");
  checkRule(rule, "no description", "agreements:\n  - ⟦certain:level: not-for-attribution⟧\n    date: 2026-03-09");
  checkRule(rule, "no wording", "agreements:\n  - level: deep-background\n    date: 2026-03-09\n    ⟦certain:permits⟧: {quote: true}");
  checkRule(
    rule,
    "permits that only repeat the level",
    "agreements:\n  - level: off-the-record\n    date: 2026-03-09\n    permits: {use: false}",
  );
  checkRule(
    rule,
    "on the record without the name needs a description",
    "agreements:\n  - ⟦certain:level: on-the-record⟧\n    date: 2026-03-09\n    permits: {name: false}\n    wording: leave my name out",
  );
  checkRule(rule, "the Chatham House Rule brings its description", "agreements:\n  - level: chatham-house\n    date: 2026-03-09");
  checkRule(rule, "ready-made terms bring description and wording", "agreements:\n  - terms: unter-zwei\n    date: 2026-03-09");
  checkRule(rule, "a date that does not exist is a problem already", "agreements:\n  - level: off-the-record\n    date: 2026-02-30");
  checkRule(
    rule,
    "an unsafe description is another finding",
    "agreements:\n  - level: background\n    date: 2026-03-09\n    description: a friend of Marta Quill",
  );
  checkRule(rule, "what cannot be read is a problem already", "agreements:\n  - level: backgrund");
});

describe("agreement-in-hindsight", () => {
  const rule = agreementInHindsight;
  const talk = (date: string, spoke: string, level = "background") =>
    `agreements:\n  - level: ${level}\n    date: ${date}\n    spoke: ${spoke}`;
  checkRule(rule, "agreed hours after the talk", talk("⟦certain:2026-03-09T16:00⟧", "2026-03-09T14:30"));
  checkRule(rule, "agreed days after the talk, both timed", talk("⟦certain:2026-03-11T09:00⟧", "2026-03-09T14:30"));
  checkRule(rule, "agreed on a later day", talk("⟦hint:2026-03-10⟧", "2026-03-09"));
  checkRule(rule, "agreed at a time of a later day", talk("⟦hint:2026-03-10T09:00⟧", "2026-03-09"));
  checkRule(rule, "agreed on the same day", talk("2026-03-09", "2026-03-09T14:30"));
  checkRule(rule, "agreed in the same minute", talk("2026-03-09T14:30", "2026-03-09T14:30"));
  checkRule(rule, "agreed before the talk", talk("2026-03-09T14:30", "2026-03-09T15:00"));
  checkRule(rule, "agreed after the talk in another zone, but not later", talk("2026-03-09T16:00+05:00", "2026-03-09T14:30Z"));
  checkRule(rule, "leave to use everything, given afterwards", talk("2026-03-11", "2026-03-09", "on-the-record"));
  checkRule(
    rule,
    "after a document",
    "documents: [{received: 2026-03-08T10:00}]\nagreements:\n  - level: background\n    date: ⟦certain:2026-03-09T10:00⟧",
  );
  checkRule(
    rule,
    "on a later day than a document",
    "documents: [{received: 2026-03-08}]\nagreements:\n  - level: background\n    date: ⟦hint:2026-03-09⟧",
  );
  checkRule(
    rule,
    "on the day of a document",
    "documents: [{received: 2026-03-09}]\nagreements:\n  - level: background\n    date: 2026-03-09",
  );
  checkRule(
    rule,
    "after a document that came under an earlier agreement",
    "documents: [{received: 2026-03-08}]\nagreements:\n  - level: background\n    date: 2026-03-01\n  - level: off-the-record\n    date: 2026-03-09",
  );
  checkRule(
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
  checkRule(rule, "the same words", two(COVERED, FLAGGED));
  checkRule(
    rule,
    "the same words within others",
    two(COVERED, '⟦certain:covers⟧: ["He said the bridge was closed, before the inspection even began"]'),
  );
  checkRule(rule, "the same words on the same terms", two(COVERED, COVERED, "not-for-attribution"));
  checkRule(rule, "other words", two(COVERED, "covers: [the bridge was open after the inspection]"));
  checkRule(rule, "words of notes", two(COVERED, "notes: ⟦certain:a.md⟧"), {
    notes: { "a.md": "The bridge was closed before the inspection. Nobody said why." },
  });
  checkRule(rule, "one file of notes for two agreements", two("notes: a.md", "notes: ⟦certain:a.md⟧"), {
    notes: { "a.md": "The bridge was closed before the inspection." },
  });
  checkRule(rule, "words of notes that are as strict", two(COVERED, "notes: a.md"), {
    notes: { "a.md": "[OTR] The bridge was closed before the inspection. [/OTR]" },
  });
});

describe("unsafe-description", () => {
  const rule = unsafeDescription;
  const head = "aliases: [Quill]\nidentifying: [bridge inspector]\nagreements:\n  - level: background\n    date: 2026-03-09\n";
  checkRule(rule, "the name in a description", `${head}    description: ⟦certain:a friend of Marta Quill⟧`);
  checkRule(rule, "a detail in a description", `${head}    description: ⟦certain:a bridge inspector⟧`);
  checkRule(
    rule,
    "an alias in another description",
    `${head}    description: an employee\n    descriptions: [an official, ⟦certain:Ms. Quill⟧]`,
  );
  checkRule(
    rule,
    "a detail in basis and reason",
    `${head}    basis: ⟦certain:who is a bridge inspector⟧\n    reason: ⟦certain:because Quill feared for her job⟧`,
  );
  checkRule(rule, "words that give nothing away", `${head}    description: a city employee\n    basis: who has read the survey`);
  checkRule(
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
