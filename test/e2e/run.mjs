// Tests the packaged extension in a real VS Code.
//   node test/e2e/run.mjs [--host auto|desktop|server] [--vscode 1.100|1.139] [--only suite|keyboard] [--vsix FILE]
// Bundles the runner and the tests into out/e2e (TypeScript that Node cannot run by itself), then starts the runner.
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { globSync } from "tinyglobby";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const out = join(root, "out/e2e");

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: [join(here, "main.ts"), ...globSync(["suite/index.ts", "{suite,keyboard}/*.test.ts"], { cwd: here, absolute: true })],
  outdir: out,
  outbase: here,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
process.exitCode = await createRequire(import.meta.url)(join(out, "main.js")).main(root, process.argv.slice(2));
