import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceFile } from "../../server/src/workspace/write-file.ts";

let folder = "";
let file = "";
let lock = "";
const OLD = Buffer.from("old");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ground-rules-write-"));
  file = join(folder, "ground-rules.yaml");
  lock = join(folder, ".ground-rules.yaml.lock");
  writeFileSync(file, OLD);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("replacing a file", () => {
  it("writes the new content and leaves nothing else behind", () => {
    expect(replaceFile(file, OLD, "new")).toBe("written");
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["ground-rules.yaml"]);
  });

  it("leaves a file that holds something else", () => {
    expect(replaceFile(file, Buffer.from("older"), "new")).toBe("changed");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(existsSync(lock)).toBe(false);
  });

  it("leaves a file that another process is writing, and its lock", () => {
    writeFileSync(lock, "");
    expect(replaceFile(file, OLD, "new")).toBe("changed");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(existsSync(lock)).toBe(true);
  });

  it("goes on after a process that was killed while it wrote", () => {
    writeFileSync(lock, "");
    utimesSync(lock, 0, 0);
    expect(replaceFile(file, OLD, "new")).toBe("written");
    expect(readdirSync(folder)).toEqual(["ground-rules.yaml"]);
  });

  it("tells a folder that cannot be written from a file that changes", () => {
    expect(replaceFile(join(folder, "gone.yaml"), OLD, "new")).toBe("failed");
  });
});
