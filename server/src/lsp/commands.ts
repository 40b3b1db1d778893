import type { Finding, StrippedCopy, TextEdit } from "../core/findings.ts";
import { writeStrippedCopies } from "../workspace/attachments/write-copy.ts";
import { holdBack, type Passage, passagesAt } from "../workspace/hold-back.ts";
import { secureFile } from "../workspace/secure-file.ts";
import { acceptanceEdit } from "./acceptance.ts";
import type { DraftCheck } from "./checks.ts";
import { badParameters } from "./failures.ts";
import { mendAll } from "./mending.ts";
import {
  type AcceptArguments,
  FIX_ALL_COMMAND,
  type FixReference,
  HOLD_BACK_COMMAND,
  SECURE_LEDGER_COMMAND,
  type VersionedDocument,
  WRITE_ACCEPTANCE_COMMAND,
} from "./requests.ts";
import { warn } from "./say.ts";
import { checkNow, type Session } from "./session.ts";
import { toWorkspaceEdit } from "./to-protocol.ts";

const STALE = "The draft has changed since. Nothing was done; try again.";
const GONE = "This finding is no longer there. Nothing was done.";

/**
 * Runs one of the server's commands; answers whether the draft, or the ledger's file, was changed. `refresh` has everything open
 * looked at again.
 *
 * Each command is about a version of a draft and is refused, with a message, where the text is newer.
 */
export async function executeCommand(session: Session, name: string, argument: unknown, refresh: () => void): Promise<boolean> {
  if (!isVersioned(argument)) throw badParameters();
  if (name === SECURE_LEDGER_COMMAND) return runSecureLedger(session, argument as Partial<FixReference>, refresh);
  const check = await checkedVersion(session, argument);
  if (check === null) return refuse(session, STALE);
  switch (name) {
    case HOLD_BACK_COMMAND:
      return runHoldBack(session, check, argument as Partial<FixReference>);
    case FIX_ALL_COMMAND:
      return runFixAll(session, check);
    case WRITE_ACCEPTANCE_COMMAND:
      return runAcceptance(session, check, argument as Partial<AcceptArguments>);
    default:
      throw badParameters();
  }
}

async function runHoldBack(session: Session, check: DraftCheck, reference: Partial<FixReference>): Promise<boolean> {
  const finding = findingOf(check, reference);
  const fix = finding?.fixes[reference.fix ?? -1];
  if (fix === undefined) return refuse(session, GONE);
  return applyHolding(session, check, fix.edits, passagesAt(check.document.getText(), fix.holdsBack), fix.strips ?? []);
}

/** Sees to the file of an open ledger. Answers whether it could. */
async function runSecureLedger(session: Session, { uri, code, start, fix }: Partial<FixReference>, refresh: () => void): Promise<boolean> {
  const document = uri === undefined ? undefined : session.documents.get(uri);
  const check = document === undefined ? null : await checkNow(session, document);
  const finding = check?.kind === "ledger" ? findingIn(check.analysis.ledgerFindings, { code, start }) : undefined;
  const action = finding?.fixes[fix ?? -1]?.onFile;
  if (check === null || action === undefined) return refuse(session, GONE);
  if (!secureFile(check.path, action)) return refuse(session, "The ledger's file could not be changed. Nothing was done.");
  session.exposures.forget(check.path);
  refresh();
  return true;
}

async function runFixAll(session: Session, check: DraftCheck): Promise<boolean> {
  const mended = mendAll(check);
  if (mended.made === 0) return false;
  const passages = mended.heldBack.flatMap(({ text, spans }) => passagesAt(text, spans));
  return applyHolding(session, check, mended.edits, passages, mended.strips);
}

async function runAcceptance(session: Session, check: DraftCheck, given: Partial<AcceptArguments>): Promise<boolean> {
  const finding = findingOf(check, given);
  if (finding === undefined) return refuse(session, GONE);
  const reason = typeof given.reason === "string" ? given.reason.trim() : "";
  if (reason === "") return refuse(session, "A finding is accepted only with a reason. Nothing was done.");
  const edits = acceptanceEdit(check.analysis.draft, finding, reason);
  if (edits === null) return refuse(session, "A comment that accepts a finding cannot stand here. Nothing was done.");
  return apply(session, check, edits, "Accept a finding");
}

/** The passages, and the copies that the draft will show, are written first and whole; only then is the draft edited. At worst they exist twice. */
async function applyHolding(
  session: Session,
  check: DraftCheck,
  edits: readonly TextEdit[],
  passages: readonly Passage[],
  strips: readonly StrippedCopy[],
): Promise<boolean> {
  if (passages.length > 0) {
    const { ledger, path } = check;
    if (ledger.folder === null) return refuse(session, "There is no ledger to hold passages back beside. Nothing was done.");
    const { folder: ledgerFolder, locked, sealing } = ledger;
    const kept = await holdBack({ ledgerFolder, locked, sealing, draftPath: path, passages, now: session.now() });
    if ("problem" in kept) return refuse(session, check.mask(kept.problem.message));
  }
  if (!(await writeStrippedCopies(check.attachedTo, strips)))
    return refuse(session, "A copy without metadata could not be written. The draft was left as it is.");
  return apply(session, check, edits, "Ground Rules fix");
}

async function apply(session: Session, check: DraftCheck, edits: readonly TextEdit[], label: string): Promise<boolean> {
  const edit = toWorkspaceEdit(check.document, edits, session.features.versionsEdits);
  if (session.documents.get(check.document.uri)?.version !== check.version) return refuse(session, STALE);
  const { applied } = await session.connection.workspace.applyEdit({ label, edit });
  return applied || refuse(session, "The editor did not take the change. What was held back stands in the held-back file as well.");
}

/** The look at the very version an argument names; null where the text is newer or no draft any more. */
async function checkedVersion(session: Session, { uri, version }: VersionedDocument): Promise<DraftCheck | null> {
  const document = session.documents.get(uri);
  if (document === undefined || document.version !== version) return null;
  const check = await checkNow(session, document);
  return check.kind === "draft" ? check : null;
}

function findingOf(check: DraftCheck, reference: { code?: string; start?: number }) {
  return findingIn(check.analysis.findings, reference);
}

function findingIn(findings: readonly Finding[], { code, start }: { code?: string | undefined; start?: number | undefined }) {
  return findings.find((finding) => finding.code === code && finding.span.start === start && finding.accepted === null);
}

function refuse({ connection }: Session, message: string): false {
  warn(connection, message);
  return false;
}

function isVersioned(value: unknown): value is VersionedDocument {
  return typeof value === "object" && value !== null && "uri" in value && typeof value.uri === "string" && "version" in value;
}
