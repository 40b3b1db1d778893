import { describe, expect, it } from "vitest";
import { type FullReport, reportHtml } from "../../client/src/views/report-html.ts";
import type { ReportFinding } from "../../server/src/lsp/requests.ts";

const FINDING: ReportFinding = {
  code: "no-name",
  severity: "error",
  sure: "certain",
  message: "The speaker is named. <Use> the agreed description.",
  source: "marten",
  agreement: "background, agreed 2026-10-05",
  holds: true,
  accepted: null,
  fixes: ["Use the agreed description", "Mark another agreement"],
  uri: "file:///story/draft.md",
  place: { line: 2, character: 0, endLine: 2, endCharacter: 4 },
};
const REPORT: FullReport = {
  kind: "report",
  uri: "file:///story/draft.md",
  version: 3,
  name: "draft.md",
  verdict: "held",
  ledgerFound: true,
  findings: [FINDING],
  ledgerFindings: [],
  problems: [],
  notChecked: [],
  toPursue: [],
  sources: [],
  signOff: [],
};
const page = (report: Partial<FullReport> = {}, stale = false, openTextReaders: readonly string[] = []): string =>
  reportHtml({ report: { ...REPORT, ...report }, openTextReaders, checkedAt: "14:02", stale, nonce: "abc" });

describe("the report's page", () => {
  it("gives the verdict first, then place, codename, agreement and what to do", () => {
    const html = page();
    const parts = [
      "Held",
      "1 finding must be settled",
      "Line 3",
      "&lt;Use&gt;",
      "Quick fix there: <strong>Use the agreed description</strong>",
      "Source: marten",
      "Agreement: background",
    ];
    const places = parts.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("runs nothing but its own script and loads nothing", () => {
    const html = page();
    expect(html).toContain(`default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc';`);
    expect(html).not.toMatch(/\son\w+=|\bsrc=|https?:/u);
  });

  it("has a button for each place, which a keyboard reaches", () => {
    expect(page().match(/<button type="button"[^>]*>Line 3</gu)).toHaveLength(1);
  });

  it("says when the draft has changed since", () => {
    expect(page()).not.toContain("has changed since");
    expect(page({}, true)).toContain("has changed since");
  });

  it("is clear only where something was held against a ledger", () => {
    expect(page({ verdict: "clear", findings: [] })).toContain("nothing was found that stands against publishing");
    const unchecked = page({ verdict: "could-not-check", findings: [], ledgerFound: false });
    expect(unchecked).toContain("Could not check");
    expect(unchecked).toContain("held against nothing");
    expect(unchecked).not.toContain("✓");
  });

  it("lists problems, what was not looked for, and what was accepted with its reason", () => {
    const place = FINDING.place;
    const html = page({
      problems: [
        { code: "no-ledger", message: "No ledger was found.", blocksVerdict: true, uri: null, place },
        { code: "unknown-rule", message: "A setting is not known.", blocksVerdict: false, uri: REPORT.uri, place },
      ],
      notChecked: ["plover"],
      findings: [{ ...FINDING, holds: false, accepted: "cleared with the desk" }],
    });
    expect(html).toContain("What hindered the check (1)");
    expect(html).toContain("Other problems (1)");
    expect(html).toContain("could not be looked for: plover");
    expect(html).toContain("Reason: cleared with the desk");
    expect(html).not.toContain("Quick fix there");
  });

  it("puts what hindered the check before everything, with a way to start a ledger where there is none", () => {
    const problem = { code: "no-ledger", message: "No ledger was found.", blocksVerdict: true, uri: null, place: FINDING.place };
    const html = page({ verdict: "could-not-check", ledgerFound: false, problems: [problem] });
    expect(html.indexOf("No ledger was found.")).toBeLessThan(html.indexOf("To settle before publishing"));
    expect(html).toContain(">Start a Ledger</button>");
  });

  it.each([
    ["ledger-locked", "Unlock Ledger"],
    ["ledgers-not-allowed", "Allow Ledgers on This Remote Machine"],
    ["ledger-outside-untrusted", "Manage Workspace Trust"],
  ])("has a button for what is done about %s, and calls a locked ledger locked", (code, label) => {
    const problem = { code, message: "It was not read.", blocksVerdict: true, uri: null, place: FINDING.place };
    const html = page({ verdict: "could-not-check", ledgerFound: code === "ledger-locked", problems: [problem] });
    expect(html).toContain(`>${label}</button>`);
    expect(html.includes("the ledger is locked")).toBe(code === "ledger-locked");
    expect(html.includes("no ledger was read")).toBe(code !== "ledger-locked");
  });

  it("tells apart what holds, what is to be looked at, and what goes by itself when the copy is made", () => {
    const mark: ReportFinding = { ...FINDING, code: "leftover-mark", severity: "information", holds: false, message: "Left out." };
    const html = page({ findings: [FINDING, { ...FINDING, code: "anonymous-lead", severity: "warning", holds: false }, mark, mark] });
    for (const title of ["To settle before publishing (1)", "To look at (1)", "Only in the working draft (2)"])
      expect(html).toContain(title);
    expect(html).not.toContain("Left out.");
    expect(page({ verdict: "clear", findings: [mark] })).toContain("nothing was found that stands against publishing");
  });

  it("keeps an accepted finding that still holds among those to settle", () => {
    const html = page({ findings: [{ ...FINDING, accepted: "the desk knows" }] });
    expect(html).toContain("To settle before publishing (1)");
    expect(html).toContain("Accepted, which does not settle it. Reason: the desk knows");
    expect(html).not.toContain("Accepted with a reason (1)");
  });

  it("names who reads along while a ledger or notes are open as text, and nobody otherwise", () => {
    expect(page({}, false, ["Copy <Pilot>"])).toContain("Copy &lt;Pilot&gt;");
    expect(page()).not.toContain("Who reads along");
  });

  it("lists what to pursue, each with a button, and the questions of an editor", () => {
    const toPursue = [{ source: "dunlin", agreement: 0, words: "off the record, agreed 2026-10-06: statement 1 of “covers”" }];
    const signOff = [{ question: "Who corroborates it?", answer: "no", words: "Nobody is on record for “marten”." } as const];
    const html = page({ toPursue, signOff });
    expect(html).toContain("To pursue (1)");
    expect(html).toMatch(/dunlin, off the record.+<button[^>]*corroborate[^>]*>Add a corroborator</u);
    expect(html).toMatch(/The editor's sign-off.+Who corroborates it\? <strong>Not yet\.<\/strong>.+Nobody is on record/u);
    expect(page()).not.toMatch(/To pursue|sign-off/u);
  });
});
