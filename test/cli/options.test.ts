import { describe, expect, test } from "vitest";
import { oneOf, onlyFile, parseOptions, someFiles, UsageError, wholeNumber } from "../../server/src/cli/options.ts";

const TABLE = { ledger: { type: "string" }, output: { type: "string", short: "o" }, watch: { type: "boolean" } } as const;
const parse = (...args: string[]) => parseOptions(args, TABLE);

describe("options", () => {
  test("values and flags stand among the paths, in any of the usual forms", () => {
    const options = parse("a.md", "--ledger", "sources.yaml", "--watch", "-o", "out.md", "b.md");
    expect(options.positionals).toEqual(["a.md", "b.md"]);
    expect([options.value("ledger"), options.value("output"), options.flag("watch")]).toEqual(["sources.yaml", "out.md", true]);
    expect(parse("--ledger=sources.yaml").value("ledger")).toBe("sources.yaml");
    expect([parse().value("ledger"), parse().flag("watch")]).toEqual([null, false]);
  });

  test("after -- everything is a path, and - is one too", () => {
    expect(parse("--", "--watch", "-").positionals).toEqual(["--watch", "-"]);
    expect(parse("-").positionals).toEqual(["-"]);
  });

  test.each([
    ["an unknown option", ["--gone"]],
    ["an unknown letter", ["-x"]],
    ["a name every object has", ["--constructor"]],
    ["a missing value", ["--ledger"]],
    ["an empty value", ["--ledger="]],
    ["an option where a value belongs", ["--ledger", "--watch"]],
    ["a value where none belongs", ["--watch=yes"]],
    ["a value given twice", ["--ledger", "a", "--ledger", "b"]],
  ])("%s is a usage error", (_, args) => {
    expect(() => parse(...args)).toThrow(UsageError);
  });

  test("a message never echoes what was typed", () => {
    for (const args of [
      ["--ottoline-varga"],
      ["--ottoline=varga"],
      ["--watch=ottoline"],
      ["--ledger", "ottoline", "--ledger", "ottoline"],
    ]) {
      expect(() => parse(...args)).toThrow(/^(?!.*ottoline)/u);
    }
    expect(() => oneOf(parse("--ledger", "ottoline"), "ledger", ["a", "b"], "a")).toThrow(/^--ledger takes one of: a, b\.$/u);
  });

  test("numbers are whole and not negative", () => {
    expect(wholeNumber(parse("--ledger", "12"), "ledger")).toBe(12);
    expect(wholeNumber(parse(), "ledger")).toBeNull();
    for (const bad of ["1.5", "one", "0x1", "12345678901"]) expect(() => wholeNumber(parse("--ledger", bad), "ledger")).toThrow(UsageError);
  });

  test("commands take as many files as they can work on", () => {
    expect(onlyFile(parse("a.md"))).toBe("a.md");
    expect(() => onlyFile(parse())).toThrow(UsageError);
    expect(() => onlyFile(parse("a.md", "b.md"))).toThrow(UsageError);
    expect(() => someFiles(parse())).toThrow(UsageError);
  });
});
