import { describe, expect, it } from "vitest";
import { createDraftReader } from "../../../server/src/core/draft/read.ts";
import { expectBlocks, read } from "./support.ts";

describe("blocks", () => {
  it("parts paragraphs at blank lines and joins hard-wrapped lines", () => {
    expectBlocks("⟦paragraph:The ferry was late.\nNobody knew why.⟧\n\n\n⟦paragraph:It came at nine.⟧\n", [
      "The ferry was late. Nobody knew why.",
      "It came at nine.",
    ]);
  });

  it("reads headings of both kinds, and counts them and thematic breaks as section ends", () => {
    const draft = expectBlocks(
      "# ⟦heading:Ferry *late*⟧ #\n\n⟦paragraph:One.⟧\n\n⟦heading:The second\npart⟧\n---\n\n⟦paragraph:Two.⟧\n\n***\n\n⟦paragraph:Three.⟧\n",
      ["Ferry late", "One.", "The second part", "Two.", "Three."],
    );
    expect(draft.blocks.map((block) => block.section)).toEqual([0, 1, 1, 2, 3]);
  });

  it("takes the signs of block quotes and lists out of the text", () => {
    expectBlocks(
      "> ⟦q-paragraph:She waved\n> and **left\n> early**.⟧\n>\n> - ⟦q-list-item:one\n>   more⟧\n\n1. ⟦list-item:first⟧\n\n   ⟦list-item:still first⟧\n2. [x] ⟦list-item:done⟧\n",
      ["She waved and left early.", "one more", "first", "still first", "done"],
    );
  });

  it("reads lazy lines of a block quote as part of it", () => {
    expectBlocks("> ⟦q-paragraph:She waved\nand left.⟧\n", ["She waved and left."]);
  });

  it("reads the cells of a table, with escaped pipes", () => {
    expectBlocks(
      "⟦paragraph:Before.⟧\n| ⟦table-cell:Who⟧ | ⟦table-cell:Said⟧ |\n|---|:-:|\n| ⟦table-cell:Ines⟧ | ⟦table-cell:“a \\| b”⟧ |\n⟦table-cell:alone⟧\n\n⟦paragraph:After.⟧",
      ["Before.", "Who", "Said", "Ines", "“a | b”", "alone", "After."],
    );
  });

  it("takes lines with pipes for a paragraph where the rows do not agree", () => {
    expectBlocks("⟦paragraph:a | b | c\n- - | --⟧".replace("- - ", "--- "), ["a | b | c --- | --"]);
  });

  it("reads footnotes, their later paragraphs, and one after the other", () => {
    expectBlocks(
      "⟦paragraph:He left.[^1]⟧\n\n[^1]: ⟦footnote:From a call\nin May.⟧\n\n    ⟦footnote:And a letter.⟧\n[^b]: ⟦footnote:Seen.⟧\n\n⟦paragraph:End.⟧\n",
      ["He left.", "From a call in May.", "And a letter.", "Seen.", "End."],
    );
  });

  it("makes no block of code, link definitions and pictures", () => {
    expectBlocks("```\ncode\n```\n\n    indented\n\n[a]: /target\n'title'\n[b]: <x y>\n⟦paragraph:Text.⟧\n\n![alt](x.png)\n", ["Text."]);
  });

  it("reads the text of raw HTML, parted by its block tags", () => {
    expectBlocks(
      '<div class="x">\n⟦paragraph:“Late,” <b>she</b> said.⟧\n<p>⟦paragraph:Twice.⟧</p></div>\n\n<script>\nvar x = "no";\n</script>\n',
      ["“Late,” she said.", "Twice."],
    );
  });

  it("reads text that follows a comment on its line", () => {
    expectBlocks("⟦paragraph:<!-- check -->“Late,” *she* said.⟧\n", ["“Late,” she said."]);
  });

  it("handles a byte order mark, CRLF and lone carriage returns", () => {
    expectBlocks(
      "\uFEFF# ⟦heading:Ferry⟧\r\n\r\n⟦paragraph:One\r\ntwo\\\r\nthree  \r\nfour⟧\r\n\r\n| ⟦table-cell:a⟧ |\r\n| - |\r\n\r\n<div>\r\n⟦paragraph:x⟧\r\n\r\n⟦paragraph:last\rline⟧\r",
      ["Ferry", "One two\nthree\nfour", "a", "x", "last line"],
    );
  });

  it("reads plain news text with tabs, double spaces and typed dashes", () => {
    expectBlocks("⟦paragraph:HALDEN --  A ferry\tran aground.  Nobody was hurt.⟧ \n\n ⟦paragraph:“We saw it,” -- he said.⟧", [
      "HALDEN --  A ferry\tran aground.  Nobody was hurt.",
      "“We saw it,” -- he said.",
    ]);
  });

  it.each(["```\ncode\n```", "~~~ yaml\na: b\n\nc: d\n~~~", "> ```js\n> x\n> ```", "- ```\n  x\n  ```"])(
    "has nothing to say of the closed fence %j",
    (fence) => {
      expect(read(`Before.\n\n${fence}\n\nAfter.\n`).problems).toEqual([]);
    },
  );

  it("says where an unclosed comment or fence keeps text from being read", () => {
    for (const opening of ["<!-- check", "```"]) {
      const text = `Read.\n\n${opening}\n“Not read,” she said.\n\nNor this.\n`;
      const draft = read(text);
      expect(draft.blocks.map((block) => block.prose.text)).toEqual(["Read."]);
      expect(draft.problems).toMatchObject([
        { code: "not-read-for-quotations", blocksVerdict: true, span: { start: text.indexOf(opening) } },
      ]);
    }
  });

  it("keeps containers nested without end from costing time, and all of their text", () => {
    const draft = read(`${"- ".repeat(20_000)}deep\n\n${">".repeat(20_000)} deeper`);
    expect(draft.blocks.at(-1)?.prose.text.endsWith("deeper")).toBe(true);
  });

  it("reads a block too large for one go in pieces, without losing a word", () => {
    const sentence = "The *ferry* ran aground near [the pier](https://example.org/pier) at nine. ";
    const [block] = read(sentence.repeat(1000)).blocks;
    expect(block?.prose.text).toBe("The ferry ran aground near the pier at nine. ".repeat(1000).trim());
  });

  it("keeps a picture's data whole in a large block", () => {
    const data = "AbC9/+".repeat(20_000);
    const [block] = read(`Before the picture. ![my chart](data:image/png;base64,${data}) After it.`).blocks;
    expect(block?.prose.text).toBe("Before the picture. After it.");
  });
});

describe("a draft that is too long", () => {
  const long = `---\nauthor: Imogen Pratt\n---\n\n“Fine,” she said.\n\n${"tea ".repeat(150_000)}`;

  it("is not read, and says so", () => {
    const { blocks, frontMatter, problems } = createDraftReader().read(long);
    expect(blocks).toEqual([]);
    expect(frontMatter.authors).toEqual(["Imogen Pratt"]);
    expect(problems.map(({ code, blocksVerdict }) => [code, blocksVerdict])).toEqual([["draft-too-large", true]]);
  });

  it("is read up to the bound", () => {
    expect(createDraftReader().read(long.slice(0, 600_000)).problems).toEqual([]);
  });
});
