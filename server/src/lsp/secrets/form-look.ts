import { type FormPage, formOf } from "../../core/ledger/form/page.ts";
import type { Ledger } from "../../core/ledger/model.ts";
import { readLedger } from "../../core/ledger/read.ts";
import { isYamlPath } from "../../workspace/encryption/vault.ts";
import type { Session } from "../session.ts";
import type { FormRemark, Showing } from "./form-messages.ts";
import type { Stand } from "./open-form.ts";

/** A look at one text of a file that is open as a form, from which it is shown as often as somebody asks. */
export interface FormLook {
  /** Null where it cannot be shown as a form, or is none. */
  readonly page: ((showing: Showing) => FormPage) | null;
  readonly remarks: readonly FormRemark[];
}

/** Keeps the last look, since a large ledger takes a second to read. Drop it to forget the text. */
export type FormLooks = (text: string, stand: Stand) => FormLook;

export function createFormLooks(path: string, session: Session): FormLooks {
  let last: { readonly text: string; readonly reach: string; readonly look: FormLook } | null = null;
  return (text, stand) => {
    const reach = reachOf(path, stand, session);
    const known = JSON.stringify(reach);
    if (last?.text !== text || last.reach !== known) last = { text, reach: known, look: look(text, path, reach, session) };
    return last.look;
  };
}

/** What a ledger does not say of itself: who can get at its file, and how many it opens for. */
function reachOf(path: string, { sealing }: Stand, { exposures }: Session): Pick<Ledger, "exposure" | "recipients"> {
  if (sealing === null) return { exposure: exposures.of(path) };
  return sealing.kind === "recipients" ? { recipients: sealing.recipients.length } : {};
}

/** Notes and held-back passages are texts and nothing else. */
function look(text: string, path: string, reach: Pick<Ledger, "exposure" | "recipients">, { analyzer, now }: Session): FormLook {
  if (!isYamlPath(path)) return { page: null, remarks: [] };
  const ledger = { ...readLedger({ text, path, timezone: "UTC", readNotes: () => "" }), ...reach };
  const mask = (shown: string): string => analyzer.mask(shown, { kind: "ledger", ledger });
  const settings = { stage: "writing", outlet: null, rules: {}, allowAccepted: false, now: now() } as const;
  const { ledgerFindings, problems } = analyzer.analyzeLedger(ledger, settings);
  const remarks = new Map<string, FormRemark>();
  for (const { message } of problems) remarks.set(message, { message: mask(message), onFile: [] });
  for (const { message, fixes } of ledgerFindings) {
    const onFile = fixes.flatMap(({ title, onFile: action }) => (action === undefined ? [] : [{ title, action }]));
    remarks.set(message, { message: mask(message), onFile });
  }
  const shows = formOf(text);
  return {
    page: shows && (({ reveal, unfolded }) => shows({ revealed: reveal, isUnfolded: (codename) => unfolded.includes(codename), mask })),
    remarks: [...remarks.values()],
  };
}
