import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createExposures } from "../../server/src/workspace/exposure.ts";
import { diskFiles } from "../../server/src/workspace/files.ts";
import { secureFile } from "../../server/src/workspace/secure-file.ts";
import { syncedBy } from "../../server/src/workspace/synced-folders.ts";

let folder: string;
let ledger: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "exposed-"));
  ledger = join(folder, "ground-rules.yaml");
  writeFileSync(ledger, "version: 1\n", { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true }));

const look = async (runsGit = true, path = ledger) => {
  const exposures = createExposures({ files: diskFiles, runsGit: () => runsGit, clock: () => 0 });
  expect(exposures.of(path)).toBeNull();
  await exposures.look(path);
  return exposures.of(path);
};
const git = (...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { stdio: "pipe" });

describe("what git has of a ledger", () => {
  test("is nothing outside a git tree", async () => {
    expect((await look())?.git).toBeNull();
  });

  test("is told from its index, its history and its ignore rules", async () => {
    git("init", "-q");
    expect((await look())?.git).toEqual({ tracked: false, inHistory: false, ignored: false });
    git("add", "ground-rules.yaml");
    expect((await look())?.git).toEqual({ tracked: true, inHistory: false, ignored: false });
    git("commit", "-qm", "one");
    git("rm", "-q", "--cached", "ground-rules.yaml");
    writeFileSync(join(folder, ".gitignore"), "/ground-rules.yaml\n");
    expect((await look())?.git).toEqual({ tracked: false, inHistory: true, ignored: true });
    git("commit", "-qm", "two");
    expect((await look())?.git).toEqual({ tracked: false, inHistory: true, ignored: true });
  });

  describe("that it put aside", () => {
    beforeEach(() => {
      git("init", "-q");
      writeFileSync(join(folder, "draft.md"), "one");
      git("add", "draft.md");
      git("commit", "-qm", "one");
    });
    const inHistory = async () => (await look())?.git?.inHistory;
    const commitLedger = () => {
      git("add", "-f", "ground-rules.yaml");
      git("commit", "-qm", "ledger");
    };

    test("is none where no commit ever had it", async () => {
      writeFileSync(join(folder, "draft.md"), "two");
      git("stash", "-q");
      expect(await inHistory()).toBe(false);
    });

    test.each([
      ["untracked in a stash", () => void git("stash", "-q", "-u")],
      [
        "in a stash under another",
        () => {
          git("stash", "-q", "-u");
          writeFileSync(join(folder, "draft.md"), "two");
          git("stash", "-q");
        },
      ],
      [
        "amended away",
        () => {
          commitLedger();
          git("rm", "-q", "--cached", "ground-rules.yaml");
          git("commit", "-q", "--amend", "--allow-empty", "-m", "nothing");
        },
      ],
      [
        "added and taken out again on a branch that was merged",
        () => {
          git("checkout", "-q", "-b", "side");
          commitLedger();
          git("rm", "-q", "ground-rules.yaml");
          git("commit", "-qm", "without");
          git("checkout", "-q", "-");
          git("merge", "-q", "--no-ff", "-m", "merged", "side");
          git("branch", "-q", "-D", "side");
          git("reflog", "expire", "--expire=now", "--all");
        },
      ],
      [
        "in another worktree",
        () => {
          git("worktree", "add", "-q", "--detach", join(folder, "other"));
          writeFileSync(join(folder, "other/ground-rules.yaml"), "version: 1\n");
          execFileSync("git", ["-C", join(folder, "other"), "add", "ground-rules.yaml"]);
          const who = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
          execFileSync("git", ["-C", join(folder, "other"), ...who, "commit", "-qm", "ledger"]);
        },
      ],
    ])("is found where the ledger is %s", async (_, putAside) => {
      putAside();
      writeFileSync(ledger, "version: 1\n", { mode: 0o600 });
      writeFileSync(join(folder, ".gitignore"), "ground-rules.yaml\n");
      expect(await inHistory()).toBe(true);
    });
  });

  test("is asked of the place a link leads to", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "linked-"));
    try {
      symlinkSync(ledger, join(elsewhere, "ground-rules.yaml"));
      execFileSync("git", ["-C", elsewhere, "init", "-q"]);
      execFileSync("git", ["-C", elsewhere, "add", "ground-rules.yaml"]);
      const path = join(elsewhere, "ground-rules.yaml");
      expect((await look(true, path))?.git).toBeNull();
      git("init", "-q");
      git("add", "ground-rules.yaml");
      expect((await look(true, path))?.git?.tracked).toBe(true);
      expect(secureFile(path, "ignore-in-git")).toBe(true);
      expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("ground-rules.yaml\n");
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  test("is not asked where nobody trusts the workspace, and no program of its configuration is run", async () => {
    git("init", "-q");
    const trap = join(folder, "trap.sh");
    writeFileSync(trap, `#!/bin/sh\ntouch '${join(folder, "sprung")}'\n`, { mode: 0o700 });
    for (const key of ["core.fsmonitor", "core.sshCommand", "core.pager", "diff.external"]) git("config", key, trap);
    git("config", "core.hooksPath", folder);
    expect((await look(false))?.git).toBeNull();
    expect((await look())?.git).toEqual({ tracked: false, inHistory: false, ignored: false });
    expect(existsSync(join(folder, "sprung"))).toBe(false);
  });

  test("is asked of the tree the ledger lies in, also from a hook of another", async () => {
    git("init", "-q");
    git("add", "ground-rules.yaml");
    process.env.GIT_DIR = "/nowhere";
    try {
      expect((await look())?.git?.tracked).toBe(true);
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

  test("is told from the file and every folder above it", async () => {
    const path = folders();
    writeFileSync(path, "");
    chmodSync(path, 0o644);
    expect((await look(false, path))?.readableByOthers).toBe(true);
    chmodSync(path, 0o640);
    expect((await look(false, path))?.readableByOthers).toBe(false);
    chmodSync(path, 0o644);
    chmodSync(folder, 0o700);
    expect((await look(false, path))?.readableByOthers).toBe(false);
  });

  test("goes by where it really lies", async () => {
    const path = folders();
    chmodSync(ledger, 0o644);
    chmodSync(folder, 0o700);
    symlinkSync(ledger, path);
    expect((await look(false, path))?.readableByOthers).toBe(false);
    expect((await look(false, join(folder, "gone.yaml")))?.readableByOthers).toBe(false);
  });
});

test("one look serves several drafts for a while, until git may be asked", async () => {
  let now = 0;
  let trusted = false;
  const exposures = createExposures({ files: diskFiles, runsGit: () => trusted, clock: () => now });
  await exposures.look(ledger);
  const first = exposures.of(ledger);
  git("init", "-q");
  await exposures.look(ledger);
  expect(exposures.of(ledger)).toBe(first);
  trusted = true;
  await exposures.look(ledger);
  expect(exposures.of(ledger)?.git?.ignored).toBe(false);
  writeFileSync(join(folder, ".gitignore"), "*.yaml\n");
  now = 5000;
  await exposures.look(ledger);
  expect(exposures.of(ledger)?.git?.ignored).toBe(true);
});

describe("a folder that is kept in step with other machines", () => {
  test.each([
    ["/home/ada/Dropbox/story/ground-rules.yaml", "Dropbox"],
    ["/home/ada/Dropbox (Courier)/ground-rules.yaml", "Dropbox"],
    ["/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/ground-rules.yaml", "iCloud Drive"],
    ["/home/ada/OneDrive - Courier/a/b/ground-rules.yaml", "OneDrive"],
    ["/home/ada/sync/ground-rules.yaml", "Syncthing"],
    ["/home/ada/Dropbox", null],
    ["/home/ada/dropbox-api/ground-rules.yaml", null],
    ["/home/ada/box/ground-rules.yaml", null],
  ])("%s: %s", (path, service) => {
    const files = {
      ...diskFiles,
      stat: (at: string) => (at === "/home/ada/sync/.stfolder" ? ({ kind: "folder", size: 0 } as const) : null),
    };
    expect(syncedBy(path, files)).toBe(service);
  });
});

describe("securing a file", () => {
  test("writes the ignore rule once, after what is there", async () => {
    git("init", "-q");
    writeFileSync(join(folder, ".gitignore"), "*.tmp");
    expect([secureFile(ledger, "ignore-in-git"), secureFile(ledger, "ignore-in-git")]).toEqual([true, true]);
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("*.tmp\nground-rules.yaml\n");
    expect((await look())?.git?.ignored).toBe(true);
  });

  test("leaves alone what an ignore file that is a link leads to", () => {
    git("init", "-q");
    writeFileSync(join(folder, "elsewhere"), "as it was\n");
    symlinkSync(join(folder, "elsewhere"), join(folder, ".gitignore"));
    expect(secureFile(ledger, "ignore-in-git")).toBe(false);
    expect(readFileSync(join(folder, "elsewhere"), "utf8")).toBe("as it was\n");
  });

  test("takes away the rights of everybody but the owner", async () => {
    chmodSync(ledger, 0o664);
    expect(secureFile(ledger, "make-private")).toBe(true);
    expect(statSync(ledger).mode & 0o777).toBe(0o600);
    expect(secureFile(join(folder, "gone.yaml"), "make-private")).toBe(false);
  });
});
