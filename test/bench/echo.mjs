// How well words said off the record are found again: the 200 pairs of test/echo/pairs.yaml, each passage a draft of its own,
// all of them held by the command line against one ledger with the notes of every topic.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const KINDS = /** @type {const} */ (["verbatim", "reworded", "unrelated"]);
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** @type {readonly Record<"notes" | (typeof KINDS)[number], string>[]} */
const topics = parse(readFileSync(join(root, "test/echo/pairs.yaml"), "utf8"));

/** @param {string} folder */
function write(folder) {
  mkdirSync(join(folder, "notes"));
  mkdirSync(join(folder, "drafts"));
  let ledger = "version: 1\nsources:\n";
  for (const [index, topic] of topics.entries()) {
    ledger += `  topic-${index}:\n    name: withheld\n    agreements:\n`;
    ledger += `      - {level: off-the-record, date: 2026-10-01, notes: notes/${index}.md}\n`;
    writeFileSync(join(folder, `notes/${index}.md`), topic.notes);
    for (const kind of KINDS) writeFileSync(join(folder, `drafts/${kind}-${index}.md`), `${topic[kind]}\n`);
  }
  writeFileSync(join(folder, "ground-rules.yaml"), ledger, { mode: 0o600 });
}

/** @param {string} folder */
function check(folder) {
  const args = [join(root, "dist/cli.js"), "check", "drafts", "--ledger", "ground-rules.yaml", "--format", "json"];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 1) throw new Error(`the check of the pairs ended with ${status}`);
  return JSON.parse(stdout);
}

const folder = mkdtempSync(join(tmpdir(), "echo-pairs-"));
try {
  write(folder);
  const found = { verbatim: 0, reworded: 0, unrelated: 0 };
  for (const draft of check(folder).drafts) {
    const [, kind, index] = /(verbatim|reworded|unrelated)-(\d+)\.md$/u.exec(draft.path) ?? [];
    const echoes = draft.findings.filter((/** @type {{ code: string }} */ finding) => finding.code === "off-record-echo");
    const own = echoes.some((/** @type {{ source: string }} */ finding) => finding.source === `topic-${index}`);
    if (kind === "unrelated" ? echoes.length > 0 : own) found[/** @type {keyof typeof found} */ (kind)] += 1;
  }
  const right = found.verbatim + found.reworded;
  const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)}%`;
  console.log(
    `echoes, ${topics.length * KINDS.length} pairs: recall ${percent(found.verbatim / topics.length)} verbatim, ` +
      `${percent(found.reworded / topics.length)} reworded; precision ${percent(right / (right + found.unrelated))}`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
