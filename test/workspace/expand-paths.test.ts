import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { expandPaths } from "../../server/src/workspace/expand-paths.ts";
import { diskFiles } from "../../server/src/workspace/files.ts";

describe("paths, folders and globs", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "paths-"));
    for (const path of [
      "story.md",
      "Other.MD",
      "photo.jpg",
      "city/b.markdown",
      "city/a.md",
      "city/draft [2].md",
      ".hidden/x.md",
      "node_modules/lib/README.md",
      ".draft.md",
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), "");
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const expand = (paths: string[], cwd = folder) => {
    const { paths: found, missing } = expandPaths(paths, cwd, diskFiles);
    return { found: found.map((path) => relative(folder, path)), missing };
  };

  test("a folder stands for the Markdown files in it, at any depth", () => {
    expect(expand(["."])).toEqual({
      found: [".draft.md", "Other.MD", "city/a.md", "city/b.markdown", "city/draft [2].md", "story.md"],
      missing: [],
    });
  });

  test("a folder that cannot be opened is told, and not passed over", () => {
    const files = { ...diskFiles, list: (path: string) => (path.endsWith("city") ? null : diskFiles.list(path)) };
    expect(expandPaths(["."], folder, files).closed).toEqual([join(folder, "city")]);
    expect(expandPaths(["story.md"], folder, files).closed).toEqual([]);
  });

  test("a file is taken as it is, whatever its kind or place, each once and in the order given", () => {
    expect(expand(["story.md", "photo.jpg", "node_modules/lib/README.md", "./story.md"]).found).toEqual([
      "story.md",
      "photo.jpg",
      "node_modules/lib/README.md",
    ]);
  });

  test("a name with a pattern's characters is that file", () => {
    expect(expand(["city/draft [2].md"])).toEqual({ found: ["city/draft [2].md"], missing: [] });
  });

  test("a glob is expanded, from the folder above too", () => {
    expect(expand(["city/*.md"]).found).toEqual(["city/a.md", "city/draft [2].md"]);
    expect(expand(["**/*.{md,markdown}"]).found).toHaveLength(6);
    expect(expand(["../*.md"], join(folder, "city")).found).toEqual([".draft.md", "Other.MD", "story.md"]);
  });

  test("what stands for nothing is said, as it was given", () => {
    expect(expand(["gone.md", "city/*.txt", "story.md"])).toEqual({ found: ["story.md"], missing: ["gone.md", "city/*.txt"] });
  });

  test("a pipe that is called like a draft is found, and not opened", () => {
    execFileSync("mkfifo", [join(folder, "city", "pipe.md")]);
    expect(expand(["city"]).found).toContain("city/pipe.md");
    expect(expand(["city/*.md"]).found).toContain("city/pipe.md");
    rmSync(join(folder, "city", "pipe.md"));
  });

  test("an empty folder is there", () => {
    mkdirSync(join(folder, "empty"));
    expect(expand(["empty"])).toEqual({ found: [], missing: [] });
  });

  test("a link to a folder above does not go round for ever", () => {
    symlinkSync(folder, join(folder, "city", "up"));
    expect(expand(["city/a.md", "city"]).found.length).toBeGreaterThan(2);
  });
});
