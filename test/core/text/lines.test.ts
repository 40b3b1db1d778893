import { describe, expect, it } from "vitest";
import { createLineIndex, lineStarts } from "../../../server/src/core/text/lines.ts";

describe("lines", () => {
  it("ends lines at each kind of line end, and at nothing else", () => {
    expect(lineStarts("a\nb\r\nc\rd\u2028e\f")).toEqual([0, 2, 5, 7]);
    expect(lineStarts("")).toEqual([0]);
    expect(lineStarts("\r\n\r")).toEqual([0, 2, 3]);
  });

  it("gives line and column from 1 in UTF-16 units, clamped to the line", () => {
    const lines = createLineIndex("a\u{1F6A2}b\r\nc");
    expect([0, 3, 4, 5, 6, 7, 99, -1].map((at) => lines.positionAt(at))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 4 },
      { line: 1, column: 5 },
      { line: 1, column: 5 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 2, column: 2 },
      { line: 1, column: 1 },
    ]);
  });

  it("gives the stretch of a line without its end, empty beyond the text", () => {
    const lines = createLineIndex("a\r\n\rb\n");
    expect(lines.lineCount).toBe(4);
    expect([1, 2, 3, 4, 5].map((line) => lines.lineSpan(line))).toEqual([
      { start: 0, end: 1 },
      { start: 3, end: 3 },
      { start: 4, end: 5 },
      { start: 6, end: 6 },
      { start: 6, end: 6 },
    ]);
  });
});
