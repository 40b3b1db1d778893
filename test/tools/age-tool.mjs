// The age program, to see that files go both ways between it and this project. `node test/tools/age-tool.mjs --install`
// installs it where this process may, and says plainly where it is missing.
import { spawn, spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";

/** Milliseconds; a package server may be slow, or not there at all. */
const INSTALLING_TAKES_AT_MOST = 90_000;

/** Whether `age` and `age-keygen` can be run. */
export function hasAge() {
  return ["age", "age-keygen"].every((program) => spawnSync(program, ["--version"]).status === 0);
}

/**
 * Runs age at a terminal of its own, the only place where it takes a passphrase, and types that whenever it asks.
 * Answers with its exit code; null where there is no `script` to make a terminal with.
 * @param {string} command
 * @param {string} passphrase
 * @returns {Promise<number | null>}
 */
export function ageAtTerminal(command, passphrase) {
  return new Promise((resolve) => {
    const child = spawn("script", ["-qec", command, "/dev/null"], { stdio: ["pipe", "pipe", "ignore"] });
    let shown = "";
    child.stdout.on("data", (chunk) => {
      shown += chunk;
      if (!/passphrase[^:\n]*: *$/iu.test(shown)) return;
      shown = "";
      child.stdin.write(`${passphrase}\n`);
    });
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!hasAge() && process.argv.includes("--install") && process.getuid?.() === 0) {
    spawnSync("apt-get", ["install", "-y", "age"], { stdio: "ignore", timeout: INSTALLING_TAKES_AT_MOST });
  }
  const words = hasAge() ? "is here" : "is not here, so it is not tried on files that are made here; files it made earlier are opened";
  process.stdout.write(`The age program ${words}.\n`);
}
