import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/core/fix-all.ts";
import { analyzeText, check, only } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const options = { ledger: EXAMPLE_LEDGER, codes: ["missing-byline"] };

describe("missing-byline", () => {
  it.each([
    `⟦missing-byline:⟧Bids will fall, an executive at a port operator said.`,
    `⟦missing-byline:⟧---
title: Bids
---

Bids will fall, an executive at a port operator said.`,
    `⟦missing-byline:⟧Bids will fall, said a manager who asked not to be named.`,
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `---
author: Imogen Pratt
---

Bids will fall, an executive at a port operator said.`,
    `---
authors: [Imogen Pratt]
---

Bids will fall, an executive at a port operator said.`,
    `By Imogen Pratt

Bids will fall, an executive at a port operator said.`,
    `Bids will fall, Tomas Lindgren said.`,
    `Bids will fall. [@avocet]`,
  ])("allows %s", (text) => {
    check(text, options);
  });

  it.each([
    ["---\ntitle: Bids\n---\n\nBids will fall, an executive at a port operator said.", "---\nauthor: TK\ntitle: Bids\n---\n\n"],
    ["Bids will fall, an executive at a port operator said.", "---\nauthor: TK\n---\n\nBids"],
  ])("offers a line for the author in %j", (text, start) => {
    const [fix] = only(analyzeText(text, options), "missing-byline").fixes;
    expect([fix?.preferred, applyEdits(text, fix?.edits ?? []).startsWith(start)]).toEqual([false, true]);
  });
});
