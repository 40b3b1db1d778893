import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../server/src/core/analyzer.ts";
import { ledgerCompletions, ledgerHover, ledgerOutline } from "../../server/src/core/ledger/editing.ts";
import { readLedger } from "../../server/src/core/ledger/read.ts";
import { createRandom } from "../adversarial/random.ts";
import { mutated } from "../fuzz/mutate.ts";
import { BROKEN_LEDGER, DRAFT, LEDGER, toldIn } from "./story.ts";

const SETTINGS = { stage: "publish", outlet: null, rules: {}, allowAccepted: false, now: Date.UTC(2026, 10, 20) } as const;

/** A name of a half-written entry as it may stand where a key belongs. */
const LOST_KEYS = ["Zephrine Quillmarsh:", '"Zephrine: x', "- Quillmarsh:", "Quillmarsh, Z.:", "zephrine@zzmail.example: x"];

/** Everything that an editor shows of a ledger that is open as text, and of a draft beside it. */
function shownOf(text: string, offset: number): string {
  const ledger = readLedger({ text, path: "ground-rules.yaml", timezone: "UTC", readNotes: () => null });
  const analyzer = createAnalyzer();
  const { findings, ledgerFindings, problems, notChecked } = analyzer.analyze(DRAFT, "draft.md", { kind: "ledger", ledger }, SETTINGS);
  const of = [...findings, ...ledgerFindings].flatMap((one) => [one.message, one.source, ...one.fixes.map(({ title }) => title)]);
  return JSON.stringify([
    ledgerOutline(text),
    ledgerCompletions(text, offset),
    ledgerHover(text, offset),
    [...of, ...notChecked, ...problems.map(({ message }) => message)],
  ]);
}

describe("of a damaged ledger that is open as text nothing shows a name", () => {
  it.each(LOST_KEYS)("with a key that is none: %s", (line) => {
    const text = BROKEN_LEDGER.replace("  kestrel:", `  ${line}\n  kestrel:`);
    expect(toldIn(shownOf(text, text.indexOf(line) + 4))).toEqual([]);
  });

  it("however it is damaged", () => {
    const random = createRandom(20_261_124);
    for (let tries = 0; tries < 400; tries += 1) {
      const text = mutated(random.below(2) === 0 ? LEDGER : BROKEN_LEDGER, [LEDGER], random);
      // Where the line above the sources is gone, a key that no ledger has is taken for a codename.
      expect(toldIn(shownOf(text, random.below(text.length + 1)), ["zzkey"]), text).toEqual([]);
    }
  });
});
