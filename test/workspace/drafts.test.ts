import { describe, expect, test } from "vitest";
import { whyNotADraft } from "../../server/src/workspace/drafts.ts";
import { globPattern } from "../../server/src/workspace/glob-pattern.ts";
import { type LoadedLedger, NO_LEDGER } from "../../server/src/workspace/ledger-loader.ts";

const ledger: LoadedLedger = {
  ...NO_LEDGER,
  path: "/desk/ground-rules.yaml",
  folder: "/desk",
  notes: ["/desk/notes/heron.md"],
};

const why = (path: string, patterns: readonly string[] = [], root = "/desk") => whyNotADraft(path, { root, patterns }, ledger);

describe("what is a draft", () => {
  test("a Markdown file is", () => {
    expect(why("/desk/story.md")).toBeNull();
    expect(why("/desk/city/Story.MARKDOWN")).toBeNull();
    expect(why("/elsewhere/story.md")).toBeNull();
  });

  test("other files are not", () => {
    expect(why("/desk/ground-rules.yaml")).toBe("not-markdown");
    expect(why("/desk/story.md.txt")).toBe("not-markdown");
    expect(why("/desk/md")).toBe("not-markdown");
  });

  test("notes that the ledger names and held-back files are not", () => {
    expect(why("/desk/notes/heron.md")).toBe("notes");
    expect(why("/desk/notes/plan.md")).toBeNull();
    expect(why("/desk/held-back/0f3a.md")).toBe("held-back");
    expect(why("/desk/city/held-back/story.md")).toBeNull();
  });

  test("without a ledger, a folder of that name is taken for held-back files", () => {
    expect(whyNotADraft("/desk/held-back/0f3a.md", { root: "/desk", patterns: [] }, null)).toBe("held-back");
  });

  test("files in node_modules and dot folders are not, judged from the root", () => {
    expect(why("/desk/node_modules/lib/README.md")).toBe("in-excluded-folder");
    expect(why("/desk/.github/story.md")).toBe("in-excluded-folder");
    expect(why("/desk/.story.md")).toBeNull();
    expect(why("/home/.drafts/story.md", [], "/home/.drafts")).toBeNull();
    expect(why("/home/.drafts/story.md")).toBe("in-excluded-folder");
  });

  test("the setting narrows it down", () => {
    expect(why("/desk/city/story.md", ["city/**", "sports/*.md"])).toBeNull();
    expect(why("/desk/sports/story.md", ["city/**", "sports/*.md"])).toBeNull();
    expect(why("/desk/sports/2026/story.md", ["city/**", "sports/*.md"])).toBe("not-in-setting");
  });
});

describe("patterns", () => {
  const cases: [string, string[], string[]][] = [
    ["**/*.md", ["a.md", "a/b/c.md"], ["a.txt", "a.md/x"]],
    ["*.md", ["a.md", "a/b.md"], ["a.mdx"]],
    ["drafts/*.md", ["drafts/a.md"], ["drafts/b/a.md", "x/drafts/a.md"]],
    ["./drafts/**", ["drafts/a.md", "drafts/a/b.md"], ["draft/a.md"]],
    ["drafts/**/final.md", ["drafts/final.md", "drafts/a/b/final.md"], ["drafts/a/not-final.md"]],
    ["{city,metro}/*.{md,markdown}", ["city/a.md", "metro/b.markdown"], ["sports/a.md"]],
    ["a?.md", ["ab.md"], ["abc.md", "a/.md"]],
    ["Story (1) [new].md", ["story (1) [new].md"], ["story 1 n.md"]],
    ["{open", ["{open"], ["open"]],
    ["", [], ["a.md"]],
  ];
  test("of many stars, and many choices, are read in one go", () => {
    expect(globPattern(`${"*a".repeat(40)}b`)("a".repeat(2000))).toBe(false);
    expect(globPattern(`${"**/".repeat(40)}b`)("a/".repeat(1000))).toBe(false);
    expect(globPattern("{a,aa}".repeat(60))("a".repeat(200))).toBe(false);
  });

  test.each(cases)("%s", (glob, fits, misses) => {
    const pattern = globPattern(glob);
    expect(fits.filter((path) => !pattern(path))).toEqual([]);
    expect(misses.filter(pattern)).toEqual([]);
  });
});
