import type { CustomDocument, Uri } from "vscode";
import type { FormAnswer, FormEdit } from "../../../../server/src/lsp/secrets/form-messages.ts";
import type { Secrets } from "../../secrets.ts";

/** A ledger that is open as a form. What it holds is the server's: here are only the edits since it was saved, to make them again after a crash. */
export class LedgerDocument implements CustomDocument {
  readonly uri: Uri;
  /** The address as the server writes it. */
  readonly address: string;
  /** Whether names are shown. */
  reveal = false;
  private backup: string | null;
  private edits: FormEdit[] = [];
  private readonly secrets: Secrets;
  private readonly key: string;

  /** `key` opens and writes the backups of a plain ledger; `backup` is the path of one to start from. */
  constructor(uri: Uri, address: string, secrets: Secrets, key: string, backup: string | null) {
    this.uri = uri;
    this.address = address;
    this.secrets = secrets;
    this.key = key;
    this.backup = backup;
  }

  /** Opens it in a server that does not know it yet, with every edit that was not saved. */
  async open(): Promise<FormAnswer> {
    const { backup, key, reveal, address: uri } = this;
    let answer = await this.secrets.ask("formOpen", { uri, backup, key, reveal });
    for (const edit of this.edits) answer = await this.secrets.ask("formEdit", { uri, edit, reveal });
    return answer;
  }

  show(): Promise<FormAnswer> {
    return this.secrets.ask("formShow", { uri: this.address, reveal: this.reveal });
  }

  async edit(edit: FormEdit): Promise<FormAnswer> {
    const answer = await this.secrets.ask("formEdit", { uri: this.address, edit, reveal: this.reveal });
    if (answer.kind === "form" || answer.kind === "text") this.edits.push(edit);
    return answer;
  }

  /** Goes back to the state before an edit, or forward to the one after it. */
  go(state: number, edit: FormEdit, forward: boolean): Promise<FormAnswer> {
    if (forward) this.edits.push(edit);
    else this.edits = this.edits.slice(0, -1);
    return this.secrets.ask("formGo", { uri: this.address, state, reveal: this.reveal });
  }

  async save(): Promise<"saved" | "changed" | { readonly message: string }> {
    const answer = await this.secrets.ask("formSave", { uri: this.address });
    if (answer.kind === "refused") return answer;
    if (answer.kind === "changed") return "changed";
    this.forgetEdits();
    return "saved";
  }

  /** Reads the file anew; with `onlyClean`, not where something is unsaved. */
  revert(onlyClean: boolean): Promise<FormAnswer> {
    if (!onlyClean) this.forgetEdits();
    return this.secrets.ask("formRevert", { uri: this.address, onlyClean, reveal: this.reveal });
  }

  dispose(): void {
    this.secrets.ask("formClose", { uri: this.address }).catch(() => {
      // A server that has ended knows nothing of it any more.
    });
  }

  private forgetEdits(): void {
    this.edits = [];
    this.backup = null;
  }
}
