// Makes what is shipped, in dist/: client.js for VS Code, ledger-form.js (the page of a ledger's form), server.js (the language server), cli.js (the command line)
// and the rules' pages. The server and the command line share their parts in dist/lib, so that each is there once and
// is loaded only when it is needed.
//   node esbuild.js [--production]
const { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } = require("node:fs/promises");
const { existsSync } = require("node:fs");
const { basename, join } = require("node:path");
const esbuild = require("esbuild");

const ROOT = __dirname;
const DIST = join(ROOT, "dist");
const RULE_PAGES = join(ROOT, "server/src/core/rules");
const ENTRIES = {
  client: "client/src/extension.ts",
  server: "server/src/lsp/main.ts",
  cli: "server/src/cli/main.ts",
  "ledger-form": "client/src/views/ledger-form/page/main.ts",
};

/** Modules that reach a network, or open a door to one. They are never shipped: a draft and its ledger stay on the machine. */
const NETWORK_MODULES = "net|https?|http2|tls|dgram|dns(?:/promises)?|undici|inspector(?:/promises)?|quic";

const NETWORK_MODULE = new RegExp(`^(?:node:)?(?:${NETWORK_MODULES})$`);

/**
 * Whether a module specifier, with or without `node:`, names a networking module.
 * @param {string} specifier
 */
function isNetworkModule(specifier) {
  return NETWORK_MODULE.test(specifier);
}

/**
 * Puts a stand-in where a library asks for a networking module. It can be loaded, imported from and extended, because
 * the protocol libraries do so for transports that are not used here, but whatever is called or constructed throws.
 */
/** @type {esbuild.Plugin} */
const noNetwork = {
  name: "no-network",
  setup(build) {
    build.onResolve({ filter: NETWORK_MODULE }, ({ path }) => ({ path, namespace: "no-network" }));
    build.onLoad({ filter: /.*/, namespace: "no-network" }, ({ path }) => ({
      contents: `
        function refuse() { throw new Error("Ground Rules never uses the network: a part of it asked for ${path.replace("node:", "")}."); }
        const answer = (_, key) => (typeof key === "symbol" || key === "__esModule" || key === "then" ? undefined : refuse);
        module.exports = Object.create(new Proxy({}, { get: answer }));`,
    }));
  },
};

const NETWORK_USES = [
  {
    what: "a networking module",
    pattern: new RegExp(`\\b(?:require|import|from)\\b\\s*\\(?\\s*["'\`](?:node:)?(?:${NETWORK_MODULES})["'\`]`, "g"),
  },
  { what: "a hidden module", pattern: /\bgetBuiltinModule\b|\bprocess\s*\.\s*binding\b|\b_linkedBinding\b/g },
  { what: "fetch", pattern: /(?:(?<![\w$.#])|\b(?:globalThis|global|self|window)\.)fetch\s*\(/g },
  { what: "fetch", pattern: /\b(?:globalThis|global|self|window)(?:\.fetch\b|\[\s*["'`]fetch["'`]\s*\])(?!\s*\()/g },
  { what: "a browser's network class", pattern: /\b(?:WebSocket|WebTransport|XMLHttpRequest|EventSource|RTCPeerConnection|sendBeacon)\b/g },
];

/**
 * Every place of a bundle's text that could reach a network: what it is, and its line and column from 1.
 * Works on the text as it is, so it sees through whatever bundled it; a mention in a string counts too.
 * @param {string} text
 */
function networkUses(text) {
  const uses = NETWORK_USES.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const before = text.slice(0, match.index).split("\n");
      return { what, text: match[0], line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    }),
  );
  return uses.sort((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * One line for each use of a network in the scripts of a folder (and of the folders in it); none for a clean one.
 * @param {string} folder
 */
async function networkReport(folder) {
  const scripts = (await readdir(folder, { recursive: true })).filter((name) => /\.[cm]?js$/.test(name)).sort();
  /** @type {string[]} */
  const lines = [];
  for (const name of scripts) {
    for (const use of networkUses(await readFile(join(folder, name), "utf8"))) {
      lines.push(`${basename(folder)}/${name}:${use.line}:${use.column} uses ${use.what}: ${use.text}`);
    }
  }
  return lines;
}

/**
 * Takes out of a library what would look like a use of a network and is none: its comments, which show how to fetch a document,
 * and its way to a module of Node's for documents with a password, without which it works as well.
 */
/** @type {esbuild.Plugin} */
const tamePdfLibrary = {
  name: "tame-pdf-library",
  setup(build) {
    build.onLoad({ filter: /[\\/]@cantoo[\\/]pdf-lib[\\/].*\.js$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, "utf8"), { minifyWhitespace: true, legalComments: "none" });
      return { contents: code.replaceAll("getBuiltinModule", "noBuiltinModule") };
    });
  },
};

/**
 * A small CommonJS file in front of a shared ES module, since VS Code and `bin` start a plain script.
 * @param {string} name
 * @param {{ shebang: boolean, exitCode: number }} options
 */
function starter(name, { shebang, exitCode }) {
  return `${shebang ? "#!/usr/bin/env node\n" : ""}"use strict";
import("./lib/${name}.mjs").catch((error) => {
  // Only the code: an error's own words could hold text of a draft or a ledger.
  process.stderr.write(\`Ground Rules could not start (\${error?.code ?? error?.name ?? "unknown"}). It needs Node 20 or newer.\\n\`);
  process.exit(${exitCode});
});
`;
}

/**
 * The licences of the libraries inside the bundles, which ask to be passed on with their code.
 * @param {esbuild.Metafile[]} metafiles
 */
async function thirdPartyNotices(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(
    inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]).filter((folder) => folder !== undefined),
  );
  const notices = [...folders].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(ROOT, folder, "package.json"), "utf8"));
    const file = (await readdir(join(ROOT, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    const words = file ? await readFile(join(ROOT, folder, file), "utf8") : `License: ${license}`;
    return `${name} ${version}\n\n${words.trim()}\n`;
  });
  return (await Promise.all(notices)).join(`\n${"-".repeat(80)}\n\n`);
}

async function copyRulePages() {
  await mkdir(join(DIST, "rules"), { recursive: true });
  const pages = existsSync(RULE_PAGES) ? (await readdir(RULE_PAGES)).filter((name) => name.endsWith(".md")) : [];
  await Promise.all(pages.map((page) => copyFile(join(RULE_PAGES, page), join(DIST, "rules", page))));
}

/** @param {{ production: boolean }} options */
async function build({ production }) {
  const missing = Object.values(ENTRIES).filter((entry) => !existsSync(join(ROOT, entry)));
  if (missing.length > 0) throw new Error(`nothing to build from: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing`);
  const common = /** @satisfies {esbuild.BuildOptions} */ ({
    absWorkingDir: ROOT,
    bundle: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    treeShaking: true,
    minifySyntax: production,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [noNetwork, tamePdfLibrary],
  });
  await rm(DIST, { recursive: true, force: true });
  const results = await Promise.all([
    esbuild.build({ ...common, entryPoints: { client: ENTRIES.client }, outdir: DIST, format: "cjs", external: ["vscode"] }),
    // The program of a page, which the extension puts into it.
    esbuild.build({
      ...common,
      entryPoints: { "ledger-form": ENTRIES["ledger-form"] },
      outdir: DIST,
      format: "iife",
      platform: "browser",
    }),
    esbuild.build({
      ...common,
      entryPoints: { server: ENTRIES.server, cli: ENTRIES.cli },
      outdir: join(DIST, "lib"),
      format: "esm",
      splitting: true,
      outExtension: { ".js": ".mjs" },
      // The protocol libraries are CommonJS and ask for Node's own modules by `require`.
      banner: { js: `import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);` },
    }),
  ]);
  await Promise.all([
    writeFile(join(DIST, "server.js"), starter("server", { shebang: false, exitCode: 1 })),
    writeFile(join(DIST, "cli.js"), starter("cli", { shebang: true, exitCode: 2 })),
    writeFile(join(DIST, "THIRD-PARTY-NOTICES.txt"), await thirdPartyNotices(results.map((result) => result.metafile))),
    copyRulePages(),
  ]);
  await chmod(join(DIST, "cli.js"), 0o755);
  const uses = await networkReport(DIST);
  if (uses.length > 0) throw new Error(`the bundles could reach a network:\n  ${uses.join("\n  ")}`);
}

module.exports = { isNetworkModule, noNetwork, networkUses, networkReport };

if (require.main === module) {
  build({ production: process.argv.includes("--production") }).catch((error) => {
    console.error(`The build failed: ${error.message}`);
    process.exitCode = 1;
  });
}
