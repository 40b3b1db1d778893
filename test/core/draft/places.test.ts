import { describe, expect, it } from "vitest";
import { placeAt, placeToFile, regionsAt } from "../../../server/src/core/draft/places.ts";
import { read } from "./support.ts";

const text = "# One\n\nSee **the** [report](https://x.example/a).\n\n```\ncode\n```\n";
const draft = read(text);
const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe("places", () => {
  it("names the regions round an offset, outermost first", () => {
    expect(regionsAt(draft, text.indexOf("x.example")).map(({ kind }) => kind)).toEqual(["link", "link-target"]);
    expect(regionsAt(draft, text.indexOf("See"))).toEqual([]);
    expect(regionsAt(draft, text.length)).toEqual([]);
  });

  it("finds block and prose of a file span, and back", () => {
    const place = placeAt(draft, spanOf("the** [report"));
    expect(place).toEqual({ block: 1, start: 4, end: 14 });
    expect(placeToFile(draft, place!)).toEqual(spanOf("the** [report"));
  });

  it("gives an empty place inside what does not show, and none outside blocks", () => {
    expect(placeAt(draft, spanOf("x.example"))).toEqual({ block: 1, start: 14, end: 14 });
    expect(placeAt(draft, spanOf("code"))).toBeNull();
    expect(placeAt(draft, { start: 6, end: 6 })).toBeNull();
    expect(placeToFile(draft, { block: 9, start: 0, end: 1 })).toEqual({ start: text.length, end: text.length });
  });

  it("takes the first block of a span over several, clamped to it", () => {
    expect(placeAt(draft, { start: 0, end: text.length })).toEqual({ block: 0, start: 0, end: 3 });
  });
});
