import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DRAFT_RULES, LEDGER_RULES } from "../../../server/src/core/rules/index.ts";
import type { Rule } from "../../../server/src/core/rules/rule.ts";
import { analyzeText } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";
import { violationsOf } from "./ledger-check.ts";

/** Every code of the catalogue, by its section and in its order. Codes are stable: settings and acceptances use them. */
const CATALOGUE = {
  1: "not-for-publication no-attribution no-direct-quote no-name agreed-description hidden-name identifying-detail off-record-echo conversation-revealed embargo unknown-codename",
  2: "unlogged-source bare-source familiar-with-the-matter has-learned basis-missing reason-missing stock-reason plural-for-one source-count pseudonym gendered-pronoun anonymous-opinion anonymous-attack motive-missing unattributed-quote far-attribution misquoted",
  3: "anonymous-lead single-source false-decline two-faced-source document-origin missing-byline anonymous-share jigsaw small-set",
  4: "agreement-incomplete agreement-in-hindsight agreements-conflict editor-missing quote-approval too-many-know unsafe-description agreed-by-message guessable-codename exposed-ledger",
  5: "leftover-mark odd-characters file-metadata scan",
} as const;

const FOLDER = join(import.meta.dirname, "../../../server/src/core/rules");
const pageOf = (code: string): string => readFileSync(join(FOLDER, `${code}.md`), "utf8");

/** Rules whose fixes are about files, which no example of a page has: their own tests make the files. */
const ABOUT_FILES: ReadonlySet<string> = new Set(["file-metadata", "exposed-ledger"]);

function examplesUnder(page: string, heading: string): string[] {
  const part = page.split(/^## /mu).find((one) => one.startsWith(heading)) ?? "";
  return [...part.matchAll(/^```\w+\n([\s\S]*?)^```/gmu)].map((match) => match[1] ?? "");
}

/** Whether some flagged example of the rule's page has a fix. */
function hasFix(rule: Rule): boolean {
  const flagged = examplesUnder(pageOf(rule.code), "Flagged");
  if (rule.section === 4 && "checkLedger" in rule)
    return flagged.some((text) => violationsOf(rule, text).some((one) => one.fixes().length > 0));
  return flagged.some((text) =>
    analyzeText(text, { ledger: EXAMPLE_LEDGER }).findings.some(({ code, fixes }) => code === rule.code && fixes.length > 0),
  );
}

describe("the catalogue", () => {
  it.each(Object.entries(CATALOGUE))("has every rule of section %s, in its order", (section, codes) => {
    const rules = [...DRAFT_RULES, ...LEDGER_RULES].filter((rule) => rule.section === Number(section));
    expect(rules.map(({ code }) => code)).toEqual(codes.split(" "));
  });

  it.each([...DRAFT_RULES, ...LEDGER_RULES].map((rule) => [rule.code, rule] as const))(
    "%s has a fix, or says why there is none",
    (code, rule) => {
      const reason = /There is no quick fix(?: for [^.:]+)?: [^.]+\./u.test(pageOf(code).replace(/\s+/gu, " "));
      if (!ABOUT_FILES.has(code)) expect(reason || hasFix(rule)).toBe(true);
    },
  );

  it.each([...DRAFT_RULES, ...LEDGER_RULES].map(({ code }) => [code]))("the page of %s says who asks for it", (code) => {
    const who =
      pageOf(code)
        .split(/^## Who asks for it$/mu)[1]
        ?.trim() ?? "";
    expect(who.length).toBeGreaterThan(5);
  });
});
