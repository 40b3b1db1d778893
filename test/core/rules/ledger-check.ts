import { expect, it } from "vitest";
import type { Ledger } from "../../../server/src/core/ledger/model.ts";
import { readLedger } from "../../../server/src/core/ledger/read.ts";
import { type OptionValues, ruleOptions } from "../../../server/src/core/policy/options.ts";
import { createProtectedSearch } from "../../../server/src/core/protection/search.ts";
import type { LedgerRule, Violation } from "../../../server/src/core/rules/rule.ts";
import { describeSpans, readMarkers } from "../../support/markers.ts";

/** What a fixture of a ledger rule has beside its text. */
interface LedgerFixture {
  /** Interview notes by the path the ledger gives them. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly options?: OptionValues;
  /** What is known of the file itself. */
  readonly file?: Pick<Ledger, "exposure" | "recipients">;
}

/** What one rule finds in a ledger's text. */
export function violationsOf(rule: LedgerRule, text: string, { notes = {}, options, file }: LedgerFixture = {}): Violation[] {
  const ledger = readLedger({ text, path: "ledger.yaml", timezone: "Etc/UTC", readNotes: (path) => notes[path] ?? "" });
  return [...rule.checkLedger({ ledger: { ...ledger, ...file }, search: createProtectedSearch([], []), now: 0 }, ruleOptions(options))];
}

/** Holds the findings of one rule, labelled with how sure they are, to the markers of a ledger with one source. */
export function checkRule(rule: LedgerRule, name: string, lines: string, fixture: LedgerFixture = {}): void {
  it(name, () => {
    const indented = lines.split("\n").map((line) => `    ${line}`);
    const { text, spans } = readMarkers(`version: 1\nsources:\n  finch:\n    name: Marta Quill\n${indented.join("\n")}\n`);
    const found = violationsOf(rule, text, fixture);
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
