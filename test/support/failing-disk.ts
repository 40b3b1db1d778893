import { createRequire, syncBuiltinESMExports } from "node:module";

/** The module that `import … from "node:fs"` reads from. */
const disk: Record<string, unknown> = createRequire(import.meta.url)("node:fs");

/** What happens at a call: nothing (it is made as it is), or the error that it ends with. */
export type AtCall = (args: readonly unknown[], real: (...args: readonly unknown[]) => unknown) => Error | null;

/** An error as the system gives it, with words that no output may show. */
export function systemError(code: string, words: string): Error {
  return Object.assign(new Error(`${code}: ${words}`), { code });
}

/**
 * Runs something while one function of `node:fs` does what `atCall` says at its call number `nth` (from 1); answers with how
 * often it was called. Everything is as before afterwards.
 */
export async function withFailing(name: string, nth: number, atCall: AtCall, work: () => Promise<void>): Promise<number> {
  const real = disk[name] as (...args: readonly unknown[]) => unknown;
  let calls = 0;
  disk[name] = Object.assign((...args: readonly unknown[]) => {
    calls += 1;
    const error = calls === nth ? atCall(args, real) : null;
    if (error !== null) throw error;
    return real(...args);
  }, real);
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    disk[name] = real;
    syncBuiltinESMExports();
  }
  return calls;
}
