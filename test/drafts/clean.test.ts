import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyzeText, ledgerFrom } from "../support/check.ts";

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), "utf8");

describe("a story that keeps every agreement", () => {
  const ledger = read("clean-tide-mill.yaml");
  const notes = { "notes/garganey.md": read("clean-tide-mill-notes.md") };

  it("has a ledger without a problem", () => {
    expect(ledgerFrom({ ledger, notes }).problems).toEqual([]);
  });

  it.each(["\n", "\r\n"])("comes out clear with line ends %j", (lineEnd) => {
    const text = read("clean-tide-mill.md").replaceAll("\n", lineEnd);
    const { findings, problems, verdict } = analyzeText(text, { ledger, notes });
    expect(findings.filter((finding) => finding.severity === "error" || finding.severity === "warning")).toEqual([]);
    expect({ problems, verdict }).toEqual({ problems: [], verdict: "clear" });
  });
});
