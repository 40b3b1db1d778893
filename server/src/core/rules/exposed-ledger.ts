import type { FileAction, Fix } from "../findings.ts";
import type { Exposure } from "../ledger/model.ts";
import type { LedgerRule } from "./rule.ts";

/** The ledger lies in plain text where others can come by it. */
export const exposedLedger: LedgerRule = {
  code: "exposed-ledger",
  section: 4,
  grade: "certain",
  *checkLedger({ ledger }) {
    const faults = ledger.exposure == null ? [] : faultsOf(ledger.exposure);
    if (faults.length === 0) return;
    yield {
      span: { start: 0, end: 0 },
      sure: "certain",
      source: null,
      agreement: null,
      tiedBy: null,
      message: `This ledger is plain text, and ${faults.map(({ wrong }) => wrong).join(", and ")}. ${faults.map(({ todo }) => todo).join(" ")} Or encrypt it: in VS Code with Encrypt Ledger, on the command line with ledger encrypt.`,
      fixes: () => faults.flatMap(({ onFile }) => (onFile === null ? [] : [FIXES[onFile]])),
    };
  },
};

interface Fault {
  readonly wrong: string;
  readonly todo: string;
  /** What a program can do about it; null where only the reporter can. */
  readonly onFile: FileAction | null;
}

const FIXES: Readonly<Record<FileAction, Fix>> = {
  "ignore-in-git": {
    title: "Write an ignore rule, so that git leaves the ledger alone",
    preferred: true,
    edits: [],
    holdsBack: [],
    onFile: "ignore-in-git",
  },
  "make-private": {
    title: "Take away the rights of others to read the ledger",
    preferred: true,
    edits: [],
    holdsBack: [],
    onFile: "make-private",
  },
};

function faultsOf({ git, readableByOthers, synced }: Exposure): Fault[] {
  const faults = [git === null ? null : gitFault(git), readableByOthers ? READABLE : null, synced === null ? null : syncFault(synced)];
  return faults.filter((fault) => fault !== null);
}

const READABLE: Fault = {
  wrong: "other users of this machine can read it",
  todo: "Take away the rights of others to read it, or move it to a folder of your own.",
  onFile: "make-private",
};

function syncFault(service: string): Fault {
  return {
    wrong: `${service} keeps its folder in step with other machines, so that copies lie there as well`,
    todo: "Move it to a folder that stays on this machine, and delete the copies, older versions included.",
    onFile: null,
  };
}

/** The gravest of what git has to do with it: the ones after it go with it. */
function gitFault({ tracked, inHistory, ignored }: NonNullable<Exposure["git"]>): Fault | null {
  const onFile = ignored ? null : "ignore-in-git";
  if (tracked) {
    return {
      wrong: "git keeps it, so that every clone has it",
      todo: "Take it out of git (git rm --cached), out of its history too, and write an ignore rule for it; better, move it out of this folder.",
      onFile,
    };
  }
  if (inHistory) {
    return {
      wrong: "older commits of git hold it, or what was stashed or amended, so that copies of the project can have it",
      todo: "Take it out of git's history, or treat it as known.",
      onFile,
    };
  }
  if (ignored) return null;
  return { wrong: "git does not ignore it, so that it can be committed unseen", todo: "Add its name to .gitignore.", onFile };
}
