import { window } from "vscode";

/** Asks what a new source is to be called. */
export function askForCodename(): Thenable<string | undefined> {
  return window.showInputBox({
    title: "Add a Source",
    prompt: "A codename: a word that has nothing to do with the source. It is all that is ever shown.",
    placeHolder: "heron",
    validateInput: (value) => (/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(value) ? undefined : "Letters, digits and hyphens."),
  });
}

export async function confirmRemoval(what: string): Promise<boolean> {
  const remove = "Remove";
  const chosen = await window.showWarningMessage(
    `Remove ${what} from the ledger?`,
    { modal: true, detail: "Undo brings it back until you close the ledger." },
    remove,
  );
  return chosen === remove;
}

/** Whether what is unsaved is to be dropped for what somebody else wrote. */
export async function offerToReload(): Promise<boolean> {
  const reload = "Drop My Changes";
  const chosen = await window.showWarningMessage(
    "It was changed elsewhere since you opened it, perhaps in another window. Nothing was overwritten.",
    {
      modal: true,
      detail:
        "To see what is there now, it has to be read anew. Your own changes since you last saved are then gone; write them down first.",
    },
    reload,
  );
  return chosen === reload;
}
