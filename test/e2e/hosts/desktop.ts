import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from "@vscode/test-electron";
import { SUITE_LIMIT, type SuiteRun, within } from "./suite-run.ts";

/** Downloads VS Code, or finds it in the cache; the path of its program. Rejects where the download server cannot be reached. */
export function downloadDesktop(version: string, cache: string): Promise<string> {
  return downloadAndUnzipVSCode({ version, cachePath: join(cache, "desktop") });
}

/** Whether a window can be opened here: on a screen, or on the one that xvfb-run makes. */
export function canOpenWindows(): boolean {
  return hasScreen() || xvfbRun() !== null;
}

/** Runs the suite in VS Code for the desktop; its exit code. Rejects when it takes too long. */
export async function runOnDesktop(executable: string, { extension, suite, scratch, env }: SuiteRun): Promise<number> {
  const tests = runTests({
    vscodeExecutablePath: hasScreen() ? executable : await underXvfb(executable, scratch.folder),
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    extensionTestsEnv: { ...env },
    launchArgs: [
      scratch.workspace,
      `--user-data-dir=${scratch.userData}`,
      `--extensions-dir=${scratch.extensions}`,
      "--disable-gpu",
      "--disable-telemetry",
      "--disable-experiments",
    ],
  }).catch((error: unknown) => {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  });
  try {
    return await within(SUITE_LIMIT, "the suite on the desktop", tests);
  } catch (error) {
    // The library holds the process and gives no handle to it: it ends it on a second interrupt.
    process.emit("SIGINT");
    process.emit("SIGINT");
    throw error;
  }
}

function hasScreen(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY);
}

function xvfbRun(): string | null {
  const places = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "xvfb-run"));
  return places.find((place) => existsSync(place)) ?? null;
}

/** A script that starts VS Code on a screen of its own; the library starts one program, without a command before it. */
async function underXvfb(executable: string, folder: string): Promise<string> {
  const program = xvfbRun();
  if (program === null) throw new Error("there is no display; xvfb-run would make one, but it is not installed");
  const script = join(folder, "vscode-under-xvfb");
  await writeFile(script, `#!/bin/sh\nexec "${program}" -a "${executable}" "$@"\n`, { mode: 0o755 });
  return script;
}
