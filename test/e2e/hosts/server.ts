import { join } from "node:path";
import type { Browser } from "playwright-core";
import { SUITE_LIMIT, type SuiteRun, within } from "./suite-run.ts";
import { type ServerProgram, startServer } from "./vscode-server.ts";

/** Runs the suite in the extension host of VS Code's server, opened in a browser; its exit code. Rejects when it takes too long. */
export async function runOnServer(program: ServerProgram, browser: Browser, { extension, suite, scratch, env }: SuiteRun): Promise<number> {
  const server = await startServer(program, scratch, env);
  const page = await browser.newPage();
  const log: unknown[][] = [];
  try {
    const ended = new Promise<number>((resolve, reject) => {
      page.on("crash", () => reject(new Error("the browser's page crashed")));
      // The workbench calls these two, where it is being tested.
      page.exposeFunction("codeAutomationLog", (_type: string, words: unknown[]) => log.push(words)).catch(reject);
      page.exposeFunction("codeAutomationExit", resolve).catch(reject);
      page.goto(addressOf(server.authority, scratch.workspace, extension, suite)).catch(reject);
    });
    const code = await within(SUITE_LIMIT, "the suite on the server", ended);
    // VS Code says much that has nothing to do with a test; it is only of use where something went wrong.
    if (code !== 0) for (const words of log) console.log(...words);
    return code;
  } catch (error) {
    for (const words of log) console.log(...words);
    throw error;
  } finally {
    await page.close();
    await server.stop();
  }
}

function addressOf(authority: string, workspace: string, extension: string, suite: string): string {
  const remote = (path: string) => `vscode-remote://${join(authority, path)}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["extensionTestsPath", remote(suite)],
    ["skipWelcome", "true"],
  ];
  return `http://${authority}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`;
}
