import { type ExtensionContext, type Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Secrets } from "./secrets.ts";

/** Where the key of this computer is kept in VS Code's secret storage. */
const MACHINE_KEY = "groundRules.machineKey";

/** Hands the key of this computer to a server that was just started, where there is one. */
export async function handOverMachineKey(secrets: Secrets, context: ExtensionContext): Promise<void> {
  const identity = await context.secrets.get(MACHINE_KEY);
  if (identity !== undefined) await secrets.ask("machineKey", { identity });
}

/**
 * Makes a key for this computer, lets the ledger open for it, and keeps it. It is a recipient like any other and can be taken
 * off again; the reporter's own key and passphrases are never kept.
 */
export async function rememberHere(client: LanguageClient, secrets: Secrets, context: ExtensionContext, ledger: Uri): Promise<void> {
  const remember = "Remember";
  const chosen = await window.showWarningMessage(
    "Let this ledger open by itself on this computer?",
    {
      modal: true,
      detail:
        "A key made for this computer is added to those that open the ledger and its notes. VS Code keeps it in the system's keyring. Where there is no keyring (in a browser, or on a Linux without one), whoever can read your files can read the key, and then the ledger. “Forget This Computer” takes it off again.",
    },
    remember,
  );
  if (chosen !== remember) return;
  const known = await context.secrets.get(MACHINE_KEY);
  const { identity, recipient } = known === undefined ? await secrets.ask("newKey", {}) : await keyOf(secrets, known);
  const answer = await secrets.ask("addRecipient", { uri: client.code2ProtocolConverter.asUri(ledger), recipient });
  if (answer.kind === "refused") {
    void window.showWarningMessage(`Ground Rules: ${answer.message}`);
    return;
  }
  await context.secrets.store(MACHINE_KEY, identity);
  void window.showInformationMessage("Ground Rules: this computer opens the ledger by itself from now on.");
}

/** Takes the key of this computer off the ledger, and forgets it. */
export async function forgetHere(client: LanguageClient, secrets: Secrets, context: ExtensionContext, ledger: Uri): Promise<void> {
  const known = await context.secrets.get(MACHINE_KEY);
  if (known === undefined) {
    void window.showInformationMessage("Ground Rules: this computer has no key of its own.");
    return;
  }
  const { recipient } = await keyOf(secrets, known);
  const answer = await secrets.ask("removeRecipient", { uri: client.code2ProtocolConverter.asUri(ledger), recipient });
  if (answer.kind === "refused") {
    void window.showWarningMessage(`Ground Rules: ${answer.message} The key of this computer was kept.`);
    return;
  }
  await context.secrets.delete(MACHINE_KEY);
  void window.showInformationMessage(
    "Ground Rules: this computer's key was taken off the ledger and forgotten. Older copies of the ledger still open for it.",
  );
}

async function keyOf(secrets: Secrets, identity: string): Promise<{ readonly identity: string; readonly recipient: string }> {
  const answer = await secrets.ask("recipientOf", { key: { kind: "identity", text: identity } });
  if (answer.kind !== "recipient") throw new Error("the kept key cannot be read");
  return { identity, recipient: answer.recipient };
}
