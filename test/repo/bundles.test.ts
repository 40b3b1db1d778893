import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { networkReport, networkUses, noNetwork } from "../../esbuild.js";
import { ROOT } from "./sources.ts";

describe("the bundles", () => {
  it("are built, and reach no network", async () => {
    const dist = join(ROOT, "dist");
    expect(existsSync(join(dist, "cli.js")), "run `npm run build` first").toBe(true);
    expect(await networkReport(dist)).toEqual([]);
  });
});

describe("the search for uses of a network", () => {
  it.each([
    ['const a = require("net");', 11],
    ['import { get } from "node:https";', 16],
    ['export * from "dns/promises";', 10],
    ['await import("undici")', 7],
    ['process.getBuiltinModule("x")', 9],
    ["fetch(address)", 1],
    ["await globalThis.fetch (address)", 7],
    ['const f = globalThis["fetch"];', 11],
    ["new WebSocket(address)", 5],
    ["new XMLHttpRequest()", 5],
    ["new EventSource(address)", 5],
    ["navigator.sendBeacon(address)", 11],
  ])("finds %s", (text, column) => {
    expect(networkUses(`\n\n${text}\n`)).toEqual([expect.objectContaining({ line: 3, column })]);
  });

  it.each(['require("network")', "prefetch(page)", "list.fetch(1)", 'from "./net"', "the net (a net)"])("lets %s pass", (text) => {
    expect(networkUses(text)).toEqual([]);
  });

  it("names the place", async () => {
    const folder = await mkdtemp(join(tmpdir(), "bundles-"));
    try {
      await mkdir(join(folder, "lib"));
      await writeFile(join(folder, "lib/part.mjs"), 'let a;\n  fetch("x");\n');
      expect(await networkReport(folder)).toEqual([expect.stringMatching(/\/lib\/part\.mjs:2:3 uses fetch: fetch\($/)]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("the stand-in for networking modules", () => {
  /** What a module exports that is bundled as the project's own are. */
  async function load(contents: string): Promise<{ use?: () => void }> {
    const { outputFiles } = await build({
      stdin: { contents },
      bundle: true,
      write: false,
      platform: "node",
      format: "cjs",
      plugins: [noNetwork],
    });
    const module = { exports: {} };
    new Function("module", "exports", outputFiles[0]?.text ?? "")(module, module.exports);
    return module.exports;
  }

  it.each([
    'import { createConnection } from "node:net"; export const use = () => createConnection(1);',
    'import * as https from "https"; export const use = () => https.get("x");',
    'import dns from "node:dns/promises"; export const use = () => dns.lookup("x");',
    'const { Agent } = require("http"); class Own extends Agent {} exports.use = () => new Own();',
  ])("loads and refuses: %s", async (contents) => {
    const { use } = await load(contents);
    expect(use).toThrow(/never uses the network/);
  });
});
