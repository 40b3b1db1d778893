import { execFile } from "node:child_process";
import { realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Exposure } from "../core/ledger/model.ts";
import type { FileReader } from "./files.ts";
import { gitRoot } from "./ledger-location.ts";
import { syncedBy } from "./synced-folders.ts";

/** Who else can get at plain ledgers. Looking takes a moment and may run git, so that it is asked for; what was seen is there at once. */
export interface Exposures {
  /** What was seen at the last look; null before the first. */
  of(path: string): Exposure | null;
  /** Looks, unless it did a moment ago. Never rejects. */
  look(path: string): Promise<void>;
  /** The file was changed: the next look is a new one. What was seen stays until then. */
  forget(path: string): void;
}

export interface ExposureOptions {
  readonly files: FileReader;
  /** Whether git may be run now. Never in a workspace that nobody said they trust: its configuration can name programs. */
  readonly runsGit: () => boolean;
  /** Milliseconds from any point. */
  readonly clock: () => number;
}

/** Milliseconds that an answer holds, so that many drafts with one ledger ask once. */
const HOLDS_FOR = 5000;

/** Milliseconds for one question to git; a history that takes longer to look through is not known. */
const PATIENCE = 3000;

export function createExposures({ files, runsGit, clock }: ExposureOptions): Exposures {
  const seen = new Map<string, { readonly at: number; readonly askedGit: boolean; readonly exposure: Exposure }>();
  return {
    of: (path) => seen.get(resolve(path))?.exposure ?? null,
    forget(path) {
      const known = seen.get(resolve(path));
      if (known !== undefined) seen.set(resolve(path), { ...known, at: Number.NEGATIVE_INFINITY });
    },
    async look(given) {
      const path = resolve(given);
      const [at, asksGit] = [clock(), runsGit()];
      const known = seen.get(path);
      if (known !== undefined && at - known.at < HOLDS_FOR && known.askedGit === asksGit) return;
      // A link tells nothing: what counts is where it leads.
      const real = realPath(path);
      const folder = dirname(real);
      const git = asksGit && gitRoot(folder, files) !== null ? await askGit(folder, basename(real)) : null;
      const exposure = { git, readableByOthers: isReadableByOthers(path), synced: syncedBy(real, files) };
      seen.set(path, { at, askedGit: asksGit, exposure });
    },
  };
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * Whether the file, and every folder above the place it really lies in, lets users in who are not its owner: all of them, or
 * those of the file's group, unless that group is the owner's own.
 */
function isReadableByOthers(path: string): boolean {
  if (process.platform === "win32") return false;
  try {
    const real = realpathSync(path);
    const file = statSync(real);
    const folders: Stats[] = [];
    for (let folder = dirname(real); ; folder = dirname(folder)) {
      folders.push(statSync(folder));
      if (folder === dirname(folder)) break;
    }
    const opensToAll = (file.mode & 0o004) !== 0 && folders.every(({ mode }) => (mode & 0o001) !== 0);
    if (opensToAll || (file.mode & 0o040) === 0 || isOwnGroup(file)) return opensToAll;
    return folders.every(({ mode, gid }) => (mode & (gid === file.gid ? 0o010 : 0o001)) !== 0);
  } catch {
    return false;
  }
}

/** Many systems give each user a group of the same number; nobody else is in it. The first group is the system's own. */
const isOwnGroup = ({ uid, gid }: Stats): boolean => gid === uid || gid === 0;

/**
 * Every branch and tag, the heads of other worktrees, all stashes, and commits that were amended or reset away; without leaving
 * out sides of a merge that have no part in what stands there now, as those of untracked files in a stash.
 */
const EVERYTHING_KEPT = ["--all", "--reflog", "--ignore-missing", "--full-history"];

/** Null where git is not there, or does not answer. */
async function askGit(folder: string, name: string): Promise<Exposure["git"]> {
  const listed = await git(folder, ["ls-files", "-z", "--", `:(literal)${name}`]);
  if (listed.status !== 0) return null;
  const commit = await git(folder, ["rev-list", ...EVERYTHING_KEPT, "-n", "1", "--", `:(literal)${name}`]);
  const check = await git(folder, ["check-ignore", "-q", "--no-index", "--", name]);
  return {
    tracked: listed.out !== "",
    inHistory: commit.status === 0 && commit.out.trim() !== "",
    // Not known is not called a fault.
    ignored: check.status !== 1,
  };
}

/** What a repository's own configuration could have git start is turned off, and nothing is fetched. */
const GUARDS = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "protocol.allow=never"];

/** The status is null where git was not there or did not end in time. */
function git(folder: string, args: readonly string[]): Promise<{ readonly status: number | null; readonly out: string }> {
  // A hook of git hands on where its own repository lies.
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith("GIT_"));
  const env = { ...Object.fromEntries(inherited), GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" };
  const guards = GUARDS.flatMap((guard) => ["-c", guard]);
  return new Promise((settle) => {
    const options = { env, encoding: "utf8", timeout: PATIENCE } as const;
    const child = execFile("git", ["-C", folder, ...guards, ...args], options, (error, stdout) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : null;
      settle({ status, out: stdout });
    });
    child.stdin?.end();
  });
}
