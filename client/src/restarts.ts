import { window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient/node";

/** A server that ends more often than this within that many milliseconds is not started again: something keeps it from running. */
const MOST = 40;
const WITHIN = 60_000;

/** What to do when a server ends without being asked to. */
export interface Restarts extends ErrorHandler {
  /** A server process ended. The library may tell of one end in two ways; this is what is counted. */
  ended(): void;
  /** Whether one that could not even begin is to be started once more; says so either way. */
  again(): boolean;
}

/** Starts a server that ended without being asked to again, and says so each time: a checker must not die quietly. */
export function createRestarts(): Restarts {
  let ends: readonly number[] = [];
  const again = (): boolean => {
    if (ends.length <= MOST) {
      void window.showWarningMessage(
        "Ground Rules stopped unexpectedly and was started again. Open drafts are being checked anew; an encrypted ledger may have to be unlocked again.",
      );
      return true;
    }
    ends = [];
    void window.showErrorMessage(
      "Ground Rules stopped again and again, so it was not started once more. No draft is checked. Try the command Ground Rules: Restart Server.",
    );
    return false;
  };
  return {
    ended() {
      const now = Date.now();
      ends = [...ends.filter((end) => now - end < WITHIN), now];
    },
    again,
    // What is written to a server that is just ending fails, as often as somebody types; that it ended is told by itself.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => ({ action: again() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
  };
}
