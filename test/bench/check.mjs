// How long a check of the sample story takes, from the start of the program to its verdict, beside what compromise/one
// needs to read the same text in this process. Machines differ; the ratio should not.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import nlp from "compromise/one";

const RUNS = 9;
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** @param {() => void} work */
function median(work) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** The check of the samples, as a user starts it; its report as JSON. */
function check() {
  const args = [join(root, "dist/cli.js"), "check", "samples", "--format", "json"];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 1) throw new Error(`the check of the samples ended with ${status}`);
  return JSON.parse(stdout);
}

const drafts = check().drafts.map((/** @type {{ path: string }} */ draft) => readFileSync(join(root, draft.path), "utf8"));
const checked = median(check);
const read = median(() => {
  for (const text of drafts) nlp(text);
});
const words = drafts.join(" ").split(/\s+/u).length;
console.log(
  `check, ${words} words: ${checked.toFixed(0)} ms; compromise/one alone: ${read.toFixed(1)} ms; ratio ${(checked / read).toFixed(1)}`,
);
