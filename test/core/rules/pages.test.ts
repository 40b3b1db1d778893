import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DRAFT_RULES, LEDGER_RULES } from "../../../server/src/core/rules/index.ts";
import { analyzeText } from "../../support/check.ts";

const FOLDER = join(import.meta.dirname, "../../../server/src/core/rules");
const LEDGER = readFileSync(join(FOLDER, "examples.yaml"), "utf8");

/** The fenced examples of a page under one of its headings. */
function examplesUnder(page: string, heading: string): string[] {
  const part = page.split(/^## /mu).find((one) => one.startsWith(heading)) ?? "";
  return [...part.matchAll(/^```markdown\n([\s\S]*?)^```/gmu)].map((match) => match[1] ?? "");
}

/** Rules about files beside the draft, which an example of text cannot show; their tests make the files. */
const ABOUT_FILES: ReadonlySet<string> = new Set(["file-metadata", "scan"]);

describe("rule pages", () => {
  it("has one page for each rule and no other", () => {
    const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
    expect(pages.sort()).toEqual([...DRAFT_RULES, ...LEDGER_RULES].map((rule) => `${rule.code}.md`).sort());
  });

  for (const { code } of DRAFT_RULES.filter(({ code }) => !ABOUT_FILES.has(code))) {
    const page = readFileSync(join(FOLDER, `${code}.md`), "utf8");
    const flagged = examplesUnder(page, "Flagged");
    const fine = examplesUnder(page, "Fine");

    it(`${code}: shows something flagged and something fine`, () => {
      expect(page.startsWith(`# ${code}\n`)).toBe(true);
      expect(flagged.length).toBeGreaterThan(0);
      expect(fine.length).toBeGreaterThan(0);
    });

    it.each(flagged)(`${code}: flags %j`, (text) => {
      const findings = analyzeText(text, { ledger: LEDGER }).findings.filter((finding) => finding.code === code);
      expect(findings.length).toBeGreaterThan(0);
    });

    it.each(fine)(`${code}: allows %j`, (text) => {
      expect(analyzeText(text, { ledger: LEDGER }).findings.filter((finding) => finding.code === code)).toEqual([]);
    });
  }
});
