import { changeLedger } from "../core/ledger/form/change.ts";
import type { Ledger } from "../core/ledger/model.ts";
import type { LoadedLedger } from "../workspace/ledger-loader.ts";
import { pathOf } from "./documents.ts";
import { badParameters } from "./failures.ts";
import type { CorroboratorAnswer, CorroboratorParams } from "./requests.ts";
import { readStand, writeStand } from "./secrets/open-form.ts";
import { checkNow, openDocumentOf, type Session } from "./session.ts";
import { toWorkspaceEdit } from "./to-protocol.ts";

const refused = (message: string): CorroboratorAnswer => ({ kind: "refused", message });

/** Enters a corroborator under an agreement of the ledger that a draft is held against; the rest of the ledger stays as it was written. */
export async function addCorroborator(session: Session, params: Partial<CorroboratorParams> | null): Promise<CorroboratorAnswer> {
  const { uri, source, agreement, corroborator } = params ?? {};
  if (typeof source !== "string" || typeof agreement !== "number" || typeof corroborator !== "object") throw badParameters();
  const { ledger } = await checkNow(session, openDocumentOf(session, uri));
  const { state } = ledger;
  if (state.kind !== "ledger" || state.ledger.problems.some((problem) => problem.blocksVerdict)) {
    return refused("The ledger has a fault, so nothing can be entered safely. Mend it first.");
  }
  const path = pathIn(state.ledger, source, agreement);
  const value = whoOrWhat(state.ledger, source, corroborator);
  if (path === null || value === null) return refused("There is no such agreement or source any more. Check the draft again.");
  const change = (text: string): string | null => changeLedger(text, { path, value });
  return write(session, ledger, change);
}

function pathIn({ sources }: Ledger, label: string, index: number): readonly (string | number)[] | null {
  const source = sources.find((one) => one.label === label);
  const agreement = source?.agreements[index];
  if (source === undefined || agreement === undefined) return null;
  return ["sources", source.codename, "agreements", index, "corroborated-by", agreement.corroboratedBy.length];
}

function whoOrWhat({ sources }: Ledger, own: string, corroborator: CorroboratorParams["corroborator"] | null) {
  if (corroborator !== null && "document" in corroborator) {
    return typeof corroborator.document === "string" && corroborator.document.trim() !== ""
      ? { document: corroborator.document.trim() }
      : null;
  }
  const other = sources.find(({ label }) => label === corroborator?.source && label !== own);
  return other?.codename ?? null;
}

/** An open editor's text goes before the disk: there the change is an edit that can be undone. */
async function write(session: Session, ledger: LoadedLedger, change: (text: string) => string | null): Promise<CorroboratorAnswer> {
  const path = ledger.path ?? ledger.encryptedPath;
  if (path === null) return refused("There is no ledger to enter it in.");
  const open = ledger.path === null ? undefined : session.documents.all().find((document) => pathOf(document.uri) === ledger.path);
  const stand = open === undefined ? await readStand(path, session) : null;
  if (stand !== null && "failure" in stand) return refused("The ledger cannot be opened. Unlock it first.");
  const text = open?.getText() ?? stand?.text ?? "";
  const changed = change(text);
  if (changed === null) return refused("This cannot be put into the ledger as it is written. Nothing was changed.");
  if (open !== undefined) {
    const edit = toWorkspaceEdit(open, [smallest(text, changed)], session.features.versionsEdits);
    const { applied } = await session.connection.workspace.applyEdit({ label: "Add a corroborator", edit });
    return applied ? { kind: "done" } : refused("The editor did not take the change. Nothing was changed.");
  }
  const outcome = stand === null ? "failed" : await writeStand(path, stand, changed).catch(() => "failed" as const);
  return outcome === "written" ? { kind: "done" } : refused("The ledger could not be written. Nothing was changed.");
}

/** What differs between two texts, as one edit. */
function smallest(before: string, after: string) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = before.length;
  let newEnd = after.length;
  while (end > start && newEnd > start && before[end - 1] === after[newEnd - 1]) {
    end -= 1;
    newEnd -= 1;
  }
  return { start, end, newText: after.slice(start, newEnd) };
}
