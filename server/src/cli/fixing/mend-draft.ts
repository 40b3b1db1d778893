import type { Finding, Fix } from "../../core/findings.ts";
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
  /** What a check says of the text as it is now. */
  readonly checked: CheckedDraft;
}

/** Makes the wanted fixes until none is left. `wanted` answers with the fix to make for a finding, or null. */
export function mendDraft(draft: OpenDraft, session: Session, wanted: (finding: Finding) => Fix | null): MendedDraft {
  let checked = draft.checked;
  const look = (text: string): readonly Finding[] => {
    if (text !== checked.analysis.draft.text) checked = checkDraft(draft.path, draft.name, text, session.settings, session.desk);
    return checked.analysis.findings;
  };
  const mended = mend(draft.text, look, wanted);
  look(mended.text);
  const passages = mended.heldBack.flatMap(({ text, spans }) => passagesAt(text, spans));
  return { text: mended.text, made: mended.made, passages, checked };
}
