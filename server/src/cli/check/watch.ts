import { statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { type Desk, ledgerOf } from "../../workspace/check-draft.ts";
import { expandPaths } from "../../workspace/expand-paths.ts";

/** How long to wait between two looks, in milliseconds. A look is also never more than a tenth of the time. */
const PAUSE = 500;

/**
 * Calls `run` once, and again after any draft among the paths, or a ledger or notes file that they depend on, appeared,
 * changed or vanished. Looks at the files from time to time rather than being told, because that works on every file
 * system, and runs never pile up. Never returns: whoever started it ends it.
 */
export async function watch(paths: readonly string[], cwd: string, desk: Desk, run: () => Promise<unknown>): Promise<never> {
  for (let last: string | null = null; ; ) {
    const started = performance.now();
    const state = fingerprint(paths, cwd, desk);
    const took = performance.now() - started;
    // Taken before the run, so that a change in its midst is seen at the next look.
    if (state !== last) await run();
    last = state;
    await setTimeout(Math.max(PAUSE, took * 9));
  }
}

/** Changes whenever a file does that an answer depends on. */
function fingerprint(given: readonly string[], cwd: string, desk: Desk): string {
  const { paths } = expandPaths(given, cwd, desk.files);
  const all = new Set(paths.flatMap((path) => [path, ...ledgerOf(path, desk).watched]));
  return [...all].map((path) => `${path}\n${stamp(path)}`).join("\n");
}

function stamp(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat === undefined ? "" : `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
}
