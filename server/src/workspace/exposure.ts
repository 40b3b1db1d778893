import { spawnSync } from "node:child_process";
import { realpathSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Exposure } from "../core/ledger/model.ts";
import type { FileReader } from "./files.ts";
import { gitRoot } from "./ledger-location.ts";

/** Tells who else can get at a file. */
export type ExposureOf = (path: string) => Exposure | null;

export interface ExposureOptions {
  readonly files: FileReader;
  /** Whether git may be run. Never in a workspace that nobody said they trust: its configuration can name programs. */
  readonly runsGit: boolean;
  /** Milliseconds from any point. */
  readonly clock: () => number;
}

/** Milliseconds that an answer holds, so that many drafts with one ledger ask once. */
const HOLDS_FOR = 5000;

/** Milliseconds for one question to git; a history that takes longer to look through is not known. */
const PATIENCE = 3000;

export function createExposures(options: ExposureOptions): ExposureOf {
  const answers = new Map<string, { readonly at: number; readonly exposure: Exposure }>();
  return (path) => {
    const now = options.clock();
    const known = answers.get(path);
    if (known !== undefined && now - known.at < HOLDS_FOR) return known.exposure;
    const exposure = look(path, options);
    answers.set(path, { at: now, exposure });
    return exposure;
  };
}

function look(path: string, { files, runsGit }: ExposureOptions): Exposure {
  const folder = dirname(path);
  const git = runsGit && gitRoot(folder, files) !== null ? askGit(folder, basename(path)) : null;
  return { git, readableByOthers: isReadableByOthers(path) };
}

/** Whether the file, and every folder above the place it really lies in, lets users in who are neither its owner nor of its group. */
function isReadableByOthers(path: string): boolean {
  if (process.platform === "win32") return false;
  try {
    const real = realpathSync(path);
    if ((statSync(real).mode & 0o004) === 0) return false;
    for (let folder = dirname(real); ; folder = dirname(folder)) {
      if ((statSync(folder).mode & 0o001) === 0) return false;
      if (folder === dirname(folder)) return true;
    }
  } catch {
    return false;
  }
}

/** Null where git is not there, or does not answer. */
function askGit(folder: string, name: string): Exposure["git"] {
  const listed = git(folder, ["ls-files", "-z", "--", `:(literal)${name}`]);
  const commit = git(folder, ["rev-list", "--all", "-n", "1", "--", `:(literal)${name}`]);
  const check = git(folder, ["check-ignore", "-q", "--no-index", "--", name]);
  if (listed?.status !== 0) return null;
  return {
    tracked: listed.out !== "",
    inHistory: commit?.status === 0 && commit.out.trim() !== "",
    // Not known is not called a fault.
    ignored: check?.status !== 1,
  };
}

/** What a repository's own configuration could have git start is turned off, and nothing is fetched. */
const GUARDS = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "protocol.allow=never"];

function git(folder: string, args: readonly string[]): { readonly status: number | null; readonly out: string } | null {
  // A hook of git hands on where its own repository lies.
  const inherited = Object.entries(process.env).filter(([key]) => !key.startsWith("GIT_"));
  const env = { ...Object.fromEntries(inherited), GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" };
  const guards = GUARDS.flatMap((guard) => ["-c", guard]);
  const { status, stdout, error } = spawnSync("git", ["-C", folder, ...guards, ...args], {
    env,
    encoding: "utf8",
    timeout: PATIENCE,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return error === undefined ? { status, out: stdout } : null;
}
