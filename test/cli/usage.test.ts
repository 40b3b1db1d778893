import { describe, expect, test } from "vitest";
import { version } from "../../package.json";
import type { Io } from "../../server/src/cli/io.ts";
import { run } from "../../server/src/cli/run.ts";

/** Runs the command line in this process, where it may read nothing but its arguments. */
async function runHere(args: readonly string[]) {
  const said = { out: "", err: "" };
  const io: Io = {
    cwd: "/nowhere",
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    colours: false,
    errIsTerminal: false,
    readInput: () => Promise.reject(new Error("standard input was read")),
    canAsk: false,
    ask: () => Promise.reject(new Error("somebody was asked")),
    now: () => 0,
    timezone: "Europe/Lisbon",
  };
  return { code: await run(args, io), ...said };
}

describe("help and version", () => {
  test("are printed and end well", async () => {
    const help = await runHere(["--help"]);
    expect(help).toMatchObject({ code: 0, err: "" });
    for (const command of ["check", "fix", "hold-back", "quotations", "export", "ledger check", "lsp"]) expect(help.out).toContain(command);
    expect(await runHere(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
    expect(await runHere(["check", "--help"])).toMatchObject({ code: 0, out: help.out });
  });
});

describe("a wrong command line ends with 2, a message on standard error and nothing on standard output", () => {
  const wrong: string[][] = [
    [],
    ["chek"],
    ["toString"],
    ["check", "--ledgers", "a.yaml"],
    ["check", "story.md", "--ledger"],
    ["check", "story.md", "--ledger", "--no-ledger"],
    ["check", "story.md", "--ledger", "ground-rules.yaml", "--no-ledger"],
    ["check", "story.md", "--ledger", "a.yaml", "--ledger", "b.yaml"],
    ["check", "story.md", "--outlet", "gazette"],
    ["check", "story.md", "--stage", "later"],
    ["check", "story.md", "--format", "xml"],
    ["check", "story.md", "--max-warnings", "few"],
    ["check", "story.md", "--max-warnings", "-1"],
    ["check", "story.md", "--now", "soon"],
    ["check", "story.md", "--now", "2026-02-30"],
    ["check", "story.md", "--passphrase-fd", "x"],
    ["check", "story.md", "--watch=yes"],
    ["check", "story.md", "--stdin-path", "a.md"],
    ["check", "-", "--watch"],
    ["fix"],
    ["fix", "story.md", "--format", "json"],
    ["hold-back"],
    ["hold-back", "story.md", "other.md"],
    ["hold-back", "story.md", "--finding", "first"],
    ["hold-back", "story.md", "--finding", "0"],
    ["quotations"],
    ["quotations", "story.md", "--format", "yaml"],
    ["export"],
    ["export", "story.md", "-o"],
    ["export", "story.md", "-o", "story.md"],
    ["export", "story.md", "--lines", "3"],
    ["export", "story.md", "--for-verification", "--lines", "7-3"],
    ["ledger"],
    ["ledger", "check", "a", "b"],
    ["ledger", "encrypt", "ground-rules.yaml"],
    ["ledger", "decrypt", "ground-rules.yaml.age"],
    ["ledger", "recipients", "ground-rules.yaml.age"],
    ["lsp"],
    ["lsp", "--stdio", "--passphrase-fd", "0"],
  ];
  test.each(wrong.map((args) => [args.join(" "), args] as const))("ground-rules %s", async (_, args) => {
    const { code, out, err } = await runHere(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^ground-rules: .+\n/u);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/u);
  });

  test("the message echoes nothing of what was typed", async () => {
    for (const args of [["ottoline"], ["check", "--ottoline"], ["check", "--outlet", "ottoline"], ["check", "--now", "ottoline"]]) {
      expect((await runHere(args)).err.toLowerCase()).not.toContain("ottoline");
    }
  });
});
