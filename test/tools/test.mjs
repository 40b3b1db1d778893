// What `npm test` runs: the checks and unit tests, then the packaged extension in a real VS Code. The last line printed,
// also left in out/results/summary.txt, counts the tests of both: `N passed, N failed`. A step that fails without a
// failing test (a lint error, a VS Code that did not start) counts as one failure, so that the line never hides it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const results = join(root, "out/results");

/**
 * Whether a command ended well; its output goes to the terminal.
 * @param {string} command
 */
function succeeds(command) {
  return spawnSync(command, { cwd: root, stdio: "inherit", shell: true }).status === 0;
}

/**
 * The tests that the results of one step tell of; none where the step did not get as far.
 * @param {(file: string) => boolean} belongs
 */
function count(belongs) {
  const found = { passed: 0, failed: 0 };
  for (const file of readdirSync(results).filter(belongs)) {
    const json = JSON.parse(readFileSync(join(results, file), "utf8"));
    found.passed += json.numPassedTests ?? json.passed.length;
    found.failed += json.numFailedTests ?? json.failed.length;
  }
  return found;
}

if (!existsSync(join(root, "node_modules")) && !succeeds("npm ci")) process.exit(1);
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const steps = [
  { command: "npm run check", belongs: (/** @type {string} */ file) => file === "vitest.json" },
  { command: "node test/e2e/run.mjs --host auto", belongs: (/** @type {string} */ file) => file.startsWith("e2e-") },
];
const total = { passed: 0, failed: 0 };
for (const { command, belongs } of steps) {
  const good = succeeds(command);
  const { passed, failed } = count(belongs);
  total.passed += passed;
  total.failed += good ? failed : Math.max(failed, 1);
}
const summary = `${total.passed} passed, ${total.failed} failed\n`;
writeFileSync(join(results, "summary.txt"), summary);
process.stdout.write(summary);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
