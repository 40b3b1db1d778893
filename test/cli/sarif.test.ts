import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUILD_TIMEOUT, buildCommandLine, type CommandLine } from "./command-line.ts";
import { HELD, LEDGER, leaks } from "./sample.ts";

/** The standard's own schema. It is written for an older draft of JSON Schema, of which nothing else differs here. */
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
const isSarif = new Ajv({ strict: false, validateFormats: false, validateSchema: false, unicodeRegExp: false }).compile(schema);

const DRAFT = `${HELD}\n![Varga](varga.jpg) was at the quay with the harbour registrar.\n\nNothing was [@wren] said. TK\n`;

let cli: CommandLine;
beforeAll(async () => {
  cli = await buildCommandLine();
}, BUILD_TIMEOUT);
afterAll(() => cli.dispose());
beforeEach(() => {
  cli.clear();
  cli.write({ "ground-rules.yaml": LEDGER.replace("        editor: true\n        approved: 2026-10-06\n", ""), "stories/held.md": DRAFT });
});

async function check(...args: string[]) {
  const outcome = await cli.run(["check", "stories/held.md", "--format", "sarif", ...args]);
  expect(leaks(outcome.out + outcome.err)).toEqual([]);
  const log = JSON.parse(outcome.out);
  expect({ valid: isSarif(log), errors: isSarif.errors }).toEqual({ valid: true, errors: null });
  return { ...outcome, run: log.runs[0] };
}

describe("check --format sarif", () => {
  test("is valid by the standard's schema, with the verdict and the exit code of every format", async () => {
    const { code, run } = await check();
    expect([code, run.properties.verdict, run.columnKind]).toEqual([1, "held", "utf16CodeUnits"]);
    expect(run.results.length).toBeGreaterThan(4);
    const ids = new Set(run.tool.driver.rules.map(({ id }: { id: string }) => id));
    expect(run.results.filter(({ ruleId }: { ruleId: string }) => !ids.has(ruleId))).toEqual([]);
  });

  test("calls no source by its codename, and gives nothing of an agreement but its level", async () => {
    const { out } = await check();
    expect(out).toContain("“source A”".slice(1, -1));
    expect(out).not.toMatch(/wren|plover|2026|fear for their post|berthing|city official|ground-rules\.yaml/u);
  });

  test("gives the paragraph of what would point at a name, and the place of everything else", async () => {
    const { run } = await check();
    const regionOf = (rule: string) =>
      run.results.findLast(({ ruleId }: { ruleId: string }) => ruleId === rule)?.locations[0].physicalLocation.region;
    const line = (text: string) => DRAFT.split("\n").findIndex((one) => one.includes(text)) + 1;
    for (const [rule, text] of [
      ["no-name", "The old pier"],
      ["hidden-name", "varga.jpg"],
      ["identifying-detail", "registrar"],
    ] as const) {
      const row = DRAFT.split("\n")[line(text) - 1] ?? "";
      expect([rule, regionOf(rule)]).toEqual([
        rule,
        { startLine: line(text), startColumn: 1, endLine: line(text), endColumn: row.length + 1 },
      ]);
    }
    expect(regionOf("leftover-mark")).toMatchObject({ startLine: line("TK"), startColumn: 27 });
  });

  test("gives findings of the ledger no place", async () => {
    const { run } = await check();
    const found = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === "editor-missing");
    expect(found).toMatchObject([{ locations: [], message: { text: expect.stringContaining("source A") } }]);
  });

  test("says what hindered the check, without a place in the ledger", async () => {
    cli.write({ "ground-rules.yaml": `${LEDGER}  gull:\n    nam: Otto\n` });
    const { code, run } = await check();
    expect([code, run.invocations[0].executionSuccessful]).toEqual([2, false]);
    expect(run.invocations[0].toolExecutionNotifications.length).toBeGreaterThan(0);
    expect(JSON.stringify(run.invocations)).not.toContain("ground-rules.yaml");
  });

  test("marks what was accepted, but not what holds all the same", async () => {
    const accept = (rule: string) => `<!-- ground-rules-disable-next-line ${rule} -- Ottoline agreed by phone -->\n`;
    cli.write({ "stories/held.md": `${accept("leftover-mark")}The ferry is late. TK\n\n${accept("no-name")}“It is late,” Varga said.\n` });
    const { out, run } = await check();
    const suppressed = run.results.map(({ ruleId, suppressions }: { ruleId: string; suppressions: object[] }) => [
      ruleId,
      suppressions.length,
    ]);
    expect(suppressed).toEqual(
      expect.arrayContaining([
        ["leftover-mark", 1],
        ["no-name", 0],
      ]),
    );
    expect(out).not.toContain("agreed by phone");
  });

  test("tells of what would show that a named person is a source only that there is something to see", async () => {
    const both = `version: 1
sources:
  plover:
    name: Caspar Dunne
    agreements:
      - {level: on-the-record, date: 2026-10-01}
      - {level: background, date: 2026-10-07, description: a harbour pilot, covers: [the lamps were never lit on the north mole], editor: true}
`;
    cli.write({
      "ground-rules.yaml": both,
      "stories/held.md":
        "The lamps were never lit on the north mole, a harbour pilot said. [@plover, 2026-10-07]\n\nCaspar Dunne declined to comment on Monday.\n",
    });
    const outcome = await cli.run(["check", "stories/held.md", "--format", "sarif"]);
    const results = JSON.parse(outcome.out).runs[0].results;
    const hidden = results.filter(({ ruleId }: { ruleId: string }) => ruleId === "see-in-editor");
    expect(hidden.length).toBeGreaterThan(0);
    for (const one of hidden) expect(one).toMatchObject({ message: { text: "One finding to see in the editor." }, locations: [] });
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:false-decline|two-faced-source)$/u)]),
    );
  });
});
