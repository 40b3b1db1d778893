import type { Exposure } from "../ledger/model.ts";
import type { LedgerRule } from "./rule.ts";

/** The ledger lies in plain text where others can come by it. */
export const exposedLedger: LedgerRule = {
  code: "exposed-ledger",
  section: 4,
  grade: "certain",
  *checkLedger({ ledger }) {
    const exposure = ledger.exposure ?? null;
    const faults = exposure === null ? [] : faultsOf(exposure);
    if (faults.length === 0) return;
    const [wrong, todo] = [faults.map((fault) => fault.wrong), faults.map((fault) => fault.todo)];
    yield {
      span: { start: 0, end: 0 },
      sure: "certain",
      source: null,
      agreement: null,
      tiedBy: null,
      message: `This ledger is plain text, and ${joined(wrong)}. ${todo.join(" ")} Or encrypt it with ledger encrypt.`,
      fixes: () => [],
    };
  },
};

interface Fault {
  readonly wrong: string;
  readonly todo: string;
}

function faultsOf({ git, readableByOthers }: Exposure): Fault[] {
  const inGit = git === null ? null : gitFault(git);
  const open: Fault = {
    wrong: "other users of this machine can read it",
    todo: "Take away the rights of others to read it, or move it to a folder of your own.",
  };
  return [...(inGit === null ? [] : [inGit]), ...(readableByOthers ? [open] : [])];
}

/** The gravest of what git has to do with it: the ones after it go with it. */
function gitFault({ tracked, inHistory, ignored }: NonNullable<Exposure["git"]>): Fault | null {
  if (tracked) {
    return {
      wrong: "git keeps it, so that every clone has it",
      todo: "Take it out of git, out of its history too, and write an ignore rule for it; better, move it out of this folder.",
    };
  }
  if (inHistory) {
    return {
      wrong: "older commits of git hold it, so that every clone has it",
      todo: "Take it out of git's history, or treat it as known.",
    };
  }
  return ignored ? null : { wrong: "git does not ignore it, so that it can be committed unseen", todo: "Add its name to .gitignore." };
}

function joined(parts: readonly string[]): string {
  return parts.join(", and ");
}
