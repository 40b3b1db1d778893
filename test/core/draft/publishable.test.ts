import { describe, expect, it } from "vitest";
import { publishable } from "../../../server/src/core/draft/publishable.ts";
import { read } from "./support.ts";

describe("the copy to publish", () => {
  it.each([
    ["a mark with the space before it", "Dead [@heron]. More  \nlines.\n", "Dead. More  \nlines.\n"],
    ["a mark that parts words", "Dead [@heron]and gone", "Dead and gone"],
    ["a comment in a line", "Dead <!-- x --> and <!-- y -->gone <!-- z -->\n", "Dead and gone\n"],
    ["a comment before text", "<!-- x --> Dead.\n", "Dead.\n"],
    ["a comment on its line", "A.\n\n<!-- x -->\n\nB.\n", "A.\n\nB.\n"],
    ["a comment right before a paragraph", "A.\n\n<!-- x -->\nB.\n", "A.\n\nB.\n"],
    ["a mark right after a paragraph", "A.\n[@heron]\n\nB.\n", "A.\n\nB.\n"],
    ["several on their lines", "A.\n\n<!-- x\ny -->\n[@heron]\n\n<!-- z -->\n\nB.\n", "A.\n\nB.\n"],
    ["a comment at the start", "<!-- x -->\n\nA.\n", "A.\n"],
    ["a mark at the end", "A.\n\n[@heron]\n", "A.\n"],
    ["a mark at the end without a line end", "A.\n\n[@heron]", "A.\n"],
    ["a comment in a block quote", "> A.\n> <!-- x -->\n> B.\n", "> A.\n> B.\n"],
    ["CRLF", "A.\r\n\r\n<!-- x -->\r\n\r\nB. [@heron]\r\n", "A.\r\n\r\nB.\r\n"],
    ["marks in code", "`[@heron]` `<!-- x -->`\n", "`[@heron]` `<!-- x -->`\n"],
    ["nothing", "\uFEFF# A\t\n\n\n\nB\\\n  c &amp; [@d](e)\r\n", "\uFEFF# A\t\n\n\n\nB\\\n  c &amp; [@d](e)\r\n"],
  ])("leaves out %s", (_, text, copy) => {
    expect(publishable(read(text))).toBe(copy);
  });

  it.each([
    ["the key alone", "---\nground-rules:\n  outlet: npr\n  rules: {a: off}\n---\n\nA.\n", "A.\n"],
    [
      "the key between others",
      "---\ntitle: x # y\nground-rules: # z\n  outlet: npr\n\nauthor: b\n---\nA.\n",
      "---\ntitle: x # y\n\nauthor: b\n---\nA.\n",
    ],
    ["the key at the end", "---\r\ntitle: x\r\nground-rules: false\r\n...\r\nA.", "---\r\ntitle: x\r\n...\r\nA."],
    ["the key in braces, first", "---\n{ground-rules: {outlet: npr}, title: x}\n---\n", "---\n{title: x}\n---\n"],
    ["the key in braces, last", "---\n{title: x, ground-rules: false}\n---\n", "---\n{title: x}\n---\n"],
  ])("leaves out %s of the front matter", (_, text, copy) => {
    expect(publishable(read(text))).toBe(copy);
  });
});
