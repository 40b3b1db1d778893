import type { Problem } from "../../core/findings.ts";
import { writeStrippedCopies } from "../../workspace/attachments/write-copy.ts";
import { holdBack } from "../../workspace/hold-back.ts";
import { fileProblem } from "../../workspace/problems.ts";
import { replaceFile } from "../../workspace/write-file.ts";
import type { Session } from "../session.ts";
import type { MendedDraft } from "./mend-draft.ts";
import type { OpenDraft } from "./open-draft.ts";

/** Where held-back passages went, or null where there were none. */
export type Saved = { readonly heldBackIn: string | null } | { readonly problem: Problem };

/** Writes what is held back and the copies that the draft will show, and only then the draft, and only where it still has the content that was checked. */
export async function save(draft: OpenDraft, mended: MendedDraft, session: Session): Promise<Saved> {
  const heldBack = await keepPassages(draft, mended, session);
  if ("problem" in heldBack) return heldBack;
  if (!(await writeStrippedCopies({ path: draft.path, root: null }, mended.strips))) {
    return {
      problem: fileProblem("copy-not-written", draft.name, "A copy without metadata could not be written, so the draft was left as it is."),
    };
  }
  const outcome = replaceFile(draft.path, draft.bytes, mended.text);
  if (outcome === "written") return heldBack;
  const copied = heldBack.heldBackIn === null ? "" : " What was to be held back stands in the held-back file as well.";
  return outcome === "changed"
    ? {
        problem: fileProblem(
          "draft-changed",
          draft.name,
          `The draft changed while it was being checked, so it was left as it is.${copied}`,
        ),
      }
    : { problem: fileProblem("draft-not-written", draft.name, `The draft could not be written and is as it was.${copied}`) };
}

async function keepPassages(draft: OpenDraft, mended: MendedDraft, session: Session): Promise<Saved> {
  const { ledger } = mended.checked;
  if (mended.passages.length === 0) return { heldBackIn: null };
  if (ledger.folder === null) {
    return {
      problem: fileProblem("no-ledger", draft.name, "There is no ledger to hold passages back beside, so the draft was left as it is."),
    };
  }
  const result = await holdBack({
    ledgerFolder: ledger.folder,
    locked: ledger.locked,
    sealing: ledger.sealing,
    draftPath: draft.path,
    passages: mended.passages,
    now: session.settings.now,
  });
  return "problem" in result ? result : { heldBackIn: result.path };
}
