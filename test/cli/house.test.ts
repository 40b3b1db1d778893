import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUILD_TIMEOUT, buildCommandLine, type CommandLine } from "./command-line.ts";
import { LEDGER } from "./sample.ts";

const DRAFT = "The old pier is finished, a city official who has seen the berthing plan said. TK\n";
const HOUSE = "version: 1\nname: Courier\nextends: ap\nrules:\n  leftover-mark: hint\n  too-many-know: {severity: error, limit: 0}\n";
const KNOWN = LEDGER.replace("    name: Caspar Dunne\n", "    name: Caspar Dunne\n    known-to: [{who: T. R., role: editor}]\n").replace(
  "date: 2026-10-07\n",
  "date: 2026-10-07\n        approved: 2026-10-08\n",
);

let cli: CommandLine;
beforeAll(async () => {
  cli = await buildCommandLine();
}, BUILD_TIMEOUT);
afterAll(() => cli.dispose());
beforeEach(() => {
  cli.clear();
  cli.write({ "ground-rules.yaml": KNOWN, "stories/draft.md": DRAFT, "rules/house.yaml": HOUSE });
});

async function check(...args: string[]) {
  const { code, out } = await cli.run(["check", "stories/draft.md", "--format", "json", ...args]);
  const report = JSON.parse(out);
  const mark = report.drafts[0].findings.find((finding: { code: string }) => finding.code === "leftover-mark");
  const known = report.ledgers[0].findings.find((finding: { code: string }) => finding.code === "too-many-know");
  return { code, mark: mark?.severity, known: known?.severity, problems: report.problems };
}

describe("a house file", () => {
  test("is named from the current folder, the draft's and the ledger's, in that order", async () => {
    expect(await check()).toMatchObject({ code: 1, mark: "error", known: undefined });
    expect(await check("--outlet", "rules/house.yaml")).toMatchObject({ code: 1, mark: "hint", known: "error" });
    cli.write({ "ground-rules.yaml": `outlet: rules/house.yaml\n${KNOWN}` });
    expect(await check()).toMatchObject({ mark: "hint", known: "error", problems: [] });
    cli.write({
      "stories/draft.md": `---\nground-rules: {outlet: ../rules/mild.yaml}\n---\n\n${DRAFT}`,
      "rules/mild.yaml": "version: 1\nrules: {leftover-mark: information}\n",
    });
    expect(await check()).toMatchObject({ mark: "information", known: undefined });
    expect(await check("--outlet", "ap")).toMatchObject({ mark: "error", known: undefined });
  });

  test("holds the record of agreements as well", async () => {
    const { code, out } = await cli.run(["ledger", "check", "--outlet", "rules/house.yaml", "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out).ledgers[0].findings).toMatchObject([{ code: "too-many-know", severity: "error" }]);
  });

  test("with a fault, or not there, could not check, and the fault is shown at its place", async () => {
    cli.write({ "rules/house.yaml": HOUSE.replace("extends: ap", "extends: gazette") });
    expect(await check("--outlet", "rules/house.yaml")).toMatchObject({
      code: 2,
      problems: [{ code: "house-unknown-outlet", path: "rules/house.yaml", line: 3, column: 10 }],
    });
    expect(await check("--outlet", "rules/gone.yaml")).toMatchObject({
      code: 2,
      problems: [{ code: "house-missing", path: "rules/gone.yaml" }],
    });
  });

  test("lowers no rule about a broken agreement, and says so", async () => {
    cli.write({
      "rules/house.yaml": "version: 1\nrules: {no-name: hint}\n",
      "stories/draft.md": "The pier is finished, Ottoline Varga said.\n",
    });
    const { code, out } = await cli.run(["check", "stories/draft.md", "--outlet", "rules/house.yaml", "--format", "json"]);
    const report = JSON.parse(out);
    expect([code, report.problems.map((problem: { code: string }) => problem.code)]).toEqual([1, ["rule-cannot-be-lowered"]]);
    expect(report.drafts[0].findings[0]).toMatchObject({ code: "no-name", severity: "error" });
  });
});
