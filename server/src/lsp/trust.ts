import type { ClientOptions } from "./requests.ts";

/** What may be read and run here. Both are given once, and never taken back while the server runs. */
export interface Trust {
  /** Whether somebody said that they trust the workspace. Without it, nothing of it is run, such as git. */
  given(): boolean;
  give(): void;
  /** Whether the editor knows of trust and there is none: then nothing outside of the workspace is read. */
  isLimited(): boolean;
  /** Whether ledgers may be read on this machine; the editor asks where it is not the one that the reporter sits at. */
  mayReadLedgers(): boolean;
  allowLedgers(): void;
}

export function createTrust({ trusted, readsLedgers = true }: ClientOptions): Trust {
  let isTrusted = trusted === true;
  let isAllowed = readsLedgers;
  return {
    given: () => isTrusted,
    give: () => {
      isTrusted = true;
    },
    isLimited: () => trusted === false && !isTrusted,
    mayReadLedgers: () => isAllowed,
    allowLedgers: () => {
      isAllowed = true;
    },
  };
}
