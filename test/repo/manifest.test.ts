import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./sources.ts";

const MANIFEST = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly main: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: object;
  readonly activationEvents?: readonly string[];
  readonly contributes?: object;
};

/** Every string in a value that names a file of the project. */
function paths(value: unknown): string[] {
  if (typeof value === "string") return value.startsWith("./") ? [value.slice(2)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(paths) : [];
}

describe("the manifest", () => {
  it("has the scripts that the README and the tests rely on", () => {
    expect(Object.keys(MANIFEST.scripts)).toEqual(expect.arrayContaining(["start", "test", "build", "check", "package", "bench"]));
  });

  it("asks for nothing at run time, since everything is bundled", () => {
    expect(MANIFEST.dependencies).toBeUndefined();
  });

  it.runIf(MANIFEST.contributes)("wakes the extension for Markdown and the ledger only", () => {
    expect(MANIFEST.activationEvents).toContain("onLanguage:markdown");
    expect(["onLanguage:markdown", "onLanguage:ground-rules-ledger"]).toEqual(
      expect.arrayContaining([...(MANIFEST.activationEvents ?? [])]),
    );
  });
});

describe("the package", () => {
  /** The files of the package, by their paths from the project's folder. */
  let files: readonly string[];

  beforeAll(() => {
    const vsce = join(ROOT, "node_modules/@vscode/vsce/vsce");
    const list = execFileSync(process.execPath, [vsce, "ls", "--no-dependencies"], { cwd: ROOT, encoding: "utf8" });
    files = list.split("\n").filter((line) => line !== "");
  });

  it("holds the bundles and every file that the manifest names", () => {
    const named = [MANIFEST.main.slice(2), "dist/server.js", "dist/cli.js", ...paths(MANIFEST.contributes)];
    expect(named.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)))).toEqual([]);
  });

  it("holds no sources, tests or libraries", () => {
    expect(files.filter((path) => /^(client|server|test|samples|node_modules|out|\.)/.test(path))).toEqual([]);
  });
});
