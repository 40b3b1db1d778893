import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type HoldBackRequest, holdBack, passagesAt } from "../../server/src/workspace/hold-back.ts";
import { replaceFile, writeWhole } from "../../server/src/workspace/write-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "held-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const mode = (path: string) => statSync(path).mode & 0o777;
const TEXT = "The weather held.\n\n“The tender was fixed,” she said. [@wren]\n\nBoats left at noon.\n";

function request(changes: Partial<HoldBackRequest> = {}): HoldBackRequest {
  return {
    ledgerFolder: folder,
    locked: false,
    sealing: null,
    draftPath: join(folder, "city", "story.md"),
    passages: passagesAt(TEXT, [{ start: TEXT.indexOf("“The"), end: TEXT.indexOf("\n\nBoats") }]),
    now: Date.UTC(2026, 10, 3, 9, 30),
    ...changes,
  };
}

async function held(changes: Partial<HoldBackRequest> = {}): Promise<string> {
  const result = await holdBack(request(changes));
  if ("problem" in result) throw new Error(result.problem.code);
  return result.path;
}

describe("held-back passages", () => {
  test("are written beside the ledger with draft, date and place, for their owner only", async () => {
    const path = await held();
    expect(path).toMatch(/held-back[/\\][0-9a-f]{16}\.md$/u);
    expect(readFileSync(path, "utf8")).toBe(
      "---\nground-rules: false\n---\n\n# Held back from city/story.md\n\nTaken out on 2026-11-03T09:30:00.000Z. It may not be published.\n\n## Line 3\n\n“The tender was fixed,” she said. [@wren]\n",
    );
    expect(mode(path)).toBe(0o600);
    expect(mode(join(folder, "held-back"))).toBe(0o700);
    expect(readdirSync(join(folder, "held-back"))).toHaveLength(1);
  });

  test("never share a file, so that nothing written before is lost", async () => {
    const first = await held();
    const second = await held();
    expect(first).not.toBe(second);
    expect(existsSync(first)).toBe(true);
  });

  test("are covered by git's ignore rule where the ledger lies in a git tree", async () => {
    mkdirSync(join(folder, ".git"));
    writeFileSync(join(folder, ".gitignore"), "dist\r\n*.log");
    await held();
    await held();
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("dist\r\n*.log\r\nheld-back/\r\n");
  });

  test("need no ignore rule outside a git tree", async () => {
    await held();
    expect(existsSync(join(folder, ".gitignore"))).toBe(false);
  });

  test("are refused, and nothing is written, where they would lie open", async () => {
    expect(await holdBack(request({ locked: true }))).toMatchObject({ problem: { code: "held-back-locked", blocksVerdict: true } });
    expect(existsSync(join(folder, "held-back"))).toBe(false);
    mkdirSync(join(folder, "public"));
    symlinkSync(join(folder, "public"), join(folder, "held-back"));
    expect(await holdBack(request())).toMatchObject({ problem: { code: "held-back-failed" } });
    expect(readdirSync(join(folder, "public"))).toEqual([]);
  });

  test("are refused where the folder cannot be made", async () => {
    writeFileSync(join(folder, "held-back"), "in the way");
    expect(await holdBack(request())).toMatchObject({ problem: { code: "held-back-failed" } });
    expect(readFileSync(join(folder, "held-back"), "utf8")).toBe("in the way");
  });
});

describe("writing a file", () => {
  test("replaces it only where it still holds what was read, and keeps its mode", () => {
    const path = join(folder, "story.md");
    writeFileSync(path, "before");
    chmodSync(path, 0o640);
    expect(replaceFile(path, Buffer.from("other"), "after")).toBe("changed");
    expect(readFileSync(path, "utf8")).toBe("before");
    expect(replaceFile(path, Buffer.from("before"), "after")).toBe("written");
    expect(readFileSync(path, "utf8")).toBe("after");
    expect(mode(path)).toBe(0o640);
  });

  test("follows a link and leaves it one", () => {
    const path = join(folder, "story.md");
    writeFileSync(path, "before");
    symlinkSync(path, join(folder, "link.md"));
    expect(replaceFile(join(folder, "link.md"), Buffer.from("before"), "after")).toBe("written");
    expect(lstatSync(join(folder, "link.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, "utf8")).toBe("after");
  });

  test("that fails leaves nothing behind", () => {
    mkdirSync(join(folder, "taken"));
    writeFileSync(join(folder, "taken", "inside"), "");
    expect(() => writeWhole(join(folder, "taken"), "text", 0o600)).toThrow();
    expect(readdirSync(folder)).toEqual(["taken"]);
    expect(replaceFile(join(folder, "gone.md"), Buffer.from(""), "after")).toBe("failed");
  });
});
