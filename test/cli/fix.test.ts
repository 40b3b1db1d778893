import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BUILD_TIMEOUT, buildCommandLine, type CommandLine } from "./command-line.ts";
import { CLEAR, HELD, LEDGER, leaks } from "./sample.ts";

let cli: CommandLine;
beforeAll(async () => {
  cli = await buildCommandLine();
}, BUILD_TIMEOUT);
afterAll(() => cli.dispose());
beforeEach(() => {
  cli.clear();
  cli.write({ "ground-rules.yaml": LEDGER, "story.md": HELD });
});

const heldBack = (): string[] => readdirSync(resolve(cli.desk, "held-back")).map((name) => cli.read(`held-back/${name}`));

async function run(...args: string[]) {
  const outcome = await cli.run(args);
  expect(leaks(outcome.out + outcome.err)).toEqual([]);
  return outcome;
}

describe("fix", () => {
  test("makes every certain fix, and holds back what may not be used before the draft loses it", async () => {
    const { code, out } = await run("fix", "story.md");
    expect(code).toBe(0);
    expect(out).toContain("story.md: 2 fixes made.");
    expect(out).toMatch(/1 passage held back in held-back\/[0-9a-f]+\.md\./u);
    const text = cli.read("story.md");
    expect(text).toContain("“The old pier is finished,” a city official");
    expect(leaks(text)).toEqual([]);
    expect(heldBack()).toHaveLength(1);
    expect(heldBack()[0]).toContain("## Line 10\n\n“Nobody asked the pilots,” Caspar Dunne said.");
    expect((await run("check", "story.md")).code).toBe(0);
  });

  test("--dry-run shows what would change, masked, and changes nothing", async () => {
    const { out } = await run("fix", "story.md", "--dry-run");
    expect(out).toContain("--- story.md\n+++ story.md\n");
    expect(out).toContain("\n-“The old pier is finished,” ██████████████ said on Monday.");
    expect(out).toContain("\n+“The old pier is finished,” a city official");
    expect(cli.read("story.md")).toBe(HELD);
    expect(readdirSync(cli.desk).sort()).toEqual(["ground-rules.yaml", "story.md"]);
  });

  test("leaves a draft alone that needs no fix", async () => {
    cli.write({ "story.md": CLEAR });
    expect(await run("fix", "story.md")).toMatchObject({ code: 0, err: "" });
    expect(cli.read("story.md")).toBe(CLEAR);
    expect(readdirSync(cli.desk).sort()).toEqual(["ground-rules.yaml", "story.md"]);
  });

  test("keeps line ends and a byte order mark", async () => {
    cli.write({ "story.md": `\uFEFF${HELD.replaceAll("\n", "\r\n")}` });
    await run("fix", "story.md");
    const text = cli.read("story.md");
    expect(text.startsWith("\uFEFF---\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
  });

  test("refuses what is no draft, and does the others", async () => {
    cli.write({ "contacts.md": "---\nground-rules: false\n---\nOttoline Varga\n" });
    const { code, err } = await run("fix", "contacts.md", "gone.md", "story.md");
    expect(code).toBe(2);
    expect(err).toContain("not-a-draft");
    expect(err).toContain("no-such-file");
    expect(cli.read("story.md")).not.toBe(HELD);
    expect(cli.read("contacts.md")).toContain("Ottoline Varga");
  });

  test("leaves the draft alone where the held-back file cannot be written", async () => {
    cli.write({ "held-back": "in the way" });
    const { code, err } = await run("fix", "story.md");
    expect(code).toBe(2);
    expect(err).toContain("held-back-failed");
    expect(cli.read("story.md")).toBe(HELD);
  });
});

describe("hold-back", () => {
  test("moves the passages that may not be used, and nothing else", async () => {
    const { code, out } = await run("hold-back", "story.md");
    expect(code).toBe(1);
    expect(out).toContain("1 passage held back");
    expect(cli.read("story.md")).toContain("Ottoline Varga said");
    expect(cli.read("story.md")).not.toContain("pilots");
    expect(heldBack()[0]).toContain("“Nobody asked the pilots,” Caspar Dunne said.");
  });

  test("--finding picks one by its number in the report", async () => {
    const report = (await run("check", "story.md")).out;
    const number = /(\d+)\. Line 10:/u.exec(report)?.[1] ?? "";
    expect((await run("hold-back", "story.md", "--finding", number)).out).toContain("1 passage held back");
    expect(cli.read("story.md")).not.toContain("pilots");
  });

  test("--finding of a finding that holds nothing back, or of none, changes nothing", async () => {
    expect(await run("hold-back", "story.md", "--finding", "99")).toMatchObject({ code: 2, out: "" });
    expect(cli.read("story.md")).toBe(HELD);
  });
});
