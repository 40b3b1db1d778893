import { type ChildProcess, fork } from "node:child_process";
import type { Decrypted, PassphraseWork } from "./model.ts";

/** Milliseconds that one piece of work may take; on a slow machine it takes a few seconds. What is checked waits for it. */
const PATIENCE = 60_000;

/** Does the work in this process. */
export const inThisProcess: PassphraseWork = {
  decrypt: async (file, passphrase) => (await import("./age.ts")).decryptWithPassphrase(file, passphrase),
  encrypt: async (content, passphrase) => (await import("./age.ts")).encryptWithPassphrase(content, passphrase),
  stop() {},
};

/** What a process is started with to do one piece of the work. */
export const WORK_ARGUMENT = "--passphrase-work";

interface Order {
  readonly kind: "decrypt" | "encrypt";
  readonly bytes: Uint8Array;
  readonly passphrase: string;
}

/** Has each piece done by a process of its own, which runs `program` and ends with it. Nothing goes by its arguments or the disk. */
export function inChildProcess(program: string): PassphraseWork {
  const working = new Set<ChildProcess>();
  const order = (given: Order): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const child = fork(program, [WORK_ARGUMENT], {
        serialization: "advanced",
        execArgv: [],
        stdio: ["ignore", "ignore", "ignore", "ipc"],
        timeout: PATIENCE,
        killSignal: "SIGKILL",
      });
      working.add(child);
      // One that is gone already cannot be told anything either, which is an error of its own.
      child.on("error", () => reject(new Error("the work could not be started")));
      child.once("exit", () => {
        working.delete(child);
        reject(new Error("the work was not done"));
      });
      child.once("message", (answer) => {
        resolve(answer);
        child.disconnect();
      });
      child.send(given);
    });
  return {
    decrypt: async (bytes, passphrase) => (await order({ kind: "decrypt", bytes, passphrase })) as Decrypted,
    encrypt: async (bytes, passphrase) => (await order({ kind: "encrypt", bytes, passphrase })) as Uint8Array,
    stop() {
      for (const child of working) child.kill("SIGKILL");
    },
  };
}

/** What a process does that was started with `WORK_ARGUMENT`: one piece of work, and then it ends. */
export function doOnePiece(): void {
  process.once("disconnect", () => process.exit(0));
  process.once("message", async (given: Order) => {
    try {
      process.send?.(await inThisProcess[given.kind](given.bytes, given.passphrase));
    } catch {
      process.exit(1);
    }
  });
}
