import type { Scratch } from "../scratch.ts";

/** What a host needs to run the suite inside VS Code. All paths are absolute. */
export interface SuiteRun {
  /** The folder of the unpacked extension. */
  readonly extension: string;
  /** The module that exports `run()`. */
  readonly suite: string;
  readonly scratch: Scratch;
  /** The file for what VS Code says of itself, where that can be told from the tests. */
  readonly log: string;
  /** What the suite is to find in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** How long a whole run of the suite may take, in milliseconds; after that it has failed. */
export const SUITE_LIMIT = 5 * 60_000;

/** Gives what a promise gives, or rejects after `limit` milliseconds. */
export async function within<T>(limit: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${limit / 1000} seconds`)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
