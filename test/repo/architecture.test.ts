import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { ROOT } from "./sources.ts";

/** What the page names between backquotes that looks like a path of this project: a slash, or a file's ending. */
function pathsIn(page: string): string[] {
  const named = [...page.matchAll(/`([^`\s]+)`/g)].map(([, word]) => word ?? "");
  const top = /^(client|server|test|samples|docs|media|syntaxes|snippets|schemas|\.ci)\/|^[\w.-]+\.(md|json|jsonc|js|ts|yaml)$|^LICENSE$/;
  return named.filter((word) => top.test(word));
}

describe("ARCHITECTURE.md", () => {
  const page = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");

  it("names paths", () => {
    expect(pathsIn(page).length).toBeGreaterThan(10);
  });

  it("names only paths that exist", () => {
    const exists = (path: string) =>
      globSync(path.replace(/<\w+>/g, "*").replace(/\/$/, ""), { cwd: ROOT, onlyFiles: false, dot: true }).length > 0;
    expect(pathsIn(page).filter((path) => !exists(path))).toEqual([]);
  });
});
