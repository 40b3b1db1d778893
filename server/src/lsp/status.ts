import type { Check, DraftCheck } from "./checks.ts";
import type { DraftState } from "./requests.ts";
import { STATE_NOTIFICATION } from "./requests.ts";
import { warn } from "./say.ts";
import type { Session } from "./session.ts";

/** Tells the client how each open draft stands. */
export interface Status {
  checked(check: Check): void;
}

export function createStatus(session: Session): Status {
  const told = new Set<string>();
  return {
    checked(check) {
      if (session.features.showsState) {
        const state: DraftState = { uri: check.document.uri, version: check.version, ...stateOf(check) };
        void session.connection.sendNotification(STATE_NOTIFICATION, state);
      } else if (check.kind === "draft") {
        sayOnce(check);
      }
    },
  };

  /** An editor without a status item is told once for each ledger that there is nothing to hold its drafts against. */
  function sayOnce({ ledger: { state } }: DraftCheck): void {
    if (state.kind !== "missing") return;
    const key = `${state.problem.code} ${state.problem.path}`;
    if (!told.has(key)) warn(session.connection, state.problem.message);
    told.add(key);
  }
}

/** Never clear where something was not checked. */
function stateOf(check: Check): Pick<DraftState, "state" | "count"> {
  if (check.kind === "notes" || (check.kind === "other" && check.why === "held-back")) return { state: "notes", count: 0 };
  if (check.kind !== "draft") return { state: "not-a-draft", count: 0 };
  const { ledger, analysis } = check;
  const open = [...analysis.findings, ...analysis.ledgerFindings].filter((finding) => finding.accepted === null);
  const count = open.filter((finding) => finding.severity === "error" || finding.severity === "warning").length;
  if (isLocked(ledger.closed?.code) || analysis.problems.some((problem) => problem.code === "locked-notes"))
    return { state: "locked", count };
  if (ledger.state.kind === "missing") {
    const code = ledger.state.problem.code;
    return { state: code === "no-ledger" ? code : code === "ledgers-not-allowed" ? "not-allowed" : "could-not-check", count };
  }
  if (analysis.verdict === "could-not-check") return { state: "could-not-check", count };
  return { state: count > 0 || analysis.verdict === "held" ? "to-settle" : "clear", count };
}

/** A damaged file is closed as well, and no key helps. */
function isLocked(code: string | undefined): boolean {
  return code === "ledger-locked" || code === "wrong-key" || code === "wrong-passphrase" || code === "not-worked-out";
}
