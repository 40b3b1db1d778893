import { describe, expect, it } from "vitest";
import { exportedReport } from "../../../server/src/core/report/exported-report.ts";
import { createForwarding } from "../../../server/src/core/report/forward.ts";
import { analyzeText, ledgerFrom } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "../rules/example-ledger.ts";

const ledger = ledgerFrom({ ledger: EXAMPLE_LEDGER });
const reportOf = (text: string): string =>
  exportedReport(analyzeText(text, { ledger: EXAMPLE_LEDGER }), ledger, "Okafor.md", (echoed) => echoed.replaceAll("Okafor", "██████"));

const TEXT = `---
title: The port
author: Petra Lund
---

"It is dead," Ruth Okafor said. The deputy finance director
was in the room.

The harbor pilots were paid in cash to look away from the leaking barges.

<!-- ground-rules-disable-next-line leftover-mark -- the desk knows Ruth -->
Bids will fall. TK
`;

describe("the report that may be passed on", () => {
  it("gives the verdict and every finding, in the paragraph where a name stands", () => {
    const report = reportOf(TEXT);
    expect(report).toMatch(/^# Ground Rules: Held\n\n██████\.md\n/u);
    expect(report).toMatch(/- Error, lines 6 to 7: .+ \(no-name\)/u);
    expect(report).toMatch(/- Error, line 9: .+ \(off-record-echo\)/u);
    expect(report).toMatch(/## Accepted with a reason\n\n- Error, line 12: .+ \(leftover-mark\)/u);
  });

  it("has labels of its own, and neither dates, reasons nor descriptions", () => {
    const report = reportOf(TEXT);
    expect(report).toContain("“source A”".slice(1, -1));
    expect(report).not.toMatch(/heron|kestrel|wren|Okafor|2026|port operator|losing|desk knows|tender/u);
  });
});

describe("labels made for one export", () => {
  it("are given in the order in which it comes to them, and again for the same source", () => {
    const { relabel } = createForwarding(["heron", "wren"]);
    expect(relabel("“wren” knows “heron”, “wren” too, and “TK: paraphrase”.")).toBe(
      "source A knows source B, source A too, and “TK: paraphrase”.",
    );
  });

  it("do not run out", () => {
    const labels = Array.from({ length: 30 }, (_, index) => `bird-${index}`);
    const { relabel } = createForwarding(labels);
    const made = labels.map((label) => relabel(`“${label}”`));
    expect([new Set(made).size, made[25], made[26]]).toEqual([30, "source Z", "source AA"]);
  });
});
