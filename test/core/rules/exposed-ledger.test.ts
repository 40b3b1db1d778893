import { describe, expect, it } from "vitest";
import type { Settings } from "../../../server/src/core/analyze.ts";
import { createAnalyzer } from "../../../server/src/core/analyzer.ts";
import type { Exposure } from "../../../server/src/core/ledger/model.ts";
import { ledgerFrom } from "../../support/check.ts";
import { EXAMPLE_LEDGER } from "./example-ledger.ts";

const SETTINGS: Settings = { stage: "publish", outlet: null, rules: {}, allowAccepted: false, now: 0 };
const SAFE: Exposure = { git: { tracked: false, inHistory: false, ignored: true }, readableByOthers: false, synced: null };

function found(exposure: Exposure | null, settings: Partial<Settings> = {}) {
  const ledger = { ...ledgerFrom({ ledger: EXAMPLE_LEDGER }), exposure };
  const { ledgerFindings, verdict } = createAnalyzer().analyzeLedger(ledger, { ...SETTINGS, ...settings });
  const findings = ledgerFindings.filter((finding) => finding.code === "exposed-ledger");
  return { findings, verdict };
}

describe("exposed-ledger", () => {
  it.each<[string, Exposure | null]>([
    ["of which nothing is known", null],
    ["that git ignores and never had", SAFE],
    ["outside a git tree, for its owner only", { ...SAFE, git: null }],
  ])("allows a ledger %s", (_, exposure) => {
    expect(found(exposure).findings).toEqual([]);
  });

  it.each<[string, Exposure, RegExp]>([
    ["that git keeps", { ...SAFE, git: { tracked: true, inHistory: false, ignored: true } }, /git keeps it/u],
    ["that git had", { ...SAFE, git: { tracked: false, inHistory: true, ignored: true } }, /older commits/u],
    ["that git could take", { ...SAFE, git: { tracked: false, inHistory: false, ignored: false } }, /\.gitignore/u],
    ["that others can read", { ...SAFE, readableByOthers: true }, /other users/u],
    ["that a service copies", { ...SAFE, synced: "Dropbox" }, /Dropbox keeps/u],
  ])("flags a ledger %s, once, at its start", (_, exposure, words) => {
    const { findings } = found(exposure);
    expect(findings).toMatchObject([{ severity: "warning", span: { start: 0, end: 0 }, source: null, holds: false }]);
    expect(findings[0]?.message).toMatch(words);
  });

  it("says everything in one finding, and holds where the newsroom asks for it", () => {
    const exposure = { git: { tracked: true, inHistory: true, ignored: false }, readableByOthers: true, synced: "Dropbox" };
    const { findings, verdict } = found(exposure, { outlet: "bbc" });
    expect(findings).toMatchObject([{ severity: "error", holds: true }]);
    expect(findings[0]?.message).toMatch(/git keeps it.+other users.+Dropbox/u);
    expect(verdict).toBe("held");
  });

  it.each<[string, Exposure, readonly string[]]>([
    ["git does not ignore", { ...SAFE, git: { tracked: false, inHistory: false, ignored: false } }, ["ignore-in-git"]],
    ["others can read", { ...SAFE, readableByOthers: true }, ["make-private"]],
    ["git has, and ignores from now on", { ...SAFE, git: { tracked: false, inHistory: true, ignored: true } }, []],
    [
      "git has and does not ignore, and others can read",
      { git: { tracked: true, inHistory: true, ignored: false }, readableByOthers: true, synced: null },
      ["ignore-in-git", "make-private"],
    ],
  ])("offers what a program can do about a ledger that %s", (_, exposure, actions) => {
    const fixes = found(exposure).findings.flatMap((finding) => finding.fixes);
    expect(fixes.map(({ onFile }) => onFile)).toEqual(actions);
    expect(fixes.every(({ edits }) => edits.length === 0)).toBe(true);
  });
});
