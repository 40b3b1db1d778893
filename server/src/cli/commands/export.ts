import { resolve } from "node:path";
import { publishable } from "../../core/draft/publishable.ts";
import { forVerification, type LineRange } from "../../core/report/verification.ts";
import { fileProblem } from "../../workspace/problems.ts";
import { writeWhole } from "../../workspace/write-file.ts";
import { createGathering } from "../check/gather.ts";
import { reportText } from "../check/text.ts";
import { complain, openDraft } from "../fixing/open-draft.ts";
import { EXIT, type Io } from "../io.ts";
import { openFor } from "../keys/opening.ts";
import { onlyFile, type ParsedOptions, parseOptions, UsageError } from "../options.ts";
import { createDesk, createSession } from "../session.ts";
import { LEDGER_OPTIONS, ledgerChoice, settingsFrom } from "../shared-options.ts";

const OPTIONS = {
  ...LEDGER_OPTIONS,
  output: { type: "string", short: "o" },
  "allow-accepted": { type: "boolean" },
  "for-verification": { type: "boolean" },
  lines: { type: "string", multiple: true },
} as const;

/**
 * `export FILE [-o OUT] [--for-verification [--lines A-B]...]`: the publishable copy, or the chosen passages as plain text for
 * whoever checks facts. Refused with exit 1, and nothing written, while the verdict is not clear.
 */
export async function exportCopy(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, OPTIONS);
  const chosen = chosenLines(options);
  const file = onlyFile(options);
  const out = options.value("output");
  const target = out === null ? null : resolve(io.cwd, out);
  if (target === resolve(io.cwd, file)) throw new UsageError("-o names the draft itself; the copy needs a place of its own.");
  const session = createSession(io, createDesk(io, ledgerChoice(options, io)), settingsFrom(options, io));
  await openFor([file], options, session);
  const opened = await openDraft(file, session);
  if ("problem" in opened) {
    complain(opened.problem, session);
    return EXIT["could-not-check"];
  }
  const { draft } = opened;
  const gathering = createGathering(session);
  session.keepText(draft.name, draft.text);
  gathering.addDraft(draft.name, draft.checked.analysis, draft.checked.ledger);
  const report = gathering.report({ maxWarnings: null, noDraftsAt: null });
  if (report.verdict !== "clear") {
    io.err(`No copy was made.\n\n${reportText(report, session)}`);
    return EXIT.held;
  }
  const read = draft.checked.analysis.draft;
  const copy = options.flag("for-verification") ? forVerification(read, chosen) : publishable(read);
  if (target === null) {
    io.out(copy);
    return EXIT.clear;
  }
  try {
    writeWhole(target, copy, 0o644);
  } catch {
    complain(fileProblem("copy-not-written", target, "The copy could not be written there."), session);
    return EXIT["could-not-check"];
  }
  return EXIT.clear;
}

/** The passages that were chosen, by their lines; null for all of them. */
function chosenLines(options: ParsedOptions): readonly LineRange[] | null {
  const given = options.values("lines");
  if (given.length > 0 && !options.flag("for-verification")) throw new UsageError("--lines goes with --for-verification.");
  const ranges = given.map((range) => {
    const [, from, to] = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(range) ?? [];
    if (from === undefined || Number(from) < 1 || Number(to ?? from) < Number(from)) {
      throw new UsageError("--lines takes a line of the draft, or a first and a last one, such as 3-7.");
    }
    return { from: Number(from), to: Number(to ?? from) };
  });
  return ranges.length === 0 ? null : ranges;
}
