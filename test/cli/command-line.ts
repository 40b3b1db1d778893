import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { build } from "esbuild";

/** For a hook that builds, in milliseconds: a busy machine may need longer than hooks usually get. */
export const BUILD_TIMEOUT = 60_000;

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** A passphrase that stands ready at the file descriptor that `--passphrase-fd 3` names. */
  readonly passphrase?: string;
}

/** The command line as a process, and a desk (a temporary folder below no ledger and no git tree) to run it at. */
export interface CommandLine {
  readonly desk: string;
  /** Runs it at the desk and waits for its end. */
  run(args: readonly string[], options?: RunOptions): Promise<Outcome>;
  /** Starts it and leaves it running. */
  start(args: readonly string[]): ChildProcess;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  read(path: string): string;
  /** Takes every file off the desk. */
  clear(): void;
  dispose(): void;
}

/** Bundles the command line into a temporary folder, as it is shipped: in parts that are loaded when they are needed. */
export async function buildCommandLine(): Promise<CommandLine> {
  const folder = mkdtempSync(join(tmpdir(), "command-line-"));
  await build({
    entryPoints: { cli: join(import.meta.dirname, "../../server/src/cli/main.ts") },
    outdir: join(folder, "bin"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    splitting: true,
    mainFields: ["module", "main"],
    outExtension: { ".js": ".mjs" },
    banner: { js: `import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);` },
    logLevel: "error",
  });
  const desk = join(folder, "desk");
  mkdirSync(desk);
  const start = (args: readonly string[], cwd: string) => {
    const env = { ...process.env, FORCE_COLOR: "" };
    return spawn(process.execPath, [join(folder, "bin", "cli.mjs"), ...args], { cwd, env, stdio: ["pipe", "pipe", "pipe", "pipe"] });
  };
  return {
    desk,
    start: (args) => start(args, desk),
    run(args, { input = "", cwd = desk, passphrase = "" } = {}) {
      return new Promise((resolve, reject) => {
        const child = start(args, cwd);
        const [out, err]: [Buffer[], Buffer[]] = [[], []];
        child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
        child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
        child.on("error", reject);
        child.on("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
        // A command that reads no input may have ended by the time it comes.
        const inputs = [
          { pipe: child.stdin, text: input },
          { pipe: child.stdio[3] as Writable, text: passphrase },
        ];
        for (const { pipe, text } of inputs) pipe?.on("error", () => {}).end(text);
      });
    },
    write(files) {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(desk, path)), { recursive: true });
        writeFileSync(join(desk, path), content);
      }
    },
    read: (path) => readFileSync(join(desk, path), "utf8"),
    clear() {
      rmSync(desk, { recursive: true });
      mkdirSync(desk);
    },
    dispose: () => rmSync(folder, { recursive: true }),
  };
}
