import { describe, expect, it } from "vitest";
import type { Finding } from "../../../server/src/core/findings.ts";
import { analyzeText, check, fixed, only } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const ledger = EXAMPLE_LEDGER;
const OPENING = "Bids will fall, a county official said.";

/** Everything of a finding that any output but the editor's may show. */
const shown = ({ message, source, agreement, tiedBy, agreementIndex, fixes }: Finding): string =>
  JSON.stringify([message, source, agreement, tiedBy, agreementIndex, fixes.map(({ title }) => title)]);

describe("false-decline", () => {
  const options = { ledger, codes: ["false-decline"] };

  it.each([
    `${OPENING} ⟦false-decline:Ida Foster declined to comment.⟧`,
    `${OPENING}\n\n⟦false-decline:Reached by telephone, Ida Foster refused to comment.⟧`,
    `${OPENING} ⟦false-decline:Ida Foster could not be reached on Monday.⟧`,
    `${OPENING} ⟦false-decline:Attempts to reach Ida Foster were unsuccessful.⟧`,
    `${OPENING} ⟦false-decline:Ida Foster did not immediately respond to a request for comment.⟧`,
    "Bids will fall. [@avocet] ⟦false-decline:Callum Reyes declined to comment.⟧",
    "Bids will fall, an executive at a port operator said. ⟦false-decline:Ruth Okafor would not comment.⟧",
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    `${OPENING} Tomas Lindgren declined to comment.`,
    `${OPENING} Ida Foster’s spokesman declined to comment.`,
    `${OPENING} A lawyer for Ida Foster did not respond to a request for comment.`,
    `${OPENING} Ida Foster met Tomas Lindgren, who declined to comment.`,
    `${OPENING} Ida Foster declined the invitation.`,
    "Ida Foster declined to comment.",
    "Bids will fall, Ida Foster said. She declined to comment further.",
  ])("allows %s", (text) => {
    check(text, options);
  });

  it("takes the sentence out", () => {
    const text = `${OPENING} Ida Foster declined to comment. The port will reopen in May.`;
    expect(fixed(text, "false-decline", options)).toBe(`${OPENING} The port will reopen in May.`);
  });

  it("leaves a sentence alone that says something else as well", () => {
    const text = `${OPENING} Ida Foster declined to comment, but the port will reopen in May.`;
    expect(only(analyzeText(text, options), "false-decline").fixes).toEqual([]);
  });
});

describe("two-faced-source", () => {
  const options = { ledger, codes: ["two-faced-source"] };

  it.each([
    "Ida Foster opened the port. Bids will fall, ⟦two-faced-source:a county official⟧ said.",
    "“We are open,” Ida Foster said. [@gannet, 2026-10-20]\n\nBids will fall, ⟦two-faced-source:a county official⟧ said.",
  ])("flags %s", (text) => {
    check(text, options);
  });

  it.each([
    "Tomas Lindgren opened the port. Bids will fall, a county official said.",
    "Ida Foster opened the port.",
    "“We are open,” Ida Foster said. “At last,” Foster said.",
    "Ruth Okafor opened the port. Bids will fall, an executive at a port operator said.",
    "Ida Foster opened the port. Bids will fall, another county official said.",
  ])("allows %s", (text) => {
    check(text, options);
  });
});

describe("a finding whose reason would name a source", () => {
  it.each([
    ["false-decline", `${OPENING} Ida Foster declined to comment.`],
    ["two-faced-source", `Ida Foster opened the port. ${OPENING}`],
  ])("tells it in the editor and nowhere else: %s", (code, text) => {
    const finding = only(analyzeText(text, { ledger }), code);
    expect(shown(finding)).not.toMatch(/gannet|Foster|comment|reach|name|unnamed|source/iu);
    expect([finding.source, finding.agreement, finding.tiedBy, finding.agreementIndex]).toEqual([null, null, null, null]);
    expect(finding.inEditor).toContain("gannet");
  });
});
