import { describe, expect, test } from "vitest";
import { gitRoot, liesIn, locateLedger } from "../../server/src/workspace/ledger-location.ts";
import { memoryFiles } from "./memory-files.ts";

const search = (files: Record<string, string>, draft: string, explicit: string | null = null, ceiling: string | null = null) =>
  locateLedger(draft, { explicit, ceiling, files: memoryFiles(files) });

describe("looking for the ledger", () => {
  test("the nearest from the draft's folder upward is taken", () => {
    const files = { "/desk/ground-rules.yaml": "", "/desk/port/ground-rules.yaml": "", "/desk/port/drafts/story.md": "" };
    expect(search(files, "/desk/port/drafts/story.md")).toEqual({ kind: "found", plain: "/desk/port/ground-rules.yaml", encrypted: null });
  });

  test("the encrypted form is a ledger too, and both forms in one folder are both found", () => {
    expect(search({ "/desk/ground-rules.yaml.age": "" }, "/desk/story.md")).toEqual({
      kind: "found",
      plain: null,
      encrypted: "/desk/ground-rules.yaml.age",
    });
    expect(search({ "/desk/ground-rules.yaml.age": "", "/desk/ground-rules.yaml": "" }, "/desk/story.md")).toEqual({
      kind: "found",
      plain: "/desk/ground-rules.yaml",
      encrypted: "/desk/ground-rules.yaml.age",
    });
  });

  test("nothing is looked for above the ceiling, which is looked in itself", () => {
    const files = { "/desk/ground-rules.yaml": "", "/desk/port/drafts/story.md": "" };
    expect(search(files, "/desk/port/drafts/story.md", null, "/desk/port")).toEqual({
      kind: "none",
      explicit: false,
      searched: ["/desk/port/drafts", "/desk/port"],
    });
    expect(search(files, "/desk/port/drafts/story.md", null, "/desk").kind).toBe("found");
  });

  test("a draft outside the ceiling is looked for up to the root", () => {
    expect(search({ "/other/story.md": "" }, "/other/story.md", null, "/desk")).toMatchObject({ searched: ["/other", "/"] });
    expect(search({ "/desk-2/story.md": "" }, "/desk-2/story.md", null, "/desk")).toMatchObject({ searched: ["/desk-2", "/"] });
  });

  test("a ledger that was named wins over a nearer one, and is not looked for elsewhere", () => {
    const files = { "/desk/ground-rules.yaml": "", "/safe/sources.yaml": "" };
    expect(search(files, "/desk/story.md", "/safe/sources.yaml")).toEqual({ kind: "found", plain: "/safe/sources.yaml", encrypted: null });
    expect(search(files, "/desk/story.md", "/safe/gone.yaml")).toEqual({ kind: "none", explicit: true, searched: ["/safe/gone.yaml"] });
  });

  test("naming one form finds the other beside it", () => {
    const files = { "/safe/sources.yaml": "", "/safe/sources.yaml.age": "" };
    const both = { kind: "found", plain: "/safe/sources.yaml", encrypted: "/safe/sources.yaml.age" };
    expect(search(files, "/desk/story.md", "/safe/sources.yaml")).toEqual(both);
    expect(search(files, "/desk/story.md", "/safe/sources.yaml.age")).toEqual(both);
  });
});

describe("folders", () => {
  test("the git root is the nearest folder that holds .git, a folder or a worktree's file", () => {
    expect(gitRoot("/repo/a/b", memoryFiles({ "/repo/.git/HEAD": "", "/repo/a/b/story.md": "" }))).toBe("/repo");
    expect(gitRoot("/tree/a", memoryFiles({ "/tree/.git": "gitdir: elsewhere", "/tree/a/story.md": "" }))).toBe("/tree");
    expect(gitRoot("/desk", memoryFiles({ "/desk/story.md": "" }))).toBeNull();
  });

  test("a folder holds itself and what is below, and no neighbour whose name begins alike", () => {
    expect(liesIn("/desk", "/desk")).toBe(true);
    expect(liesIn("/desk/a/b.md", "/desk")).toBe(true);
    expect(liesIn("/desk/..a/b.md", "/desk")).toBe(true);
    expect(liesIn("/desk-2/b.md", "/desk")).toBe(false);
    expect(liesIn("/b.md", "/desk")).toBe(false);
  });
});
