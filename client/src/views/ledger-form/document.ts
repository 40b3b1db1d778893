import type { CustomDocument, Uri } from "vscode";
import type { FileAction } from "../../../../server/src/core/findings.ts";
import type { FormAnswer, FormEdit, Showing } from "../../../../server/src/lsp/secrets/form-messages.ts";
import type { Secrets } from "../../secrets.ts";

/** An edit that is not saved, with the server's numbers for the text before it and after it. */
export interface Step {
  readonly edit: FormEdit;
  before: number;
  after: number;
}

/** A ledger that is open as a form. What it holds is the server's: here are only the edits since it was saved, to make them again after a crash. */
export class LedgerDocument implements CustomDocument {
  readonly uri: Uri;
  /** The address as the server writes it. */
  readonly address: string;
  /** Whether names are shown. */
  reveal = false;
  /** The codenames of the sources that are unfolded. */
  readonly unfolded = new Set<string>();
  private backup: string | null;
  private steps: readonly Step[] = [];
  /** Whether a server does not know of the edits yet that are not saved: they wait until it can open the file. */
  private isBehind = false;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly secrets: Secrets;
  private readonly key: string;

  /** `key` opens and writes the backups of a plain ledger; `backup` is one to start from, encrypted, as base64. */
  constructor(uri: Uri, address: string, secrets: Secrets, key: string, backup: string | null) {
    this.uri = uri;
    this.address = address;
    this.secrets = secrets;
    this.key = key;
    this.backup = backup;
  }

  /** Opens it in a server that does not know it yet, with every edit that was not saved. */
  open(): Promise<FormAnswer> {
    return this.inTurn(() => this.openNow());
  }

  show(): Promise<FormAnswer> {
    return this.inTurn(() => this.showNow());
  }

  /** Makes an edit; the step that can be undone, where it changed anything. */
  edit(edit: FormEdit): Promise<{ readonly answer: FormAnswer; readonly step: Step | null }> {
    return this.inTurn(() => this.editNow(edit));
  }

  undo(step: Step): Promise<FormAnswer> {
    return this.inTurn(() => this.undoNow(step));
  }

  redo(step: Step): Promise<FormAnswer> {
    return this.inTurn(() => this.redoNow(step));
  }

  save(): Promise<"saved" | "changed" | { readonly message: string }> {
    return this.inTurn(() => this.saveNow());
  }

  /** Reads the file anew; with `onlyClean`, not where something is unsaved. */
  revert(onlyClean: boolean): Promise<FormAnswer> {
    return this.inTurn(async () => {
      if (!onlyClean) this.forgetEdits();
      return this.catchUp(await this.secrets.ask("formRevert", { onlyClean, ...this.asked() }));
    });
  }

  /** Does to the file what a remark offers. */
  secure(action: FileAction): Promise<FormAnswer> {
    return this.secrets.ask("formSecure", { action, ...this.asked() });
  }

  dispose(): void {
    this.secrets.ask("formClose", { uri: this.address }).catch(() => {
      // A server that has ended knows nothing of it any more.
    });
  }

  /** One thing after the other: each edit is made to the text that the one before it left. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => {});
    return done;
  }

  private async openNow(): Promise<FormAnswer> {
    const { backup, key } = this;
    this.isBehind = this.steps.length > 0;
    return this.catchUp(await this.secrets.ask("formOpen", { backup, key, ...this.asked() }));
  }

  private async showNow(): Promise<FormAnswer> {
    return this.catchUp(await this.secrets.ask("formShow", this.asked()));
  }

  private async editNow(edit: FormEdit): Promise<{ readonly answer: FormAnswer; readonly step: Step | null }> {
    const before = stateOf(await this.showNow());
    const answer = await this.secrets.ask("formEdit", { edit, ...this.asked() });
    const after = stateOf(answer);
    if (before === null || after === null || before === after) return { answer, step: null };
    const step = { edit, before, after };
    this.steps = [...this.steps, step];
    return { answer, step };
  }

  private async undoNow(step: Step): Promise<FormAnswer> {
    await this.showNow();
    const isUnsaved = this.steps.includes(step);
    this.steps = this.steps.filter((other) => other !== step);
    const answer = await this.secrets.ask("formGo", { state: step.before, ...this.asked() });
    if (answer.kind !== "refused" || !isUnsaved) return answer;
    // The server has been started since, or locked: the file with every edit but this one.
    this.isBehind = true;
    return this.catchUp(await this.secrets.ask("formRevert", { onlyClean: false, ...this.asked() }));
  }

  private async redoNow(step: Step): Promise<FormAnswer> {
    await this.showNow();
    const known = await this.secrets.ask("formGo", { state: step.after, ...this.asked() });
    const answer = known.kind === "refused" ? await this.secrets.ask("formEdit", { edit: step.edit, ...this.asked() }) : known;
    step.after = stateOf(answer) ?? step.after;
    this.steps = [...this.steps, step];
    return answer;
  }

  private async saveNow(): Promise<"saved" | "changed" | { readonly message: string }> {
    await this.showNow();
    const answer = await this.secrets.ask("formSave", { uri: this.address });
    if (answer.kind === "refused") return answer;
    if (answer.kind === "changed") return "changed";
    this.forgetEdits();
    return "saved";
  }

  /** Makes the edits again that a server does not know of, once it has opened the file. */
  private async catchUp(opened: FormAnswer): Promise<FormAnswer> {
    if (opened.kind === "not-open") return this.openNow();
    let answer: FormAnswer = opened;
    if (!this.isBehind || stateOf(answer) === null) return answer;
    this.isBehind = false;
    for (const step of this.steps) {
      step.before = stateOf(answer) ?? step.before;
      answer = await this.secrets.ask("formEdit", { edit: step.edit, ...this.asked() });
      step.after = stateOf(answer) ?? step.after;
    }
    return answer;
  }

  private asked(): { readonly uri: string } & Showing {
    return { uri: this.address, reveal: this.reveal, unfolded: [...this.unfolded] };
  }

  private forgetEdits(): void {
    this.steps = [];
    this.isBehind = false;
    this.backup = null;
  }
}

/** The number of the text that is shown; null where none is. */
function stateOf(answer: FormAnswer): number | null {
  return answer.kind === "form" || answer.kind === "text" ? answer.state : null;
}
