import { resolve } from "node:path";
import type { Problem } from "../../core/findings.ts";
import { type CheckedDraft, checkDraft, ledgerOf, lookAtAttachments } from "../../workspace/check-draft.ts";
import { decode, readText } from "../../workspace/decode.ts";
import { whyNotADraft } from "../../workspace/drafts.ts";
import { fileProblem } from "../../workspace/problems.ts";
import type { Session } from "../session.ts";

/** A draft that a command works on, as it was read. */
export interface OpenDraft {
  readonly path: string;
  /** What messages call it, not masked. */
  readonly name: string;
  readonly text: string;
  /** The very bytes the text came from, to see later whether the file changed. */
  readonly bytes: Uint8Array;
  readonly checked: CheckedDraft;
}

/** Opens and checks a file for a command that changes or files it: it has to be a draft. From here on its ledger's names are masked. */
export async function openDraft(given: string, session: Session): Promise<{ readonly draft: OpenDraft } | { readonly problem: Problem }> {
  const { desk, io } = session;
  const path = resolve(io.cwd, given);
  const name = session.name(path);
  const ledger = ledgerOf(path, desk);
  session.maskFor(ledger.state);
  const bytes = desk.files.read(path);
  const file = bytes === null ? readText(desk.files, path) : decode(bytes, path);
  if (bytes === null || "problem" in file) {
    const problem = "problem" in file ? file.problem : fileProblem("file-unreadable", name, "This file cannot be opened for reading.");
    return { problem: { ...problem, path: name } };
  }
  const notADraft = fileProblem("not-a-draft", name, "This file is not a draft.");
  if (whyNotADraft(path, { root: io.cwd, patterns: [] }, ledger) !== null) return { problem: notADraft };
  await lookAtAttachments(path, file.text, desk);
  const checked = checkDraft(path, name, file.text, session.settings, desk);
  if (checked.analysis.draft.frontMatter.optedOut) return { problem: notADraft };
  return { draft: { path, name, text: file.text, bytes, checked } };
}

/** A problem as a line on standard error. */
export function complain(problem: Problem, session: Session): void {
  session.io.err(`ground-rules: ${session.mask(session.name(problem.path))}: ${session.mask(problem.message)} (${problem.code})\n`);
}
