// What the rules on wording say about texts, for a reader to judge: `docs/wording-precision.md` was made with it.
//   node test/tools/wording-findings.mjs LEDGER PATH... [--take N] [--seed N] [--show]
// Prints how many findings there are of broken agreements and of wording, and a table of N of the latter (all, where there are
// no more), drawn by the seed: the file's name, the offset in UTF-16 units, and the code. `--show` adds the words with what is
// around them, which is what a reader needs and no page may hold. Run `npm run build` before.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";

const ROOT = join(import.meta.dirname, "../..");
const AROUND = 120;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { take: { type: "string", default: "100" }, seed: { type: "string", default: "1" }, show: { type: "boolean", default: false } },
});
const [ledger, ...paths] = positionals;
if (ledger === undefined || paths.length === 0) {
  console.error("A ledger and at least one path are needed.");
  process.exit(2);
}

/** @typedef {{ path: string, code: string, start: { offset: number }, end: { offset: number } }} Finding */

/**
 * The codes that the guide lists under some of its headings.
 * @param {string[]} headings
 */
function codesUnder(...headings) {
  const parts = readFileSync(join(ROOT, "docs/rules.md"), "utf8").split(/^## /mu);
  const listed = parts.filter((part) => headings.some((heading) => part.startsWith(heading)));
  return new Set(listed.flatMap((part) => [...part.matchAll(/^\| \[`([\w-]+)`\]/gmu)].map(([, code]) => code)));
}

/**
 * The same order for the same seed, whatever the machine.
 * @param {Finding[]} items
 * @param {number} seed
 */
function shuffled(items, seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return items.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key);
}

const run = spawnSync(process.execPath, [join(ROOT, "dist/cli.js"), "check", ...paths, "--ledger", ledger, "--format", "json"], {
  encoding: "utf8",
  maxBuffer: 2 ** 30,
});
if (run.stdout === "") {
  console.error(run.stderr);
  process.exit(2);
}
/** @type {{ path: string, findings: Finding[] }[]} */
const drafts = JSON.parse(run.stdout).drafts;
const findings = drafts.flatMap((draft) => draft.findings.map((finding) => ({ ...finding, path: draft.path })));
const agreements = codesUnder("An agreement is broken");
const wording = codesUnder("How unnamed sources are written", "The story as a whole");
const broken = findings.filter(({ code }) => agreements.has(code));
const found = findings.filter(({ code }) => wording.has(code));
console.log(`broken agreements: ${broken.length}; findings of the rules on wording: ${found.length}\n`);

/** @type {(a: Finding, b: Finding) => number} */
const byPlace = (a, b) => a.path.localeCompare(b.path) || a.start.offset - b.start.offset || a.code.localeCompare(b.code);
const taken = shuffled(found.sort(byPlace), Number(values.seed))
  .slice(0, Number(values.take))
  .map(({ item }) => item);
for (const { path, code, start, end } of taken.sort(byPlace)) {
  console.log(`| ${basename(path, ".md")} | ${start.offset} | ${code} |`);
  if (!values.show) continue;
  const text = readFileSync(resolve(path), "utf8");
  const before = text.slice(Math.max(0, start.offset - AROUND), start.offset);
  console.log(
    `    ${before}[[${text.slice(start.offset, end.offset)}]]${text.slice(end.offset, end.offset + AROUND)}`.replace(/\s+/gu, " "),
  );
}
