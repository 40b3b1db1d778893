import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readText } from "../../server/src/workspace/decode.ts";
import { diskFiles, withOpenDocuments } from "../../server/src/workspace/files.ts";
import { memoryFiles } from "./memory-files.ts";

describe("the files on disk", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "files-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("a file is read, listed and measured", () => {
    const path = join(folder, "story.md");
    writeFileSync(path, "Rain.");
    symlinkSync(folder, join(folder, "here"));
    expect(diskFiles.read(path)?.length).toBe(5);
    expect(diskFiles.exists(path)).toBe(true);
    expect(diskFiles.stat(path)).toEqual({ kind: "file", size: 5 });
    expect([...(diskFiles.list(folder) ?? [])].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: "here", kind: "folder" },
      { name: "story.md", kind: "file" },
    ]);
  });

  test("what is not there, or is a folder, is null and no error", () => {
    expect(diskFiles.read(join(folder, "gone.md"))).toBeNull();
    expect(diskFiles.read(folder)).toBeNull();
    expect(diskFiles.list(join(folder, "gone"))).toBeNull();
    expect(diskFiles.stat(join(folder, "gone"))).toBeNull();
    expect(diskFiles.exists(folder)).toBe(false);
  });

  test("a device is not read, since it may never end", () => {
    expect(diskFiles.read("/dev/zero")).toBeNull();
    expect(readText(diskFiles, "/dev/zero")).toMatchObject({ problem: { code: "file-unreadable" } });
  });
});

describe("open editors", () => {
  const disk = memoryFiles({ "/desk/story.md": "old", "/desk/other.md": "other" });
  const files = withOpenDocuments(disk, (path) => ({ "/desk/story.md": "new text", "/desk/unsaved.yaml": "version: 1" })[path]);

  test("an open text wins over the disk", () => {
    expect(readText(files, "/desk/./story.md")).toEqual({ text: "new text" });
    expect(files.stat("/desk/story.md")?.size).toBe(8);
  });

  test("a text that was never saved is there", () => {
    expect(files.exists("/desk/unsaved.yaml")).toBe(true);
    expect(readText(files, "/desk/unsaved.yaml")).toEqual({ text: "version: 1" });
  });

  test("everything else is read from the disk", () => {
    expect(readText(files, "/desk/other.md")).toEqual({ text: "other" });
    expect(files.exists("/desk/gone.md")).toBe(false);
  });
});
