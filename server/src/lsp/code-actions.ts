import type { CodeAction, CodeActionParams } from "vscode-languageserver/node";
import { CodeActionKind } from "vscode-languageserver/node";
import type { Finding, Fix } from "../core/findings.ts";
import { acceptanceEdit } from "./acceptance.ts";
import { FIX_ALL_KIND } from "./capabilities.ts";
import type { Check, DraftCheck } from "./checks.ts";
import type { ClientFeatures } from "./client-features.ts";
import { isAbout, ledgerActions, touchedBy } from "./ledger-actions.ts";
import { mendAll } from "./mending.ts";
import type { AcceptArguments, FixReference, VersionedDocument } from "./requests.ts";
import { ACCEPT_COMMAND, FIX_ALL_COMMAND, HOLD_BACK_COMMAND } from "./requests.ts";
import { toWorkspaceEdit } from "./to-protocol.ts";

/** The fixes and acceptances for a stretch of an open document, as edits of the version that was checked. */
export function codeActionsOf(check: Check, params: CodeActionParams, features: ClientFeatures): CodeAction[] {
  const { only, diagnostics } = params.context;
  const wants = (kind: string): boolean => only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  if (check.kind === "ledger") return wants(CodeActionKind.QuickFix) ? ledgerActions(check, params, features) : [];
  if (check.kind !== "draft") return [];
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const finding of touchedBy(check, params, check.analysis.findings)) {
      const about = diagnostics.filter((diagnostic) => isAbout(diagnostic, finding));
      finding.fixes.forEach((fix, index) => {
        const action = fixAction(check, finding, fix, index, features);
        if (action !== null) actions.push({ ...action, diagnostics: about });
      });
      const accept = acceptAction(check, finding, features);
      if (accept !== null) actions.push({ ...accept, diagnostics: about });
    }
  }
  // Looked for only where it is asked for: it means looking at the draft several times.
  if (only !== undefined && wants(FIX_ALL_KIND)) {
    const all = fixAllAction(check, features);
    if (all !== null) actions.push(all);
  }
  return actions;
}

/** A plain edit, or, where a passage is held back or a copy has to be there, the command that writes it first; null where the client cannot. */
function fixAction(check: DraftCheck, finding: Finding, fix: Fix, index: number, features: ClientFeatures): CodeAction | null {
  const common = { title: fix.title, kind: CodeActionKind.QuickFix, isPreferred: fix.preferred };
  if (fix.holdsBack.length === 0 && fix.strips === undefined)
    return { ...common, edit: toWorkspaceEdit(check.document, fix.edits, features.versionsEdits) };
  if (!features.appliesEdits) return null;
  const reference: FixReference = { ...versioned(check), code: finding.code, start: finding.span.start, fix: index };
  return { ...common, command: { title: fix.title, command: HOLD_BACK_COMMAND, arguments: [reference] } };
}

/** Asks for the reason where the client can; else inserts the comment with the reason left open, which accepts nothing until it is written. */
function acceptAction(check: DraftCheck, finding: Finding, features: ClientFeatures): CodeAction | null {
  const open = acceptanceEdit(check.analysis.draft, finding, "");
  if (open === null) return null;
  const common = { kind: CodeActionKind.QuickFix, isPreferred: false };
  if (!features.asksForReasons) {
    const title = "Accept this, with a reason written after the dashes";
    return { ...common, title, edit: toWorkspaceEdit(check.document, open, features.versionsEdits) };
  }
  const title = "Accept this with a reason…";
  const reference: AcceptArguments = { ...versioned(check), code: finding.code, start: finding.span.start };
  return { ...common, title, command: { title, command: ACCEPT_COMMAND, arguments: [reference] } };
}

/** One edit for everything; where passages are held back, the command that writes them first. */
function fixAllAction(check: DraftCheck, features: ClientFeatures): CodeAction | null {
  const mended = mendAll(check);
  if (mended.made === 0) return null;
  const common = { title: "Make every certain fix", kind: FIX_ALL_KIND };
  if (mended.heldBack.length === 0 && mended.strips.length === 0)
    return { ...common, edit: toWorkspaceEdit(check.document, mended.edits, features.versionsEdits) };
  if (!features.appliesEdits) return null;
  return { ...common, command: { title: common.title, command: FIX_ALL_COMMAND, arguments: [versioned(check)] } };
}

function versioned({ document, version }: DraftCheck): VersionedDocument {
  return { uri: document.uri, version };
}
