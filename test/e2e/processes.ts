import { type ChildProcess, spawn } from "node:child_process";

interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end. Rejects with its output when it fails; nothing is shown when it succeeds. */
export function run(program: string, args: readonly string[], { cwd, env = process.env }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const output = Buffer.concat(chunks).toString();
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ${args.join(" ")} ended with ${code}:\n${output}`));
    });
  });
}

/** Runs npm, the same one that runs this script where there is one. */
export function npm(args: readonly string[], cwd: string): Promise<string> {
  // npm tells its scripts where its own project is; a nested npm in another folder must find its own.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_local_prefix|package_|lifecycle_)/.test(name)),
  );
  const own = process.env.npm_execpath;
  return own?.endsWith(".js") ? run(process.execPath, [own, ...args], { cwd, env }) : run("npm", args, { cwd, env });
}

/** Starts a process that `endGroup` can end together with all that it starts; at the latest it ends with this process. */
export function startGroup(program: string, args: readonly string[], options: RunOptions): ChildProcess {
  const child = spawn(program, args, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const end = () => {
    if (child.pid !== undefined) signalGroup(child.pid, "SIGKILL");
  };
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
  return child;
}

/** Ends a process of `startGroup`, and all that it started. Resolves when it has ended. */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("close", resolve));
  signalGroup(child.pid, "SIGTERM");
  const force = setTimeout(signalGroup, 5_000, child.pid, "SIGKILL");
  await ended;
  clearTimeout(force);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It has ended by itself in the meantime.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
