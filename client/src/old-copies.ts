import { join } from "node:path";
import { commands, type ExtensionContext, env, Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Asked } from "../../server/src/lsp/secrets/messages.ts";
import type { Secrets } from "./secrets.ts";

type Copy = Asked["oldCopies"]["answer"]["copies"][number];

const WORDS: Readonly<Record<Copy["kind"], { readonly label: string; readonly what: string }>> = {
  "local-history": { label: "$(history) VS Code's local history", what: "Delete the folder, or the entries in the Timeline of the file." },
  backup: { label: "$(save) VS Code's backup of an unsaved file", what: "Save or close the file; then it goes." },
  git: {
    label: "$(git-commit) git keeps it",
    what: "Whoever has the repository has it. Take it out of the history with git filter-repo, and everybody has to clone anew.",
  },
  beside: { label: "$(files) A copy beside it", what: "Left by an editor or a sync program. Delete it if you do not need it." },
};

/** Lists copies of the plain ledger, notes and held-back passages, and shows the one that is chosen where it lies. */
export async function findOldCopies(client: LanguageClient, secrets: Secrets, context: ExtensionContext, file: Uri): Promise<void> {
  // The folder of this extension's own storage is …/User/globalStorage/<name>.
  const user = join(context.globalStorageUri.fsPath, "../..");
  const { copies } = await secrets.ask("oldCopies", {
    uri: client.code2ProtocolConverter.asUri(file),
    history: join(user, "History"),
    backups: join(user, "../Backups"),
  });
  if (copies.length === 0) {
    void window.showInformationMessage(
      `Ground Rules: no old copies of the ledger or notes were found in local history, backups, git, or beside them. Backups of the whole disk, synced folders and other machines were not looked at${env.remoteName === undefined ? "" : ", nor what VS Code keeps on your own computer"}.`,
    );
    return;
  }
  const items = copies.map((copy) => ({ label: WORDS[copy.kind].label, description: copy.shown, detail: WORDS[copy.kind].what, copy }));
  const title = copies.length === 1 ? "1 Old Copy" : `${copies.length} Old Copies`;
  const chosen = await window.showQuickPick(items, { title, placeHolder: "Choose one to see where it lies", ignoreFocusOut: true });
  if (chosen !== undefined) await showPlace(chosen.copy);
}

/** Files of a remote machine cannot be shown in this computer's own file manager. */
async function showPlace({ place, shown }: Copy): Promise<void> {
  if (env.remoteName === undefined) {
    await commands.executeCommand("revealFileInOS", Uri.file(place));
    return;
  }
  await env.clipboard.writeText(place);
  void window.showInformationMessage(`Ground Rules: it lies on the machine that VS Code works on, as ${shown}. The place was copied.`);
}
