import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, it } from "mocha";
import { run } from "../processes.ts";
import { notificationSays, projectFolder, statusSays } from "./steps.ts";
import { type Workbench, withWorkbench } from "./workbench.ts";

const TIMES = 20;

/**
 * Kills the server that belongs to a VS Code whose folders lie in one place, as a crash would; its process. With that of one
 * that was killed before, waits until there is another.
 */
async function killServer(place: string, killed = 0): Promise<number> {
  for (;;) {
    const processes = (await run("ps", ["-eo", "pid=,args="], { cwd: place })).split("\n");
    const servers = processes.filter((line) => line.includes(place) && line.includes("dist/server.js --node-ipc"));
    const id = Number.parseInt(servers.find((line) => Number.parseInt(line, 10) !== killed) ?? "0", 10);
    if (id === 0) continue;
    process.kill(id, "SIGKILL");
    return id;
  }
}

/** What stands on the screen once the draft was looked at as it is now: this many names, and the status that goes with them. */
async function showsNames({ page }: Workbench, count: number): Promise<void> {
  await page.waitForFunction(([expected]) => document.querySelectorAll(".monaco-editor .squiggly-error").length === expected, [count]);
  await statusSays(page, count === 0 ? "Clear so far" : `${count} to settle`);
}

describe("a server that is killed again and again while somebody writes", () => {
  // A server that comes back while VS Code looks for something to suggest makes it suggest words, and Enter takes one.
  const settings = { "editor.wordBasedSuggestions": "off" };

  it(`loses no text and leaves no stale squiggle, ${TIMES} times, and says that it was started again`, () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/story"), settings }, async (workbench) => {
      const { page, folder, openFile, press, type } = workbench;
      let written = await readFile(join(folder, "draft.md"), "utf8");
      await openFile("draft.md");
      await showsNames(workbench, 0);
      await press("Control+End");
      const took: number[] = [];
      for (let round = 1; round <= TIMES; round += 1) {
        const named = round % 2 === 1;
        const text = named ? `"We knew of fault ${round}," Odette Farrow said.\n` : `The board said nothing about fault ${round}.\n`;
        await type(text.slice(0, -4));
        await killServer(dirname(folder));
        const since = Date.now();
        await type(text.slice(-4));
        // Every second time the name of the round before goes while there is no server.
        if (!named) {
          for (const key of ["ArrowUp", "ArrowUp", "Control+Shift+K", "Control+End"]) await press(key);
          written = written.slice(0, written.lastIndexOf("\n", written.length - 2) + 1);
        }
        written += text;
        await showsNames(workbench, named ? 1 : 0);
        took.push(Date.now() - since);
      }
      console.log(`    right squiggles were back after ${took.join(", ")} ms`);
      await notificationSays(page, "stopped unexpectedly and was started again");
      await press("Control+S");
      await page.locator(".tab.dirty").waitFor({ state: "detached" });
      assert.equal(await readFile(join(folder, "draft.md"), "utf8"), written);
    }));

  it("is started again also where it is killed before it is ready", () =>
    withWorkbench({ workspace: projectFolder("test/e2e/keyboard/story") }, async ({ page, folder, openFile }) => {
      await openFile("draft.md");
      await statusSays(page, "Clear so far");
      let last = await killServer(dirname(folder));
      for (let times = 0; times < 3; times += 1) last = await killServer(dirname(folder), last);
      await statusSays(page, "Clear so far");
    }));
});
