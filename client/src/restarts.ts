import { window } from "vscode";
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from "vscode-languageclient/node";

/** A server that ends more often than this within that many milliseconds is not started again: something keeps it from running. */
const MOST = 8;
const WITHIN = 10_000;

/** Starts a server that ended without being asked to again, and says so each time: a checker must not die quietly. */
export function createRestarts(): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown }),
    closed(): CloseHandlerResult {
      const now = Date.now();
      ends = [...ends.filter((end) => now - end < WITHIN), now];
      if (ends.length > MOST) {
        ends = [];
        void window.showErrorMessage(
          "Ground Rules stopped again and again, so it was not started once more. No draft is checked. Try the command Ground Rules: Restart Server.",
        );
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      void window.showWarningMessage(
        "Ground Rules stopped unexpectedly and was started again. Open drafts are being checked anew; an encrypted ledger may have to be unlocked again.",
      );
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
