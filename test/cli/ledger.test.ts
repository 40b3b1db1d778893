import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUILD_TIMEOUT, buildCommandLine, type CommandLine } from "./command-line.ts";
import { expectReportForm, type JsonReport } from "./report-form.ts";
import { LEDGER, leaks } from "./sample.ts";

let cli: CommandLine;
beforeAll(async () => {
  cli = await buildCommandLine();
}, BUILD_TIMEOUT);
afterAll(() => cli.dispose());
beforeEach(() => cli.clear());

async function check(...args: string[]) {
  const { code, out, err } = await cli.run(["ledger", "check", ...args, "--format", "json"]);
  expect(err).toBe("");
  expect(leaks(out)).toEqual([]);
  const report = JSON.parse(out) as JsonReport;
  expectReportForm(report);
  return { code, report };
}

describe("ledger check", () => {
  test("a good ledger is clear, named or found from the current folder", async () => {
    cli.write({ "ground-rules.yaml": LEDGER });
    expect(await check("ground-rules.yaml")).toMatchObject({ code: 0, report: { drafts: [], ledgers: [{ path: "ground-rules.yaml" }] } });
    expect((await check()).code).toBe(0);
    expect((await cli.run(["ledger", "check"])).out).toMatch(/^ground-rules\.yaml: CLEAR/u);
  });

  test("what is missing in an agreement is a finding at its place", async () => {
    cli.write({ "ground-rules.yaml": LEDGER.replace("        date: 2026-10-07\n", "") });
    const { report } = await check();
    expect(report.ledgers[0]?.findings).toMatchObject([{ code: "agreement-incomplete", source: "plover" }]);
    expect(report.ledgers[0]?.findings[0]?.start.line).toBeGreaterThanOrEqual(16);
  });

  test("a fault is a problem, and the exit code says that it could not be checked", async () => {
    cli.write({ "ground-rules.yaml": LEDGER.replace("off-the-record", "whisper") });
    const { code, report } = await check();
    expect(code).toBe(2);
    expect(report.problems).toMatchObject([{ path: "ground-rules.yaml", line: 20 }]);
    expect((await cli.run(["ledger", "check"])).out).toContain("ground-rules.yaml: COULD NOT CHECK");
  });

  test("a missing, an unreadable and a locked ledger could not be checked", async () => {
    expect((await check("gone.yaml")).report.problems).toMatchObject([{ code: "no-ledger", path: "gone.yaml" }]);
    cli.write({ "latin.yaml": new Uint8Array([0x63, 0xe9]), "sealed.yaml.age": "age-encryption.org/v1\n" });
    expect((await check("latin.yaml")).report.problems).toMatchObject([{ code: "not-utf-8", path: "latin.yaml" }]);
    expect(await check("sealed.yaml.age")).toMatchObject({ code: 2, report: { problems: [{ code: "ledger-locked" }] } });
  });
});
