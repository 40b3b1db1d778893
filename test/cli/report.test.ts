import { describe, expect, test } from "vitest";
import { reportJson } from "../../server/src/cli/check/json.ts";
import type { Report } from "../../server/src/cli/check/report.ts";
import { reportText } from "../../server/src/cli/check/text.ts";
import type { Session } from "../../server/src/cli/session.ts";
import type { Finding } from "../../server/src/core/findings.ts";
import { createLineIndex } from "../../server/src/core/text/lines.ts";

const DRAFT = "# Rain\n\nOttoline Marsh said it would stop.\n";

/** Only what a report asks of a session; "Marsh" stands for a protected name. */
function session(colours = false): Session {
  const io = { colours, timezone: "Europe/Lisbon" };
  return {
    io,
    name: (path: string) => path,
    mask: (text: string) => text.replaceAll(/marsh/giu, "█████"),
    lines: (path: string) => createLineIndex(path.endsWith(".md") ? DRAFT : "version: 1\nsources:\n"),
  } as unknown as Session;
}

const finding: Finding = {
  code: "no-name",
  severity: "error",
  sure: "certain",
  message: "The speaker is named.",
  inEditor: null,
  source: "wren",
  agreement: { level: "background", date: "2026-11-02" },
  tiedBy: "name",
  span: { start: 8, end: 22 },
  accepted: null,
  fixes: [
    { title: "Say “an official”", preferred: false, edits: [], holdsBack: [] },
    { title: "Say “a city official”", preferred: true, edits: [{ start: 8, end: 22, newText: "A city official" }], holdsBack: [] },
  ],
  holds: true,
  agreementIndex: 0,
};

function report(changes: Partial<Report> = {}): Report {
  return {
    drafts: [{ path: "marsh.md", verdict: "held", findings: [finding] }],
    ledgers: [{ path: "ground-rules.yaml", verdict: "clear", findings: [] }],
    problems: [],
    labels: [],
    notDrafts: 0,
    notChecked: [],
    errors: 1,
    warnings: 0,
    verdict: "held",
    assumedTimezone: false,
    ...changes,
  };
}

describe("the report as text", () => {
  test("what an export leaves out is one line and takes no number from the rest", () => {
    const leftOut: Finding = {
      ...finding,
      code: "leftover-mark",
      severity: "information",
      source: null,
      agreement: null,
      fixes: [],
      holds: false,
    };
    const drafts = [{ path: "a.md", verdict: "held", findings: [leftOut, finding, { ...leftOut, span: { start: 0, end: 1 } }] }] as const;
    const text = reportText(report({ drafts }), session());
    expect(text).toContain("  2. Line 3:1");
    expect(text).toContain("  2 marks and comments for the desk only, left out by “export”: lines 3, 1.");
    expect(text).not.toContain("leftover-mark");
  });

  test("the verdict comes first, then each finding with what to do", () => {
    expect(reportText(report(), session())).toBe(
      [
        "█████.md: HELD — 1 finding must be settled before publishing",
        "",
        "  1. Line 3:1  Error: The speaker is named.",
        "     Source: wren; agreement: background, 2026-11-02; rule: no-name",
        "     What to do: Say “a city official”",
        "",
        "HELD: 1 draft, 1 error, 0 warnings.",
        "",
      ].join("\n"),
    );
  });

  test("a clear draft says so, and how much there is to look at", () => {
    const clear = { path: "rain.md", verdict: "clear" as const, findings: [] };
    expect(reportText(report({ drafts: [clear], verdict: "clear", errors: 0 }), session())).toContain(
      "rain.md: CLEAR — nothing stands against publishing\n",
    );
    const warned = { ...clear, findings: [{ ...finding, holds: false, severity: "warning" as const }] };
    expect(reportText(report({ drafts: [warned], verdict: "clear" }), session())).toContain(
      "CLEAR — 1 finding to look at, none holds the draft",
    );
  });

  test("a draft held by the ledger says so", () => {
    const text = reportText(
      report({
        drafts: [{ path: "rain.md", verdict: "held", findings: [] }],
        ledgers: [{ path: "ground-rules.yaml", verdict: "held", findings: [{ ...finding, fixes: [], span: { start: 11, end: 18 } }] }],
      }),
      session(),
    );
    expect(text).toContain("rain.md: HELD — 1 finding in the record of agreements must be settled before publishing");
    expect(text).toContain("ground-rules.yaml: the record of agreements\n\n  1. Line 2:1  Error");
  });

  test("problems, what was not looked for, what is no draft and an assumed time zone are said", () => {
    const text = reportText(
      report({
        drafts: [{ path: "rain.md", verdict: "could-not-check", findings: [] }],
        problems: [
          {
            code: "unknown-level",
            path: "ground-rules.yaml",
            message: "This level is not known.",
            span: { start: 13, end: 14 },
            blocksVerdict: true,
          },
        ],
        notDrafts: 3,
        notChecked: ["wren"],
        verdict: "could-not-check",
        assumedTimezone: true,
      }),
      session(),
    );
    expect(text).toContain("rain.md: COULD NOT CHECK");
    expect(text).toContain("Problems\n  ground-rules.yaml:2:3  This level is not known. (unknown-level)");
    expect(text).toContain("3 files are not drafts.");
    expect(text).toContain("Not looked for, because the ledger does not hold the name: wren.");
    expect(text).toContain("Europe/Lisbon");
    expect(text).toMatch(/\nCOULD NOT CHECK: 1 draft, /u);
  });

  test("an accepted finding keeps its reason, masked, and offers nothing to do", () => {
    const accepted = { ...finding, holds: false, accepted: { reason: "Marsh agreed by phone", line: 2 } };
    const text = reportText(report({ drafts: [{ path: "rain.md", verdict: "clear", findings: [accepted] }] }), session());
    expect(text).toContain("Accepted on line 2: █████ agreed by phone");
    expect(text).not.toContain("What to do");
  });

  test("colours come only where they are asked for", () => {
    expect(reportText(report(), session())).not.toContain("\u001b");
    expect(reportText(report(), session(true))).toContain("\u001b[1;31mHELD");
  });
});

describe("the report as JSON", () => {
  test("has the fixed form, in its order", () => {
    const problem = { code: "unknown-level", path: "ground-rules.yaml", message: "…", span: { start: 13, end: 14 }, blocksVerdict: true };
    const json = reportJson(report({ problems: [problem], notChecked: ["heron"] }), session());
    expect(JSON.stringify(json)).toBe(
      JSON.stringify({
        version: 1,
        drafts: [
          {
            path: "█████.md",
            verdict: "held",
            findings: [
              {
                code: "no-name",
                severity: "error",
                sure: "certain",
                message: "The speaker is named.",
                source: "wren",
                agreement: { level: "background", date: "2026-11-02" },
                tiedBy: "name",
                start: { line: 3, column: 1, offset: 8 },
                end: { line: 3, column: 15, offset: 22 },
                accepted: null,
                fixes: [
                  { title: "Say “an official”", preferred: false, edits: [] },
                  { title: "Say “a city official”", preferred: true, edits: [{ start: 8, end: 22, newText: "A city official" }] },
                ],
              },
            ],
          },
        ],
        ledgers: [{ path: "ground-rules.yaml", findings: [] }],
        problems: [{ code: "unknown-level", path: "ground-rules.yaml", message: "…", line: 2, column: 3 }],
        summary: { drafts: 1, notDrafts: 0, notChecked: ["heron"], errors: 1, warnings: 0, verdict: "held" },
      }),
    );
  });
});
