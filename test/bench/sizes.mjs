// How long the command line and the language server take to answer for texts of every size, beside what a reporter would do
// without them: grep for the name. The answer is a verdict, or a word on why there is none. Machines differ; the ratio should not.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { LARGE } from "./large.mjs";

const CLI = join(dirname(fileURLToPath(import.meta.url)), "../../dist/cli.js");
const folder = mkdtempSync(join(tmpdir(), "ground-rules-sizes-"));

/** @param {() => unknown} work */
function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, took: performance.now() - start };
}

/** The check as a user starts it. */
function check() {
  const { stdout } = spawnSync(process.execPath, [CLI, "check", "draft.md", "--ledger", "ground-rules.yaml", "--format", "json"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const { summary, problems } = JSON.parse(stdout);
  return { verdict: summary.verdict, problems: problems.map((/** @type {{ code: string }} */ { code }) => code) };
}

function grep() {
  return spawnSync("grep", ["-inF", "whitfield", "draft.md"], { cwd: folder, maxBuffer: 2 ** 28 }).status;
}

/** From opening the draft in a running server to its diagnostics. @param {string} text */
async function open(text) {
  const child = spawn(process.execPath, [CLI, "lsp", "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.listen();
  const rootUri = pathToFileURL(folder).href;
  await client.sendRequest("initialize", { processId: process.pid, rootUri, capabilities: { textDocument: { diagnostic: {} } } });
  await client.sendNotification("initialized", {});
  const uri = `${rootUri}/draft.md`;
  const start = performance.now();
  await client.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  await client.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  const took = performance.now() - start;
  child.kill();
  return took;
}

try {
  console.log("text; check; language server; check beside grep; answer");
  for (const { name, draft, ledger, notes } of LARGE) {
    writeFileSync(join(folder, "draft.md"), draft);
    writeFileSync(join(folder, "ground-rules.yaml"), ledger, { mode: 0o600 });
    writeFileSync(join(folder, "notes.md"), notes ?? "");
    const { result, took } = timed(check);
    const beside = timed(grep).took;
    const server = await open(draft);
    const { verdict, problems } = /** @type {ReturnType<typeof check>} */ (result);
    const answer = [verdict, ...new Set(problems)].join(", ");
    console.log(`${name}; ${took.toFixed(0)} ms; ${server.toFixed(0)} ms; ${(took / beside).toFixed(0)}; ${answer}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
