import { createWriteStream } from "node:fs";
import { format } from "node:util";
import type { Browser } from "playwright-core";
import { SUITE_LIMIT, type SuiteRun, within } from "./suite-run.ts";
import { type ServerProgram, startServer, TAKES_TESTS } from "./vscode-server.ts";

/**
 * Runs the suite in the extension host of VS Code's server, opened in a browser; its exit code. Rejects when it takes
 * too long. What VS Code says meanwhile, mostly of itself, goes to `run.log`.
 */
export async function runOnServer(program: ServerProgram, browser: Browser, run: SuiteRun): Promise<number> {
  const server = await startServer(program, run.scratch, run.env, TAKES_TESTS);
  const log = createWriteStream(run.log);
  try {
    const page = await browser.newPage();
    const ended = new Promise<number>((resolve, reject) => {
      page.on("crash", () => reject(new Error("the browser's page crashed")));
      // The workbench calls these two, where it is being tested.
      page.exposeFunction("codeAutomationLog", (_type: string, words: unknown[]) => log.write(`${format(...words)}\n`)).catch(reject);
      page.exposeFunction("codeAutomationExit", resolve).catch(reject);
      page.goto(addressOf(server.authority, run)).catch(reject);
    });
    return await within(SUITE_LIMIT, "the suite on the server", ended);
  } finally {
    log.end();
    await server.stop();
  }
}

function addressOf(authority: string, { scratch, extension, suite }: SuiteRun): string {
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["extensionTestsPath", remote(suite)],
    ["skipWelcome", "true"],
  ];
  return `http://${authority}/?${new URLSearchParams({ folder: scratch.workspace, payload: JSON.stringify(payload) })}`;
}
