import type { Io } from "./io.ts";

/** Tells someone who waits at a terminal how far a run is. */
export interface Progress {
  step(done: number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

/** Short runs need no progress line; it comes once a run takes longer than this, in milliseconds. */
const PATIENCE = 1000;

/** A line on standard error, on a terminal only. It counts drafts and names none. */
export function createProgress(io: Io): Progress {
  const started = io.now();
  let shown = false;
  return {
    step(done, total) {
      if (!io.errIsTerminal || (!shown && io.now() - started < PATIENCE)) return;
      shown = true;
      io.err(`\rChecking ${done} of ${total} …`);
    },
    end() {
      if (shown) io.err("\r\u001b[K");
      shown = false;
    },
  };
}
