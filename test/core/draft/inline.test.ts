import { describe, expect, it } from "vitest";
import { expectRegions, read, writtenAs } from "./support.ts";

const prose = (text: string): string | undefined => read(text).blocks[0]?.prose.text;

describe("inline text", () => {
  it.each([
    ["emphasis inside a name", "Ines **Bar**ros and _Tom_ ~~left~~ stayed", "Ines Barros and Tom left stayed"],
    ["escapes", "5 \\* 3 \\[sic\\] a\\b", "5 * 3 [sic] a\\b"],
    ["entities", "&ldquo;Caf&eacute;&#8221; &amp; &#x27;x&apos; &#147; &unknown; &#0;", "“Café” & 'x' “ &unknown; \uFFFD"],
    ["hard breaks", "one  \ntwo\\\nthree<br>four", "one\ntwo\nthree\nfour"],
    ["code", "run `a*b` now", "run a*b now"],
    ["links", "see [the *full* report](https://x.example/a_b 'T') now", "see the full report now"],
    ["brackets in a link", "[“We [the council] knew”](https://x.example) [sic]", "“We [the council] knew” [sic]"],
    ["brackets without a definition", "He [the mayor] said [so][there]", "He [the mayor] said [so][there]"],
    ["pictures", "a ![alt *text*](x.png) b", "a b"],
    ["addresses", "at https://x.example/a_b_c, or <https://y.example>.", "at https://x.example/a_b_c, or https://y.example."],
    ["comments", "said <!-- check --> so<!-- x -->.", "said so."],
    ["tags", 'a <span class="x">b</span> <q>c</q>', "a b “c”"],
    ["footnote references", "so.[^1] Then [^note] more", "so. Then more"],
  ])("shows %s as a reader sees them", (_, text, shown) => {
    expect(prose(text)).toBe(shown);
  });

  it("resolves links by definitions, wherever these stand", () => {
    expect(prose("See [the *report*][R], [other][] and [Plain].\n\n[r]: /a\n[other]: /b\n[plain]: /c\n")).toBe(
      "See the report, other and Plain.",
    );
  });

  it("maps what is resolved to all of what is written", () => {
    expect(writtenAs("a &eacute; b", "é")).toBe("&eacute;");
    expect(writtenAs("a \\* b", "*")).toBe("\\*");
    expect(writtenAs("one  \r\ntwo", "\n")).toBe("  \r\n");
    expect(writtenAs("> one\r\n> two", " ")).toBe("\r\n");
    expect(writtenAs("Ines **Bar**ros said", "Ines Barros")).toBe("Ines **Bar**ros");
    expect(writtenAs("a &#128674; b", "\u{1F6A2}")).toBe("&#128674;");
  });

  it("finds the prose offset of a file offset, the next one for removed markup", () => {
    const text = "Ines **Bar**ros";
    const { prose: read1 } = read(text).blocks[0]!;
    expect([0, 5, 6, 7, 10, 11, 12, 15, 99].map((at) => read1.fromFile(at))).toEqual([0, 5, 5, 5, 8, 8, 8, 11, 11]);
  });

  it("marks what is not prose", () => {
    expectRegions(
      '⟦heading:# Head⟧\n\n⟦link:[a](⟦link-target:https://x.example⟧ ⟦link-title:"t"⟧)⟧ ⟦image:![⟦image-alt:alt⟧](⟦link-target:x.png⟧)⟧ ⟦code:`c`⟧ ⟦comment:<!-- n -->⟧ ⟦html:<b>⟧x⟦html:</b>⟧ ' +
        "⟦link:<https://y.example>⟧\n\n⟦link-definition:[d]: ⟦link-target:/u⟧⟧\n\n⟦footnote-definition:[^1]: Note.⟧\n\n⟦code:```\nx\n```⟧\n\n⟦table:| a |\n| - |\n| b |⟧\n\n⟦comment:<!--\nlong\n-->⟧\n",
    );
  });
});
