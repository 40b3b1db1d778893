import { describe, expect, it } from "vitest";
import type { Mark } from "../../../server/src/core/draft/model.ts";
import { createDraftReader } from "../../../server/src/core/draft/read.ts";
import { read } from "./support.ts";

/** Each mark in one line: keys with dates, the block, and the prose before it (or "above" for one on a line of its own). */
function marksOf(text: string): string[] {
  const { blocks, marks } = read(text);
  const place = (mark: Mark): string => {
    const prose = mark.block === null ? null : blocks[mark.block]?.prose.text;
    if (prose === null || prose === undefined) return "nowhere";
    if (mark.ownLine) expect(mark.at).toBe(prose.length);
    return `${mark.ownLine ? "above" : "after"} ${prose.slice(0, mark.at)}`;
  };
  return marks.map(
    (mark) => `${mark.citations.map(({ key, date }) => (date === null ? key : `${key} on ${date}`)).join(" + ")}: ${place(mark)}`,
  );
}

describe("marks", () => {
  it.each([
    ["It is dead. [@heron]", "heron: after It is dead."],
    ["“Dead,” she said [@heron, 2026-11-02]. More.", "heron on 2026-11-02: after “Dead,” she said"],
    ["It is dead. [@heron, 2026-11-02T09:55]", "heron on 2026-11-02T09:55: after It is dead."],
    ["It is dead. [@heron; @wren, 2026-11-02]", "heron + wren on 2026-11-02: after It is dead."],
    ["Dead [see @heron, pp. 33-35; @wren].", "heron + wren: after Dead"],
    ["Dead [-@heron].", "heron: after Dead"],
    ["It is dead![@heron]", "heron: after It is dead!"],
    ["It is dead. [@heron] (It was.)", "heron: after It is dead."],
    ["It is dead. <!-- @heron -->", "heron: after It is dead."],
    ["It is dead. <!-- @heron, 2026-11-02; @wren -->", "heron on 2026-11-02 + wren: after It is dead."],
    ["**It is dead. [@heron]**", "heron: after It is dead."],
    ["> It is\n> dead [@heron,\n> 2026-11-02].", "heron on 2026-11-02: after It is dead"],
    ["| It is dead. | [@heron] |\n|---|---|", "heron: after It is dead."],
    ["<p>It is dead.</p> <!-- @heron -->", "heron: after It is dead."],
  ])("reads %j", (text, mark) => {
    expect(marksOf(text)).toEqual([mark]);
  });

  it.each([
    ["It is dead.\n\n[@heron]\n\nMore.", ["heron: above It is dead."]],
    ["It is\ndead.\n[@heron]\n\nMore.", ["heron: above It is dead."]],
    ["It is dead.\n<!-- @heron -->\nMore.", ["heron: above It is dead."]],
    ["It is dead.\n[@heron] [@wren] <!-- sure -->\nMore.", ["heron: above It is dead.", "wren: above It is dead."]],
    ["- It is dead.\n- Gone.\n\n[@heron]", ["heron: above Gone."]],
    ["---\ntitle: Dead\n---\n[@heron]\n\nMore.", ["heron: nowhere"]],
    ["It is dead.\n[@heron] More.", ["heron: after It is dead."]],
  ])("ties the block above: %j", (text, marks) => {
    expect(marksOf(text)).toEqual(marks);
  });

  it.each([
    "[@heron](https://x.example)",
    "[@heron][x]",
    "dead [@heron]: so",
    "\\[@heron]",
    "`[@heron]`",
    "```\n[@heron]\n```",
    "    [@heron]",
    "[heron]",
    "[heron@example.org]",
    "[a reply to @heron on Friday]",
    "<!-- @heron please call -->",
    "<!-- see @heron -->",
    "@heron",
    "[@]",
  ])("takes %j for no mark", (text) => {
    expect(marksOf(text)).toEqual([]);
  });

  it("parts the paragraph at a mark on a line of its own", () => {
    expect(read("One.\n[@heron]\nTwo.").blocks.map((block) => block.prose.text)).toEqual(["One.", "Two."]);
  });

  it("gives the place of each key and of the whole mark", () => {
    const text = "> Dead. [@heron, 2026-11-02; @wren] <!-- @gannet -->";
    const { marks } = read(text);
    expect(marks.map(({ span }) => text.slice(span.start, span.end))).toEqual(["[@heron, 2026-11-02; @wren]", "<!-- @gannet -->"]);
    expect(marks.flatMap(({ citations }) => citations.map(({ span }) => text.slice(span.start, span.end)))).toEqual([
      "heron",
      "wren",
      "gannet",
    ]);
  });

  it("knows the keys that are no codenames", () => {
    const text =
      "---\nbibliography: [a.bib, b.json]\nreferences:\n- id: own\nground-rules: {citations: [listed]}\n---\n[@own] [@listed] [@file] [@heron]\n";
    const bibliographic = (citationKeys: string[]): boolean[] =>
      createDraftReader()
        .read(text, { citationKeys })
        .marks.map(({ citations }) => citations[0]!.bibliographic);
    expect(read(text).frontMatter.bibliographies).toEqual(["a.bib", "b.json"]);
    expect(bibliographic([])).toEqual([true, true, false, false]);
    expect(bibliographic(["file"])).toEqual([true, true, true, false]);
  });
});
