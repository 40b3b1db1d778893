import type { Finding, Fix, StrippedCopy } from "../../core/findings.ts";
import { mend } from "../../core/mend.ts";
import { type CheckedDraft, checkDraft } from "../../workspace/check-draft.ts";
import { type Passage, passagesAt } from "../../workspace/hold-back.ts";
import type { Session } from "../session.ts";
import type { OpenDraft } from "./open-draft.ts";

/** A draft with fixes made, not yet written. */
export interface MendedDraft {
  readonly text: string;
  /** How many fixes were made. */
  readonly made: number;
  /** What has to be in the held-back file before the draft is written, in the order it was taken out. */
  readonly passages: readonly Passage[];
  /** The copies without metadata that have to be there before the draft is written. */
  readonly strips: readonly StrippedCopy[];
  /** What a check says of the text as it is now. */
  readonly checked: CheckedDraft;
}

/** Makes fixes until none is left: those of every certain finding, or, where `asked` is given, those it answers with. */
export function mendDraft(draft: OpenDraft, session: Session, asked?: (finding: Finding) => Fix | null): MendedDraft {
  let checked = draft.checked;
  const look = (text: string): readonly Finding[] => {
    if (text !== checked.analysis.draft.text) checked = checkDraft(draft.path, draft.name, text, session.settings, session.desk);
    const { findings } = checked.analysis;
    return asked === undefined ? findings : findings.flatMap((finding) => withFix(finding, asked(finding)));
  };
  const mended = mend(draft.text, look);
  look(mended.text);
  const passages = mended.heldBack.flatMap(({ text, spans }) => passagesAt(text, spans));
  return { text: mended.text, made: mended.made, passages, strips: mended.strips, checked };
}

/** A finding as if it were certain, with the one fix that was asked for; nothing where there is none. */
function withFix(finding: Finding, fix: Fix | null): readonly Finding[] {
  return fix === null ? [] : [{ ...finding, sure: "certain", accepted: null, fixes: [{ ...fix, preferred: true }] }];
}
