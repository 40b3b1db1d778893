import type { NotADraft } from "../workspace/drafts.ts";
import type { Check } from "./checks.ts";

const WORDS: Readonly<Record<NotADraft, string>> = {
  "not-markdown": "This file is not a Markdown file, so it is not a draft.",
  "not-in-setting": "This file is not among the drafts that the setting groundRules.drafts names.",
  "in-excluded-folder": "This file lies in a folder that holds no drafts.",
  notes: "These are interview notes, not a draft.",
  "held-back": "These passages are held back; they are not a draft.",
  "opted-out": "This file says in its front matter that it is not a draft.",
};

/** Why an open document is not checked as a draft. */
export function whyNotChecked(check: Exclude<Check, { kind: "draft" }>): string {
  if (check.kind === "ledger") return "This is a ledger, not a draft.";
  return check.kind === "notes" ? WORDS.notes : WORDS[check.why];
}
