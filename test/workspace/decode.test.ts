import { describe, expect, test } from "vitest";
import { decode, readText } from "../../server/src/workspace/decode.ts";
import { memoryFiles } from "./memory-files.ts";

const utf16 = (text: string, mark: boolean) => new Uint8Array(Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le"));

function problemOf(bytes: Uint8Array) {
  const file = decode(bytes, "story.md");
  if ("text" in file) throw new Error("it was read as text");
  return file.problem;
}

describe("decoding", () => {
  test("UTF-8 is kept as it is, byte order mark and line ends included", () => {
    const text = "\uFEFFThe café’s owner 👩‍🍳 said so.\r\n";
    expect(decode(new TextEncoder().encode(text), "story.md")).toEqual({ text });
  });

  test("an empty file is an empty text", () => {
    expect(decode(new Uint8Array(), "story.md")).toEqual({ text: "" });
  });

  test("a single zero byte does not make a text unreadable", () => {
    expect(decode(new TextEncoder().encode("one\0two three four"), "story.md")).toEqual({ text: "one\0two three four" });
  });

  test("bytes that are not UTF-8 are a problem that blocks the verdict, never replacement characters", () => {
    const latin1 = new Uint8Array(Buffer.from("The café owner", "latin1"));
    expect(problemOf(latin1)).toMatchObject({ code: "not-utf-8", path: "story.md", blocksVerdict: true, span: { start: 0, end: 0 } });
  });

  test("UTF-16 is named, with a byte order mark or without", () => {
    expect(problemOf(utf16("The mayor spoke.", true)).message).toContain("UTF-16");
    expect(problemOf(new Uint8Array([0xfe, 0xff, 0, 0x41])).message).toContain("UTF-16");
    expect(problemOf(utf16("The mayor spoke.", false)).message).toContain("UTF-16");
    expect(problemOf(new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])).message).toContain("UTF-32");
  });

  test("a missing file and a folder have problems of their own", () => {
    const files = memoryFiles({ "/desk/story.md": "" });
    expect(readText(files, "/desk/gone.md")).toMatchObject({ problem: { code: "no-such-file", path: "/desk/gone.md" } });
    expect(readText(files, "/desk")).toMatchObject({ problem: { code: "not-a-file" } });
  });
});
