import type { Verdict } from "../../core/findings.ts";
import { createGathering } from "../check/gather.ts";
import { worst } from "../check/report.ts";
import { reportText } from "../check/text.ts";
import { lineDiff } from "../fixing/diff.ts";
import { type MendedDraft, mendDraft } from "../fixing/mend-draft.ts";
import { complain, type OpenDraft, openDraft } from "../fixing/open-draft.ts";
import { save } from "../fixing/save.ts";
import { EXIT, type Io } from "../io.ts";
import { openFor } from "../keys/opening.ts";
import { parseOptions, someFiles } from "../options.ts";
import { createDesk, createSession, type Session } from "../session.ts";
import { LEDGER_OPTIONS, ledgerChoice, settingsFrom } from "../shared-options.ts";
import { count } from "../words.ts";

/** `fix FILE...`: makes the preferred fix of every certain finding. The exit code is the verdict on what is left. */
export async function fix(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, { ...LEDGER_OPTIONS, "dry-run": { type: "boolean" } });
  const files = someFiles(options);
  const session = createSession(io, createDesk(io, ledgerChoice(options, io)), settingsFrom(options, io));
  await openFor(files, options, session);
  const verdicts: Verdict[] = [];
  for (const file of files) verdicts.push(await fixOne(file, session, options.flag("dry-run")));
  return EXIT[worst(verdicts)];
}

async function fixOne(file: string, session: Session, dryRun: boolean): Promise<Verdict> {
  const opened = await openDraft(file, session);
  if ("problem" in opened) {
    complain(opened.problem, session);
    return "could-not-check";
  }
  const { draft } = opened;
  const mended = mendDraft(draft, session);
  if (dryRun) {
    session.io.out(lineDiff(session.mask(draft.name), session.mask(draft.text), session.mask(mended.text)));
    return mended.checked.analysis.verdict;
  }
  return settle(draft, mended, session);
}

/** Writes a mended draft and says what was done and what is left. */
export async function settle(draft: OpenDraft, mended: MendedDraft, session: Session): Promise<Verdict> {
  const saved = mended.made === 0 ? { heldBackIn: null } : await save(draft, mended, session);
  if ("problem" in saved) {
    complain(saved.problem, session);
    return "could-not-check";
  }
  const { analysis, ledger } = mended.checked;
  const name = session.mask(draft.name);
  session.io.out(`${name}: ${count(mended.made, "fix", "fixes")} made.\n`);
  if (saved.heldBackIn !== null) {
    session.io.out(`${count(mended.passages.length, "passage")} held back in ${session.mask(session.name(saved.heldBackIn))}.\n`);
  }
  session.keepText(draft.name, mended.text);
  const gathering = createGathering(session);
  gathering.addDraft(draft.name, analysis, ledger);
  const report = gathering.report({ maxWarnings: null, noDraftsAt: null });
  session.io.out(`What is left:\n\n${reportText(report, session)}`);
  return report.verdict;
}
