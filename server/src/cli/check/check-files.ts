import { resolve } from "node:path";
import { checkDraft, ledgerOf, lookAtAttachments } from "../../workspace/check-draft.ts";
import { decode, readText, type TextFile } from "../../workspace/decode.ts";
import { whyNotADraft } from "../../workspace/drafts.ts";
import { expandPaths } from "../../workspace/expand-paths.ts";
import { fileProblem } from "../../workspace/problems.ts";
import type { Progress } from "../progress.ts";
import type { Session } from "../session.ts";
import { createGathering, type Gathering } from "./gather.ts";
import type { Report } from "./report.ts";

export interface CheckRequest {
  /** Files, folders and globs as given. */
  readonly paths: readonly string[];
  /** A draft that came by standard input, with the path it belongs to, or null where that was not said. */
  readonly input: { readonly bytes: Uint8Array; readonly path: string | null } | null;
  readonly maxWarnings: number | null;
}

/** What a draft on standard input is called where no path was given for it. */
const INPUT_NAME = "-";

/** Checks every draft among the paths. Never throws: what cannot be checked is a problem of the report. */
export async function checkFiles(request: CheckRequest, session: Session, progress: Progress): Promise<Report> {
  const { io, desk } = session;
  const gathering = createGathering(session);
  const { paths, missing, closed } = expandPaths(request.paths, io.cwd, desk.files);
  for (const path of missing) {
    session.maskFor(ledgerOf(resolve(io.cwd, path), desk).state);
    gathering.addProblem(fileProblem("no-such-file", session.name(path), "There is no such file, and no file that fits this pattern."));
  }
  for (const path of closed) {
    session.maskFor(ledgerOf(resolve(path, INPUT_NAME), desk).state);
    gathering.addProblem(
      fileProblem("folder-unreadable", session.name(path), "This folder cannot be opened, so the drafts in it were not checked."),
    );
  }
  if (request.input !== null) await checkInput(request.input, session, gathering);
  for (const [index, path] of paths.entries()) {
    progress.step(index + 1, paths.length);
    await checkOne(path, session.name(path), () => readText(desk.files, path), session, gathering);
  }
  progress.end();
  const [given = INPUT_NAME] = request.paths;
  return gathering.report({
    maxWarnings: request.maxWarnings,
    noDraftsAt: missing.length + closed.length > 0 ? null : session.name(given),
  });
}

async function checkInput(input: NonNullable<CheckRequest["input"]>, session: Session, gathering: Gathering): Promise<void> {
  const path = resolve(session.io.cwd, input.path ?? INPUT_NAME);
  const name = input.path === null ? INPUT_NAME : session.name(path);
  const text = decode(input.bytes, name);
  // Without a path, the name says nothing about whether it is a draft.
  if (input.path === null) await checkText(path, name, text, session, gathering);
  else await checkOne(path, name, () => text, session, gathering);
}

async function checkOne(path: string, name: string, read: () => TextFile, session: Session, gathering: Gathering): Promise<void> {
  const ledger = ledgerOf(path, session.desk);
  session.maskFor(ledger.state);
  if (whyNotADraft(path, { root: session.io.cwd, patterns: [] }, ledger) === null) await checkText(path, name, read(), session, gathering);
  else gathering.addNotDraft();
}

async function checkText(path: string, name: string, file: TextFile, session: Session, gathering: Gathering): Promise<void> {
  if ("problem" in file) {
    gathering.addUnreadable(name, { ...file.problem, path: name });
    return;
  }
  session.keepText(name, file.text);
  try {
    await lookAtAttachments(path, file.text, session.desk);
    const { analysis, ledger } = checkDraft(path, name, file.text, session.settings, session.desk);
    if (analysis.draft.frontMatter.optedOut) gathering.addNotDraft();
    else gathering.addDraft(name, analysis, ledger);
  } catch {
    // The error's words may hold text of the draft, so that only its place is told.
    gathering.addUnreadable(
      name,
      fileProblem("internal-error", name, "Something went wrong inside Ground Rules while this draft was checked."),
    );
  }
}
