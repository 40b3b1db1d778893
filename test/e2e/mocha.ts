import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Mocha from "mocha";

/** What a run of mocha found; also the JSON that it leaves behind. */
export interface Results {
  /** Titles of tests. */
  readonly passed: readonly string[];
  readonly failed: readonly { readonly title: string; readonly error: string }[];
}

/**
 * Runs every `*.test.js` of a folder and leaves the results as JSON in `resultFile`, whatever happens in the tests.
 * Prints nothing: what is printed inside VS Code gets lost among its own log. Rejects only where mocha itself cannot run.
 */
export async function runFolder(folder: string, resultFile: string): Promise<Results> {
  const mocha = new Mocha({ ui: "bdd", reporter: Mocha.reporters.Base, timeout: 300_000, forbidOnly: true, forbidPending: true });
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".test.js")).sort()) mocha.addFile(join(folder, file));
  const passed: string[] = [];
  const failed: { title: string; error: string }[] = [];
  await new Promise((resolve) => {
    mocha
      .run(resolve)
      .on("pass", (test) => passed.push(test.fullTitle()))
      .on("fail", (test, error) => failed.push({ title: test.fullTitle(), error: error.stack ?? String(error) }));
  });
  await writeFile(resultFile, JSON.stringify({ passed, failed }));
  return { passed, failed };
}
