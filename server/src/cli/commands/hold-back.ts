import type { Finding, Fix } from "../../core/findings.ts";
import { mendDraft } from "../fixing/mend-draft.ts";
import { complain, openDraft } from "../fixing/open-draft.ts";
import { EXIT, type Io } from "../io.ts";
import { openFor } from "../keys/opening.ts";
import { onlyFile, parseOptions, UsageError, wholeNumber } from "../options.ts";
import { createDesk, createSession } from "../session.ts";
import { LEDGER_OPTIONS, ledgerChoice, settingsFrom } from "../shared-options.ts";
import { settle } from "./fix.ts";

/** The rules that say of a whole passage that it may not be used at all. */
const MAY_NOT_BE_USED: ReadonlySet<string> = new Set(["not-for-publication", "off-record-echo"]);

/**
 * `hold-back FILE [--finding N]`: moves every passage that may not be used to the held-back file, or that of the Nth finding
 * (from 1) in the report of `check`. The exit code is the verdict on what is left.
 */
export async function holdBackCommand(args: readonly string[], io: Io): Promise<number> {
  const options = parseOptions(args, { ...LEDGER_OPTIONS, finding: { type: "string" } });
  const file = onlyFile(options);
  const chosen = wholeNumber(options, "finding");
  if (chosen === 0) throw new UsageError("--finding counts from 1.");
  const session = createSession(io, createDesk(io, ledgerChoice(options, io)), settingsFrom(options, io));
  await openFor([file], options, session);
  const opened = await openDraft(file, session);
  if ("problem" in opened) {
    complain(opened.problem, session);
    return EXIT["could-not-check"];
  }
  const { draft } = opened;
  const target = chosen === null ? undefined : draft.checked.analysis.findings[chosen - 1];
  const wanted = (finding: Finding) => (chosen === null ? mayNotBeUsed(finding) : finding === target);
  const mended = mendDraft(draft, session, (finding) => (wanted(finding) ? holdingFix(finding) : null));
  if (chosen !== null && mended.made === 0) throw new UsageError("There is no finding of that number with a passage to hold back.");
  return EXIT[await settle(draft, mended, session)];
}

function mayNotBeUsed(finding: Finding): boolean {
  return MAY_NOT_BE_USED.has(finding.code) && finding.accepted === null && finding.sure !== "hint";
}

/** The preferred fix of those that hold something back. */
function holdingFix(finding: Finding): Fix | null {
  const holding = finding.fixes.filter((fix) => fix.holdsBack.length > 0);
  return holding.find((fix) => fix.preferred) ?? holding[0] ?? null;
}
