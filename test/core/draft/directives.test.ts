import { describe, expect, it } from "vitest";
import { read } from "./support.ts";

function directivesOf(text: string): string[] {
  return read(text).directives.map(
    ({ kind, rules, reason, covers }) => `${kind} [${rules.join(" ")}] ${reason}: ${JSON.stringify(text.slice(covers.start, covers.end))}`,
  );
}

describe("comments that accept findings", () => {
  it("covers the next line that holds text, and only that", () => {
    const comment = "<!-- ground-rules-disable-next-line no-name hidden-name -- agreed on the phone -->";
    expect(directivesOf(`One.\n\n${comment}\n \n\nTwo.\nThree.\n`)).toEqual([
      'disable-next-line [no-name hidden-name] agreed on the phone: "Two."',
    ]);
    expect(directivesOf(`> One. ${comment}\r\n>\r\n> Two.\r\n> Three.`)).toEqual([
      'disable-next-line [no-name hidden-name] agreed on the phone: "> Two."',
    ]);
    expect(directivesOf(comment)).toEqual(['disable-next-line [no-name hidden-name] agreed on the phone: ""']);
  });

  it("can be stacked", () => {
    const text = "<!-- ground-rules-disable-next-line a -- one -->\n<!-- ground-rules-disable-next-line b,c -- two -->\nText.";
    expect(directivesOf(text)).toEqual(['disable-next-line [a] one: "Text."', 'disable-next-line [b c] two: "Text."']);
  });

  it("covers a stretch up to the enabling comment, or the end", () => {
    const text =
      "<!-- ground-rules-disable a -- r -->1<!-- ground-rules-disable b -- s -->2<!-- ground-rules-enable b -->3<!-- ground-rules-enable -->4<!-- ground-rules-disable -- t -->5";
    expect(directivesOf(text).map((line) => line.replaceAll(/<!--.*?-->/gu, "|"))).toEqual([
      'disable [a] r: "1|2|3"',
      'disable [b] s: "2"',
      'enable [b] null: ""',
      'enable [] null: ""',
      'disable [] t: "5"',
    ]);
  });

  it.each([
    "<!-- ground-rules-disable no-name -->",
    "<!-- ground-rules-disable-next-line no-name -- -->",
    "<!-- ground-rules-disable no-name --reason -->",
  ])("asks for a reason: %j", (text) => {
    const { directives, problems } = read(`${text}\nText.`);
    expect(directives.map(({ reason }) => reason)).toEqual([null]);
    expect(problems).toMatchObject([{ code: "directive-without-reason", blocksVerdict: false, span: { start: 0, end: text.length } }]);
  });

  it.each(["`<!-- ground-rules-disable a -- b -->`", "<!-- ground-rules-disabled a -- b -->", "<!-- see ground-rules-disable a -- b -->"])(
    "passes over %j",
    (text) => {
      expect(directivesOf(text)).toEqual([]);
    },
  );
});
