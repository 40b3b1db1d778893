import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createExposures } from "../../server/src/workspace/exposure.ts";
import { diskFiles } from "../../server/src/workspace/files.ts";

let folder: string;
let ledger: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "exposed-"));
  ledger = join(folder, "ground-rules.yaml");
  writeFileSync(ledger, "version: 1\n", { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true }));

const look = (runsGit = true, path = ledger) => createExposures({ files: diskFiles, runsGit, clock: () => 0 })(path);
const git = (...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { stdio: "pipe" });

describe("what git has of a ledger", () => {
  test("is nothing outside a git tree", () => {
    expect(look()?.git).toBeNull();
  });

  test("is told from its index, its history and its ignore rules", () => {
    git("init", "-q");
    expect(look()?.git).toEqual({ tracked: false, inHistory: false, ignored: false });
    git("add", "ground-rules.yaml");
    expect(look()?.git).toEqual({ tracked: true, inHistory: false, ignored: false });
    git("commit", "-qm", "one");
    git("rm", "-q", "--cached", "ground-rules.yaml");
    writeFileSync(join(folder, ".gitignore"), "/ground-rules.yaml\n");
    expect(look()?.git).toEqual({ tracked: false, inHistory: true, ignored: true });
    git("commit", "-qm", "two");
    expect(look()?.git).toEqual({ tracked: false, inHistory: true, ignored: true });
  });

  test("is not asked where nobody trusts the workspace, and no program of its configuration is run", () => {
    git("init", "-q");
    const trap = join(folder, "trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch '${join(folder, "sprung")}'\n`, { mode: 0o700 });
    for (const key of ["core.fsmonitor", "core.sshCommand", "core.pager", "diff.external"]) git("config", key, trap);
    git("config", "core.hooksPath", folder);
    expect(look(false)?.git).toBeNull();
    expect(look()?.git).toEqual({ tracked: false, inHistory: false, ignored: false });
    expect(existsSync(join(folder, "sprung"))).toBe(false);
  });

  test("is asked of the tree the ledger lies in, also from a hook of another", () => {
    git("init", "-q");
    git("add", "ground-rules.yaml");
    process.env.GIT_DIR = "/nowhere";
    try {
      expect(look()?.git?.tracked).toBe(true);
    } finally {
      delete process.env.GIT_DIR;
    }
  });
});

describe("who may read a ledger", () => {
  /** Whether the folders above let others in decides as much as the file does. */
  const folders = () => {
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, "open"), { mode: 0o755 });
    return join(folder, "open", "ground-rules.yaml");
  };

  test("is told from the file and every folder above it", () => {
    const path = folders();
    writeFileSync(path, "");
    chmodSync(path, 0o644);
    expect(look(false, path)?.readableByOthers).toBe(true);
    chmodSync(path, 0o640);
    expect(look(false, path)?.readableByOthers).toBe(false);
    chmodSync(path, 0o644);
    chmodSync(folder, 0o700);
    expect(look(false, path)?.readableByOthers).toBe(false);
  });

  test("goes by where it really lies", () => {
    const path = folders();
    chmodSync(ledger, 0o644);
    chmodSync(folder, 0o700);
    symlinkSync(ledger, path);
    expect(look(false, path)?.readableByOthers).toBe(false);
    expect(look(false, join(folder, "gone.yaml"))?.readableByOthers).toBe(false);
  });
});

test("one look serves several drafts for a while", () => {
  let now = 0;
  const exposureOf = createExposures({ files: diskFiles, runsGit: true, clock: () => now });
  const first = exposureOf(ledger);
  git("init", "-q");
  expect(exposureOf(ledger)).toBe(first);
  now = 5000;
  expect(exposureOf(ledger)?.git).not.toBeNull();
});
