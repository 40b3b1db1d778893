import { mkdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { launchBrowser } from "./hosts/browser.ts";
import { canOpenWindows, downloadDesktop, runOnDesktop } from "./hosts/desktop.ts";
import { runOnServer } from "./hosts/server.ts";
import type { SuiteRun } from "./hosts/suite-run.ts";
import { serverProgram } from "./hosts/vscode-server.ts";
import { type Results, runFolder } from "./mocha.ts";
import { type Options, readOptions } from "./options.ts";
import { type Places, placesOf } from "./places.ts";
import { withScratch } from "./scratch.ts";
import { packageExtension, unpackExtension } from "./vsix.ts";

/** Runs the suite in one VS Code; its exit code. */
type Host = (run: SuiteRun) => Promise<number>;

/** Tests the packaged extension; the exit code of the run. Only a run in which something was tested and nothing failed gives 0. */
export async function main(root: string, args: readonly string[]): Promise<number> {
  // An interrupt would end this process without a word to the servers that it started.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  try {
    const options = readOptions(args);
    const places = placesOf(root);
    await mkdir(places.results, { recursive: true });
    const vsix = options.vsix === null ? await packageExtension(root) : resolve(options.vsix);
    const suite = options.only === "keyboard" || (await testSuite(places, options, vsix));
    const keyboard = options.only === "suite" || (await testKeyboard(places, options, vsix));
    return suite && keyboard ? 0 : 1;
  } catch (error) {
    console.error(`The extension was not tested: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

/** The suite inside VS Code, on one host. */
async function testSuite(places: Places, options: Options, vsix: string): Promise<boolean> {
  const host = await chooseHost(places, options);
  const resultFile = join(places.results, "e2e-suite.json");
  await rm(resultFile, { force: true });
  const code = await withScratch(places.workspace, async (scratch) => {
    const extension = await unpackExtension(vsix, scratch.folder);
    const log = join(places.results, "vscode.log");
    return host({ extension, suite: join(places.out, "suite/index.js"), scratch, log, env: { GROUND_RULES_E2E_RESULT: resultFile } });
  });
  return judge("The suite in VS Code", code, await readResults(resultFile));
}

/** The whole workbench, driven by keyboard with the `.vsix` installed; always on the server, whose window a test can reach. */
async function testKeyboard(places: Places, options: Options, vsix: string): Promise<boolean> {
  const resultFile = join(places.results, "e2e-keyboard.json");
  await rm(resultFile, { force: true });
  // The tests are bundles of their own, which the environment reaches as it does those inside VS Code.
  Object.assign(process.env, { GROUND_RULES_E2E_ROOT: places.root, GROUND_RULES_E2E_VSIX: vsix, GROUND_RULES_E2E_VSCODE: options.vscode });
  const results = await runFolder(join(places.out, "keyboard"), resultFile);
  return judge("The workbench by keyboard", 0, results);
}

/**
 * Decides once where the suite runs. `auto` means the desktop, and the server only where the desktop cannot be had:
 * when the download fails, or where no window can be opened. What the tests then say never moves them to another host.
 */
async function chooseHost({ cache }: Places, { host, vscode }: Options): Promise<Host> {
  if (host === "server") return serverHost(cache, vscode, "as asked");
  try {
    const executable = await downloadDesktop(vscode, cache);
    if (host === "auto" && !canOpenWindows()) return serverHost(cache, vscode, "there is no display here, nor xvfb-run");
    console.log(`Host: desktop (VS Code ${vscode}).`);
    return (run) => runOnDesktop(executable, run);
  } catch (error) {
    if (host === "desktop") throw error;
    return serverHost(cache, vscode, `VS Code could not be downloaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function serverHost(cache: string, vscode: Options["vscode"], why: string): Promise<Host> {
  console.log(`Host: server (VS Code ${vscode}); ${why}.`);
  const program = await serverProgram(vscode, cache);
  const browser = await launchBrowser(cache);
  return async (run) => {
    try {
      return await runOnServer(program, browser, run);
    } finally {
      await browser.close();
    }
  };
}

async function readResults(resultFile: string): Promise<Results> {
  const text = await readFile(resultFile, "utf8").catch(() => null);
  if (text === null) throw new Error("the suite ended without results; out/results/vscode.log may say why");
  return JSON.parse(text) as Results;
}

/** All three are asked for: an exit code of 0, no failure, and something that passed. */
function judge(what: string, code: number, { passed, failed }: Results): boolean {
  for (const title of passed) console.log(`  ✔ ${title}`);
  for (const { title, error } of failed) console.log(`  ✖ ${title}\n${error.replace(/^/gm, "      ")}`);
  console.log(`${what}: ${passed.length} passed, ${failed.length} failed, exit code ${code}.`);
  return code === 0 && failed.length === 0 && passed.length > 0;
}
