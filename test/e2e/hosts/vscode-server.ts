import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { unpackedPackage } from "../downloads.ts";
import { SERVERS, type VsCodeVersion } from "../options.ts";
import { endGroup, npm, run, startGroup } from "../processes.ts";
import type { Scratch } from "../scratch.ts";
import { within } from "./suite-run.ts";

/** VS Code's own server, as the package code-server carries it, and the Node that runs it. */
export interface ServerProgram {
  readonly node: string;
  readonly script: string;
}

export interface RunningServer {
  /** `127.0.0.1:PORT`; also the authority of its `vscode-remote` documents, without which no squiggle is drawn. */
  readonly authority: string;
  stop(): Promise<void>;
}

/** Gets the server and its Node into the cache, at first use. */
export async function serverProgram(version: VsCodeVersion, cache: string): Promise<ServerProgram> {
  const { codeServer, node } = SERVERS[version];
  const folder = await unpackedPackage(cache, "code-server", codeServer, async (unpacked) => {
    // Without the optional ones there is no file watcher; with install scripts, native code is compiled that no test needs.
    await npm(["ci", "--legacy-peer-deps", "--omit=dev", "--ignore-scripts"], join(unpacked, "lib/vscode"));
  });
  return { node: await nodeFor(node, cache), script: join(folder, "lib/vscode/out/server-main.js") };
}

/** This Node where it is of the right generation, else that one from the registry. */
async function nodeFor(version: string, cache: string): Promise<string> {
  const generation = (name: string) => name.split(".")[0];
  if (generation(process.versions.node) === generation(version)) return process.execPath;
  const folder = await unpackedPackage(cache, `node-${process.platform}-${process.arch}`, version, async () => {});
  return join(folder, "bin/node");
}

/** Installs a `.vsix` for the servers of this scratch folder. */
export async function installVsix(program: ServerProgram, scratch: Scratch, vsix: string): Promise<void> {
  const args = [program.script, ...folders(scratch), "--accept-server-license-terms", "--install-extension", vsix, "--force"];
  await run(program.node, args, { cwd: scratch.folder, env: environment(scratch, {}) });
}

/** What a server is told that runs the suite: without it, newer versions take no tests from a page's address. */
export const TAKES_TESTS = ["--enable-smoke-test-driver"];

/**
 * Starts the server on a free port of this machine only, and waits until it answers. With `flags` beside the usual ones;
 * with none, the workbench behaves as a user's: a workbench that takes tests shows no notifications by itself.
 */
export async function startServer(
  program: ServerProgram,
  scratch: Scratch,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<RunningServer> {
  const args = [
    program.script,
    ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"],
    ...folders(scratch),
    ...["--telemetry-level", "off", "--disable-telemetry"],
    ...["--disable-experiments", "--disable-getting-started-override"],
    ...flags,
  ];
  const child = startGroup(program.node, args, { cwd: scratch.folder, env: environment(scratch, env) });
  const stop = () => endGroup(child);
  try {
    return { authority: `127.0.0.1:${await within(60_000, "the start of VS Code's server", portOf(child))}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function folders(scratch: Scratch): string[] {
  return ["--server-data-dir", join(scratch.folder, "sd"), "--user-data-dir", scratch.userData, "--extensions-dir", scratch.extensions];
}

function environment(scratch: Scratch, env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = { EXTENSIONS_GALLERY: "{}", TMPDIR: scratch.folder, XDG_RUNTIME_DIR: scratch.folder, HOME: scratch.folder };
  return { PATH: process.env.PATH, LANG: process.env.LANG, ...own, ...env };
}

/** The port that the server says it listens on; rejects with what it said when it ends instead. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const port = /listening on (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`VS Code's server ended with ${code}:\n${said}`)));
  });
}
