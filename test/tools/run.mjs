// Runs a TypeScript script of the tests: node test/tools/run.mjs test/adversarial/table.ts [ARGUMENT...]
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error("name a script");
const folder = join(root, "out/scripts");
mkdirSync(folder, { recursive: true });
// Libraries that are not ES modules ask for `require` when the script runs.
const banner = { js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);' };
const outfile = join(folder, `${script.replace(/\W+/gu, "-")}-${process.pid}.mjs`);
await build({ entryPoints: [join(root, script)], outfile, bundle: true, platform: "node", format: "esm", banner, logLevel: "error" });
try {
  process.argv = [process.argv[0] ?? "node", outfile, ...args];
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile);
}
