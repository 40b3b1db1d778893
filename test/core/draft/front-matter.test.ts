import { describe, expect, it } from "vitest";
import { bibliographyKeys } from "../../../server/src/core/draft/bibliography.ts";
import { read, writtenAs } from "./support.ts";

describe("front matter", () => {
  it("reads byline, date and settings with their places", () => {
    const text =
      "---\nauthor: {name: Ana Reyes}\nauthors: [Bo Lind, name: Cy]\nbyline: Dee\ndate: 2026-11-02T09:55\nground-rules:\n  outlet: npr\n  status: draft\n  rules:\n    bare-source: off\n---\nText.\n";
    const { frontMatter, blocks, problems } = read(text);
    const written = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(frontMatter.authors).toEqual(["Ana Reyes", "Bo Lind", "Cy", "Dee"]);
    expect([frontMatter.publish, frontMatter.outlet, frontMatter.status].map((value) => [value?.text, written(value!.span)])).toEqual([
      ["2026-11-02T09:55", "2026-11-02T09:55"],
      ["npr", "npr"],
      ["draft", "draft"],
    ]);
    expect(frontMatter.rules.map((rule) => [rule.code, rule.severity, written(rule.span)])).toEqual([
      ["bare-source", "off", "bare-source: off"],
    ]);
    expect(blocks.map((block) => block.prose.text)).toEqual(["Text."]);
    expect(problems).toEqual([]);
    expect(frontMatter.optedOut).toBe(false);
  });

  it("takes the day of publication before the day of writing", () => {
    expect(read("---\ndate: 2026-11-01\npublish: 2026-12-01\n---\n").frontMatter.publish?.text).toBe("2026-12-01");
  });

  it.each(["---\nground-rules: false\n---\n", "\uFEFF---\r\nground-rules: false\r\n...\r\nText"])("opts out: %j", (text) => {
    expect(read(text).frontMatter.optedOut).toBe(true);
  });

  it.each(["---\n\nA break.\n\n---\n\nText.", "---\nNever closed: yes\n\nText.", " ---\na: b\n---\n", "---\n- a list\n---\n"])(
    "takes %j for Markdown",
    (text) => {
      expect(read(text).frontMatter.span).toBeNull();
      expect(read(text).problems).toEqual([]);
    },
  );

  it.each([
    ["ground-rules: {outlets: ap}", "front-matter-unknown-key", "outlets"],
    ["ground-rules: true", "front-matter-wrong-kind", "true"],
    ["ground-rules: {outlet: [ap]}", "front-matter-wrong-kind", "[ap]"],
    ["ground-rules: {rules: [x]}", "front-matter-wrong-kind", "[x]"],
    ["ground-rules: {rules: {x: [a]}}", "front-matter-wrong-kind", "x"],
    ["ground-rules: {citations: {a: b}}", "front-matter-wrong-kind", "{a: b}"],
  ])("shows what is wrong in %j and leaves the verdict alone", (yaml, code, at) => {
    const text = `---\n${yaml}\n---\nText.`;
    const { problems } = read(text);
    expect(problems.map((problem) => [problem.code, problem.blocksVerdict, text.slice(problem.span.start, problem.span.end)])).toEqual([
      [code, false, at],
    ]);
  });

  it.each([
    "title: a: b\nground-rules: false",
    "title: [a\nground-rules: false",
    "title: a\ntitle: b\nground-rules: false",
    `title: ${"[".repeat(50_000)}`,
  ])("blocks the verdict, and never opts out, where YAML is broken (case %#)", (yaml) => {
    const draft = read(`---\n${yaml}\n---\nText.`);
    expect(draft.problems.map(({ code, blocksVerdict }) => [code, blocksVerdict])).toEqual([["front-matter-unreadable", true]]);
    expect(draft.frontMatter.optedOut).toBe(false);
    expect(draft.blocks.at(-1)?.prose.text).toBe("Text.");
  });

  it("reads headline and summary as blocks that map to the file", () => {
    const text =
      "---\ntitle: \"“Late,” a \\\"pilot\\\" says\\u2026\"\nsummary: 'It''s\n  late'\ndescription: >\n  Two\n  lines\nlayout: post\n---\n";
    expect(read(text).blocks.map(({ kind, prose }) => [kind, prose.text])).toEqual([
      ["title", '“Late,” a "pilot" says…'],
      ["title", "It's late"],
      ["title", "Two lines"],
    ]);
    expect(writtenAs(text, '"pilot"')).toBe('\\"pilot\\"');
    expect(writtenAs(text, "…")).toBe("\\u2026");
  });

  it("finds the keys of bibliography files", () => {
    expect(bibliographyKeys("@article{brown2019,\n title={x}}\n@string{a = {b}}\n@Book( green:1 , year=1)", "Refs.BIB")).toEqual([
      "brown2019",
      "green:1",
    ]);
    expect(bibliographyKeys('[{"id": "a"}, {"id": 2}, {"x": 1}, null]', "a.json")).toEqual(["a", "2"]);
    expect(bibliographyKeys("references:\n- id: a\n- id: b\n", "a.yaml")).toEqual(["a", "b"]);
    for (const broken of ["{", "[", "\0", "@{"])
      for (const name of ["a.bib", "a.json", "a.yml", "a.txt"]) expect(bibliographyKeys(broken, name)).toEqual([]);
  });
});
