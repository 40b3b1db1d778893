import { randomInt } from "node:crypto";
import { changeLedger } from "../../core/ledger/form/change.ts";
import type { FormPath, FormValue } from "../../core/ledger/form/value.ts";
import { diskFiles } from "../../workspace/files.ts";
import { secureFile } from "../../workspace/secure-file.ts";
import { pathOf } from "../documents.ts";
import type { Session } from "../session.ts";
import { createFormLooks, type FormLooks } from "./form-look.ts";
import type { FormAnswer, FormAsked, FormEdit, Showing } from "./form-messages.ts";
import { openBackup, readStand, type Stand, sealBackup, writeBackup, writeElsewhere, writeStand } from "./open-form.ts";

type Given<Name extends keyof FormAsked> = FormAsked[Name]["params"];

/** The ledgers that are open as forms, and encrypted notes. What is not saved is here alone, and in the editor's encrypted backups. */
export interface Forms {
  open(given: Given<"formOpen">): Promise<FormAnswer>;
  show(given: Given<"formShow">): Promise<FormAnswer>;
  edit(given: Given<"formEdit">): Promise<FormAnswer>;
  go(given: Given<"formGo">): Promise<FormAnswer>;
  save(given: Given<"formSave">): Promise<FormAsked["formSave"]["answer"]>;
  saveAs(given: Given<"formSaveAs">): Promise<FormAsked["formSaveAs"]["answer"]>;
  revert(given: Given<"formRevert">): Promise<FormAnswer>;
  backup(given: Given<"formBackup">): Promise<FormAsked["formBackup"]["answer"]>;
  secure(given: Given<"formSecure">): Promise<FormAnswer>;
  /** Whether something in the form of that file is not saved. */
  isUnsaved(path: string): boolean;
  close(uri: string): void;
  /** Forgets every text of encrypted ledgers. What was not saved is kept encrypted, and comes back with the keys. */
  lock(): void;
}

interface Form {
  readonly path: string;
  readonly key: string;
  /** Null while it is locked. */
  stand: Stand | null;
  looks: FormLooks;
  /** Every text it had, by its state. */
  texts: Map<number, string>;
  state: number;
  saved: number;
  /** What was not saved when it was locked. */
  parked: Promise<Uint8Array> | null;
}

const WHY_NOT = {
  unreadable: "This file cannot be opened for reading.",
  "not-allowed": "This file is not there, or may not be read: trust the workspace, or allow ledgers on this machine.",
};

const NOT_KNOWN = "What stood there before is not known any more: it was locked, or Ground Rules was restarted. Nothing was changed.";

const LOST =
  "What was not saved of this file could not be brought back: it was kept for a key that is not at hand any more. What was saved is shown.";

const NOT_OPEN: FormAnswer = { kind: "not-open" };

/** `saved` is called once a ledger was written. */
export function createForms(session: Session, saved: () => void): Forms {
  const forms = new Map<string, Form>();
  // States of a server that ended are none of this one's.
  let lastState = randomInt(2 ** 47);

  const push = (form: Form, text: string): void => {
    lastState += 1;
    form.texts.set(lastState, text);
    form.state = lastState;
  };

  /** Reads the file; what is not saved stays. */
  const load = async (form: Form): Promise<FormAnswer | null> => {
    const stand = await readStand(form.path, session);
    if ("failure" in stand) {
      return stand.failure === "locked" ? { kind: "locked" } : { kind: "refused", message: WHY_NOT[stand.failure] };
    }
    // Who can get at a plain ledger is one of the things that are said of it.
    if (stand.sealing === null) await session.exposures.look(form.path);
    form.stand = stand;
    form.texts = new Map();
    push(form, stand.text);
    form.saved = form.state;
    return form.parked === null ? null : bringBack(form, stand, await form.parked);
  };

  const bringBack = async (form: Form, stand: Stand, sealed: Uint8Array): Promise<FormAnswer | null> => {
    const backup = await openBackup(sealed, stand, form.key, session);
    if ("failure" in backup && backup.failure === "closed") {
      form.stand = null;
      return { kind: "locked" };
    }
    form.parked = null;
    if ("failure" in backup) return { kind: "refused", message: LOST };
    push(form, backup.text);
    // The ledger that the change was made in is gone: saving has to find that out.
    if (!backup.fits) form.stand = { ...stand, bytes: new Uint8Array() };
    return null;
  };

  /** The form, loaded; else what to answer. */
  const ready = async (uri: string): Promise<(Form & { stand: Stand }) | FormAnswer> => {
    const form = forms.get(uri);
    if (form === undefined) return NOT_OPEN;
    const failure = form.stand === null ? await load(form) : null;
    return failure ?? (form as Form & { stand: Stand });
  };

  const answer = (form: Form & { stand: Stand }, showing: Showing): FormAnswer => {
    const { stand, state, saved, looks } = form;
    const text = form.texts.get(state) ?? "";
    const { page, remarks } = looks(text, stand);
    const common = { revealed: showing.reveal, encrypted: stand.sealing !== null, state, saved, remarks };
    return page === null
      ? { kind: "text", text: showing.reveal ? text : null, ...common }
      : { kind: "form", page: page(showing), ...common };
  };

  const withForm = async (
    given: Showing & { readonly uri: string },
    use: (form: Form & { stand: Stand }) => FormAnswer | null,
  ): Promise<FormAnswer> => {
    const form = await ready(given.uri);
    if ("kind" in form) return form;
    return use(form) ?? answer(form, given);
  };

  return {
    async open(given) {
      const { uri, backup, key } = given;
      const path = pathOf(uri);
      if (path === null) return { kind: "refused", message: "It can only be a file on this machine." };
      const sealed = backup === null ? null : Buffer.from(backup, "base64");
      const form: Form = {
        path,
        key,
        stand: null,
        looks: createFormLooks(path, session),
        texts: new Map(),
        state: 0,
        saved: 0,
        parked: sealed === null ? null : Promise.resolve(sealed),
      };
      forms.set(uri, form);
      return withForm(given, () => null);
    },
    show: (given) => withForm(given, () => null),
    edit: (given) =>
      withForm(given, (form) => {
        const changed = edited(form.texts.get(form.state) ?? "", given.edit);
        if (changed === null)
          return { kind: "refused", message: "This cannot be put into the file as it is written. Nothing was changed." };
        if (changed !== form.texts.get(form.state)) push(form, changed);
        return null;
      }),
    go: (given) =>
      withForm(given, (form) => {
        if (!form.texts.has(given.state)) return { kind: "refused", message: NOT_KNOWN };
        form.state = given.state;
        return null;
      }),
    async save({ uri }) {
      const form = await ready(uri);
      if ("kind" in form) return { kind: "refused", message: "It is locked. Unlock the ledger and save again." };
      const { state } = form;
      const text = form.texts.get(state) ?? "";
      const outcome = await writeStand(form.path, form.stand, text).catch(() => "failed" as const);
      if (outcome === "changed") return { kind: "changed" };
      if (outcome !== "written") {
        const message =
          outcome === "failed"
            ? "The file could not be written. Nothing was changed on the disk."
            : "The file does not list whom it is encrypted to, so it cannot be written. Encrypt it anew with ledger encrypt.";
        return { kind: "refused", message };
      }
      session.settling.accept(form.path);
      const stand = await readStand(form.path, session);
      // A passphrase makes the file open a second time; what was just written is known.
      form.stand = "failure" in stand ? { ...form.stand, bytes: diskFiles.read(form.path) ?? form.stand.bytes, text } : stand;
      form.saved = state;
      saved();
      return { kind: "done", saved: state };
    },
    async saveAs({ uri, target }) {
      const form = await ready(uri);
      const path = pathOf(target);
      if ("kind" in form || path === null) return { kind: "refused", message: "It could not be saved there." };
      try {
        await writeElsewhere(path, form.stand, form.texts.get(form.state) ?? "");
        return { kind: "done" };
      } catch {
        return { kind: "refused", message: "It could not be saved there. An encrypted file needs a new name that ends in .age." };
      }
    },
    revert(given) {
      const form = forms.get(given.uri);
      if (form !== undefined && !(given.onlyClean && (form.state !== form.saved || form.parked !== null))) {
        form.stand = null;
        form.parked = null;
      }
      return withForm(given, () => null);
    },
    async backup({ uri, path }) {
      const form = forms.get(uri);
      if (form === undefined) return { kind: "refused", message: "This file is not open." };
      const sealed = form.stand === null ? await form.parked : await sealBackup(form.stand, form.texts.get(form.state) ?? "", form.key);
      if (sealed === null) return { kind: "refused", message: "There is nothing to keep." };
      writeBackup(path, sealed);
      return { kind: "done" };
    },
    async secure(given) {
      const form = await ready(given.uri);
      if ("kind" in form) return form;
      if (!secureFile(form.path, given.action)) {
        return { kind: "refused", message: "The ledger's file could not be changed. Nothing was done." };
      }
      session.exposures.forget(form.path);
      await session.exposures.look(form.path);
      saved();
      return withForm(given, () => null);
    },
    isUnsaved: (path) => [...forms.values()].some((form) => form.path === path && (form.state !== form.saved || form.parked !== null)),
    close: (uri) => void forms.delete(uri),
    lock() {
      for (const form of forms.values()) {
        if (form.stand === null || form.stand.sealing === null) continue;
        if (form.state !== form.saved) form.parked = sealBackup(form.stand, form.texts.get(form.state) ?? "", form.key);
        form.stand = null;
        form.texts = new Map();
        form.looks = createFormLooks(form.path, session);
      }
    },
  };
}

/** The text with an edit; null where it does not fit. */
function edited(text: string, edit: FormEdit): string | null {
  return "text" in edit
    ? edit.text
    : changeLedger(text, { path: edit.path, value: edit.value === null ? null : typed(edit.path, edit.value) });
}

const FLAGS: ReadonlySet<unknown> = new Set(["printed", "editor", "quote-approval"]);

/** A page knows texts only. */
function typed(path: FormPath, value: FormValue): FormValue {
  const isFlag = FLAGS.has(path.at(-1)) || path.at(-2) === "permits";
  return isFlag && (value === "true" || value === "false") ? value === "true" : value;
}
