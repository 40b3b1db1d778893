import { resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUILD_TIMEOUT, buildCommandLine, type CommandLine } from "./command-line.ts";
import { expectReportForm, type JsonReport } from "./report-form.ts";
import { CLEAR, HELD, LEDGER, leaks } from "./sample.ts";

let cli: CommandLine;
beforeAll(async () => {
  cli = await buildCommandLine();
}, BUILD_TIMEOUT);
afterAll(() => cli.dispose());
beforeEach(() => {
  cli.clear();
  cli.write({ "ground-rules.yaml": LEDGER });
});

/** Runs `check --format json`, and asserts the fixed form, the exit code of the verdict, and that nothing protected is shown. */
async function check(args: readonly string[], options: Parameters<CommandLine["run"]>[1] = {}): Promise<JsonReport> {
  const { code, out, err } = await cli.run(["check", ...args, "--format", "json"], options);
  expect(err).toBe("");
  expect(leaks(out)).toEqual([]);
  const report = JSON.parse(out) as JsonReport;
  expectReportForm(report);
  expect(code).toBe({ clear: 0, held: 1, "could-not-check": 2 }[report.summary.verdict]);
  return report;
}

const codes = (report: JsonReport) => report.drafts.flatMap((draft) => draft.findings.map((finding) => finding.code));
const problemCodes = (report: JsonReport) => report.problems.map((problem) => problem.code);

describe("verdicts", () => {
  test("a draft that shows more than was agreed is held, with each place", async () => {
    cli.write({ "story.md": HELD });
    const report = await check(["story.md"]);
    expect(report.summary).toMatchObject({ drafts: 1, notDrafts: 0, verdict: "held" });
    expect(codes(report)).toEqual(expect.arrayContaining(["no-name", "not-for-publication"]));
    const named = report.drafts[0]?.findings.find((finding) => finding.code === "no-name");
    expect(named).toMatchObject({ source: "wren", sure: "certain", severity: "error", tiedBy: "name", start: { line: 8, column: 29 } });
    expect(named?.agreement).toEqual({ level: "background", date: "2026-10-05T11:00" });
    expect(HELD.slice(named?.start.offset, named?.end.offset)).toBe("Ottoline Varga");
  });

  test("a draft with nothing of that kind is clear", async () => {
    cli.write({ "story.md": CLEAR });
    expect((await check(["story.md"])).summary).toMatchObject({ drafts: 1, verdict: "clear" });
  });

  test("without a ledger the draft could not be checked, and the report says where it was looked for", async () => {
    cli.write({ "story.md": CLEAR });
    const report = await check(["story.md", "--ledger", "gone.yaml"]);
    expect(report.problems).toMatchObject([{ code: "no-ledger", path: "gone.yaml" }]);
    cli.clear();
    cli.write({ "city/story.md": CLEAR });
    const searched = await check(["city/story.md"]);
    expect(searched.summary.verdict).toBe("could-not-check");
    expect(searched.problems[0]?.message).toContain(resolve(cli.desk, "city"));
  });

  test("--no-ledger checks what needs none", async () => {
    cli.clear();
    cli.write({ "story.md": CLEAR });
    expect((await check(["story.md", "--no-ledger"])).summary.verdict).toBe("clear");
  });

  test("an encrypted ledger without a key stays closed, alone or beside a plain one", async () => {
    cli.write({ "story.md": HELD, "ground-rules.yaml.age": "age-encryption.org/v1\n" });
    const both = await check(["story.md"]);
    expect(problemCodes(both)).toEqual(expect.arrayContaining(["two-ledgers", "ledger-locked"]));
    expect(codes(both)).toContain("no-name");
    expect(both.summary.verdict).toBe("could-not-check");
    expect(problemCodes(await check(["story.md", "--ledger", "ground-rules.yaml.age"]))).toContain("ledger-locked");
  });

  test("a fault in the ledger is shown at its place, and the rest stays in force", async () => {
    cli.write({ "story.md": HELD, "ground-rules.yaml": LEDGER.replace("level: off-the-record", "level: whisper") });
    const report = await check(["story.md"]);
    expect(report.summary.verdict).toBe("could-not-check");
    expect(report.problems[0]).toMatchObject({ path: "ground-rules.yaml", line: 20 });
    expect(codes(report)).toContain("no-name");
  });

  test("more warnings than allowed hold the verdict", async () => {
    cli.write({ "story.md": CLEAR.replace("the timetable shows", "a porter who asked not to be named said") });
    const warnings = (await check(["story.md"])).summary.warnings;
    expect(warnings).toBeGreaterThan(0);
    expect((await check(["story.md", "--max-warnings", String(warnings)])).summary.verdict).toBe("clear");
    expect((await check(["story.md", "--max-warnings", "0"])).summary.verdict).toBe("held");
  });

  test("while writing, less is an error", async () => {
    cli.write({ "story.md": CLEAR.replace("the timetable shows", "a porter who asked not to be named said") });
    expect((await check(["story.md", "--stage", "writing"])).summary.warnings).toBe(0);
  });

  test("--now decides about embargoes", async () => {
    cli.write({
      "story.md": CLEAR.replace("the timetable shows", "a city official who has seen the berthing plan said"),
      "ground-rules.yaml": LEDGER.replace("        editor: true", "        embargo: 2026-12-01T06:00\n        editor: true"),
    });
    expect(codes(await check(["story.md", "--now", "2026-11-30"]))).toContain("embargo");
    expect(codes(await check(["story.md", "--now", "2026-12-01T06:00"]))).not.toContain("embargo");
  });
});

describe("what is checked", () => {
  test("notes, held-back files, other files and files that opted out are counted, not searched", async () => {
    cli.write({
      "story.md": CLEAR,
      "contacts.md": "---\nground-rules: false\n---\n\nOttoline Varga\n",
      "notes/wren.md": "Ottoline Varga talked.\n",
      "held-back/0a.md": "Ottoline Varga again.\n",
      "photo.jpg": "x",
      "ground-rules.yaml": LEDGER.replace("        editor: true", "        notes: notes/wren.md\n        editor: true"),
    });
    const all = ["story.md", "contacts.md", "notes/wren.md", "held-back/0a.md", "photo.jpg"];
    expect((await check(all)).summary).toMatchObject({ drafts: 1, notDrafts: 4, verdict: "clear" });
    expect((await check(["."])).summary).toMatchObject({ drafts: 1, notDrafts: 3 });
    expect((await check([])).summary).toMatchObject({ drafts: 1 });
  });

  test("no draft among the paths could not be checked", async () => {
    cli.write({ "photo.jpg": "x", "empty/readme.txt": "x" });
    expect(problemCodes(await check(["photo.jpg"]))).toEqual(["no-drafts"]);
    expect((await check(["photo.jpg"])).summary).toMatchObject({ drafts: 0, notDrafts: 1, verdict: "could-not-check" });
    expect(problemCodes(await check(["empty"]))).toEqual(["no-drafts"]);
  });

  test("a path that does not exist could not be checked, and the others are", async () => {
    cli.write({ "story.md": HELD });
    const report = await check(["gone.md", "story.md", "varga-interview.md"]);
    expect(report.problems).toMatchObject([
      { code: "no-such-file", path: "gone.md" },
      { code: "no-such-file", path: "█████-interview.md" },
    ]);
    expect(report.summary).toMatchObject({ drafts: 1, verdict: "could-not-check" });
    expect(codes(report)).toContain("no-name");
  });

  test("a draft that is not UTF-8 could not be checked", async () => {
    cli.write({
      "latin.md": new Uint8Array(Buffer.from("café", "latin1")),
      "wide.md": new Uint8Array(Buffer.from("\uFEFFcafé", "utf16le")),
    });
    const report = await check(["latin.md", "wide.md"]);
    expect(report.problems).toMatchObject([
      { code: "not-utf-8", path: "latin.md" },
      { code: "not-utf-8", path: "wide.md" },
    ]);
    expect(report.drafts).toMatchObject([{ verdict: "could-not-check" }, { verdict: "could-not-check" }]);
  });

  test("an empty draft is checked", async () => {
    cli.write({ "story.md": "" });
    expect((await check(["story.md"])).summary).toMatchObject({ drafts: 1, verdict: "clear" });
  });

  test("globs and folders are expanded; each draft goes by its own ledger", async () => {
    cli.write({
      "city/one.md": HELD,
      "port/two.md": HELD,
      "port/ground-rules.yaml": LEDGER.replaceAll("Ottoline Varga", "Benno Thiel").replace("[Varga]", "[Thiel]"),
    });
    const report = await check(["city", "port/*.md"]);
    expect(report.drafts.map((draft) => draft.path)).toEqual(["city/one.md", "port/two.md"]);
    expect(report.ledgers.map((ledger) => ledger.path)).toEqual(["ground-rules.yaml", "port/ground-rules.yaml"]);
    expect(report.drafts.map((draft) => draft.findings.some((finding) => finding.code === "no-name"))).toEqual([true, false]);
  });

  test("a name in a path is masked, and its own file's name is a finding", async () => {
    cli.write({ "varga.md": CLEAR });
    const report = await check(["varga.md"]);
    expect(report.drafts[0]?.path).toBe("█████.md");
    expect(report.drafts[0]?.findings).toMatchObject([
      { code: "hidden-name", start: { line: 1, column: 1, offset: 0 }, end: { offset: 0 } },
    ]);
  });
});

describe("standard input", () => {
  test("is a draft at the path it belongs to", async () => {
    cli.clear();
    cli.write({ "city/ground-rules.yaml": LEDGER });
    const report = await check(["-", "--stdin-path", "city/story.md"], { input: HELD });
    expect(report.drafts[0]).toMatchObject({ path: "city/story.md", verdict: "held" });
    expect((await check(["-"], { input: HELD })).summary.verdict).toBe("could-not-check");
    expect((await check(["-"], { input: HELD, cwd: resolve(cli.desk, "city") })).drafts[0]).toMatchObject({ path: "-", verdict: "held" });
  });

  test("that is not UTF-8 could not be checked", async () => {
    expect(problemCodes(await check(["-"], { input: new Uint8Array([0x63, 0xe9]) }))).toEqual(["not-utf-8"]);
  });
});

describe("a wrong option", () => {
  test("ends with 2 and a message on standard error only", async () => {
    const { code, out, err } = await cli.run(["check", "story.md", "--outlet", "gazette"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^ground-rules: --outlet takes one of: .+\n/u);
  });
});

describe("the report as text", () => {
  test("is for a reporter: verdict, place, source and what to do, and no protected name", async () => {
    cli.write({ "story.md": HELD });
    const { code, out, err } = await cli.run(["check", "story.md"]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(leaks(out)).toEqual([]);
    expect(out).toMatch(/^story\.md: HELD — \d findings must be settled before publishing\n/u);
    expect(out).toMatch(/Line 8:29 {2}Error: /u);
    expect(out).toContain("Source: wren; agreement: background, 2026-10-05T11:00; rule: no-name");
    expect(out).toContain("What to do: ");
    expect(out).not.toContain("\u001b");
  });

  test("a reader who stops early hears no complaint", async () => {
    cli.write({ "story.md": HELD });
    const child = cli.start(["check", "story.md"]);
    child.stdout?.destroy();
    let err = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(err).toBe("");
    expect(code).not.toBe(0);
  });
});

describe("watching", () => {
  test("checks again after a draft or the ledger changed", async () => {
    cli.write({ "story.md": CLEAR });
    const child = cli.start(["check", ".", "--watch", "--format", "json"]);
    const reports = reportsOf(child);
    try {
      expect((await reports.next()).summary.verdict).toBe("clear");
      cli.write({ "story.md": HELD });
      expect((await reports.next()).summary.verdict).toBe("held");
      cli.write({ "ground-rules.yaml": LEDGER.replace("level: off-the-record", "level: whisper") });
      expect((await reports.next()).summary.verdict).toBe("could-not-check");
      cli.write({ "ground-rules.yaml": LEDGER, "second.md": CLEAR });
      expect((await reports.next()).summary.drafts).toBe(2);
    } finally {
      child.kill();
    }
  });
});

/** The reports that a watching process prints, one a line. */
function reportsOf(child: ReturnType<CommandLine["start"]>) {
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let rest = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) {
      const take = waiting.shift();
      if (take === undefined) lines.push(line);
      else take(line);
    }
  });
  return {
    async next(): Promise<JsonReport> {
      const line = lines.shift() ?? (await new Promise<string>((resolve) => waiting.push(resolve)));
      return JSON.parse(line) as JsonReport;
    },
  };
}
