import { describe, expect, test } from "vitest";
import { citationKeysOf } from "../../server/src/workspace/bibliography.ts";
import { memoryFiles } from "./memory-files.ts";

const files = memoryFiles({
  "/desk/refs.bib": "@book{almanac1912, title = {Tides}}\n@article{pilot-survey, year = 2020}\n",
  "/desk/lib/more.json": '[{"id": "port_act"}]',
  "/desk/latin.bib": new Uint8Array([0x40, 0xe9]),
});

const keys = (text: string) => citationKeysOf("/desk/story.md", text, files);

describe("a draft's bibliography", () => {
  test("is read beside the draft", () => {
    expect(keys("---\nbibliography: refs.bib\n---\n")).toEqual(["almanac1912", "pilot-survey"]);
    expect(keys("---\nbibliography: [refs.bib, lib/more.json]\n---\n")).toEqual(["almanac1912", "pilot-survey", "port_act"]);
  });

  test("that is missing, unreadable or only mentioned gives no keys", () => {
    expect(keys("---\nbibliography: [gone.bib, latin.bib, lib]\n---\n")).toEqual([]);
    expect(keys("The bibliography: refs.bib\n")).toEqual([]);
    expect(keys("")).toEqual([]);
  });

  test("of many or very large files is read in part, each file once", () => {
    const many = memoryFiles({ "/desk/refs.bib": "@book{a, x}\n", "/desk/large.bib": "@book{b, x}\n".padEnd(10_000_001) });
    const names = [
      ...Array.from({ length: 200 }, () => "refs.bib"),
      "large.bib",
      ...Array.from({ length: 200 }, (_, index) => `${index}.bib`),
    ];
    expect(citationKeysOf("/desk/story.md", `---\nbibliography: [${names.join(", ")}]\n---\n`, many)).toEqual(["a"]);
    expect(many.reads.length).toBeLessThanOrEqual(10);
  });

  test("is not read for a draft that names none", () => {
    const untouched = memoryFiles({ "/desk/refs.bib": "" });
    citationKeysOf("/desk/story.md", "---\ntitle: Tides\n---\n", untouched);
    expect(untouched.reads).toEqual([]);
  });
});
