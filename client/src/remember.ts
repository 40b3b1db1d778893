import { type ExtensionContext, type Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { forgetMachineKey, keepMachineKey, type MachineKey, machineIdentity, machineRecipient } from "./machine-key.ts";
import type { Secrets } from "./secrets.ts";
import { unlockByOwnKey } from "./unlock.ts";

/** Hands the key of this computer to a server that was just started, where there is one. */
export async function handOverMachineKey(secrets: Secrets, context: ExtensionContext): Promise<void> {
  const identity = await machineIdentity(context);
  if (identity !== undefined) await secrets.ask("machineKey", { identity });
}

/**
 * Makes a key for this computer, lets the ledger open for it, and keeps it. It is a recipient like any other and can be taken
 * off again; the reporter's own key and passphrases are never kept.
 */
export async function rememberHere(client: LanguageClient, secrets: Secrets, context: ExtensionContext, ledger: Uri): Promise<void> {
  if (!(await confirmRemembering())) return;
  const uri = client.code2ProtocolConverter.asUri(ledger);
  const known = await machineIdentity(context);
  const lost = known === undefined ? machineRecipient(context) : undefined;
  const key = known === undefined ? await secrets.ask("newKey", {}) : await keyOf(secrets, known);
  // Kept first: a recipient whose key was not kept would open the ledger for nobody.
  const isKept = await keepMachineKey(context, key).then(
    () => true,
    () => false,
  );
  if (!isKept) {
    void window.showWarningMessage("Ground Rules: VS Code could not keep a key on this computer. Nothing was changed.");
    return;
  }
  const answer = await secrets.ask("addRecipient", { uri, recipient: key.recipient });
  if (answer.kind === "refused") {
    if (known === undefined) await forgetMachineKey(context);
    void window.showWarningMessage(`Ground Rules: ${answer.message}`);
    return;
  }
  if (lost !== undefined) await secrets.ask("removeRecipient", { uri, recipient: lost });
  void window.showInformationMessage("Ground Rules: this computer opens the ledger by itself from now on.");
}

async function confirmRemembering(): Promise<boolean> {
  const remember = "Remember";
  const chosen = await window.showWarningMessage(
    "Let this ledger open by itself on this computer?",
    {
      modal: true,
      detail:
        "A key made for this computer is added to those that open the ledger and its notes. VS Code keeps it in the system's keyring. Where there is no keyring (in a browser, or on a Linux without one), VS Code may forget it with its window, or keep it where whoever can read your files can read the key, and then the ledger. “Forget This Computer” takes it off again.",
    },
    remember,
  );
  return chosen === remember;
}

/** Takes the key of this computer off the ledger, and forgets it. */
export async function forgetHere(client: LanguageClient, secrets: Secrets, context: ExtensionContext, ledger: Uri): Promise<void> {
  const known = await machineIdentity(context);
  const recipient = known === undefined ? machineRecipient(context) : (await keyOf(secrets, known)).recipient;
  if (recipient === undefined) {
    void window.showInformationMessage("Ground Rules: this computer has no key of its own.");
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(ledger);
  let answer = await secrets.ask("removeRecipient", { uri, recipient });
  // The ledger has to go on opening for somebody: opened by this computer's key alone, it asks for the reporter's own.
  if (answer.kind === "refused" && (await unlockByOwnKey(secrets, context, uri))) {
    answer = await secrets.ask("removeRecipient", { uri, recipient });
  }
  if (answer.kind === "refused") return keptUnlessForgotten(context, answer.message);
  await forgetMachineKey(context);
  void window.showInformationMessage(
    "Ground Rules: this computer's key was taken off the ledger and forgotten. Older copies of the ledger still open for it.",
  );
}

/** The ledger could not be changed, or is not there any more; the key can still go from this computer. */
async function keptUnlessForgotten(context: ExtensionContext, why: string): Promise<void> {
  const forget = "Forget the Key Only";
  const chosen = await window.showWarningMessage(`Ground Rules: ${why} The key of this computer was kept.`, forget);
  if (chosen !== forget) return;
  await forgetMachineKey(context);
  void window.showInformationMessage("Ground Rules: this computer's key was forgotten. Ledgers go on listing it, for nobody.");
}

async function keyOf(secrets: Secrets, identity: string): Promise<MachineKey> {
  const answer = await secrets.ask("recipientOf", { key: { kind: "identity", text: identity } });
  if (answer.kind !== "recipient") throw new Error("the kept key cannot be read");
  return { identity, recipient: answer.recipient };
}
