import { homedir } from "node:os";
import { type ExtensionContext, Uri, window } from "vscode";
import type { GivenKey, NewLedgerFor, NewSealingFor } from "../../server/src/lsp/secrets/messages.ts";
import { askForNewPassphrase, LAST_KEY_FILE } from "./secret-input.ts";
import type { Secrets } from "./secrets.ts";
import { askForIdentity } from "./unlock.ts";

/** The way that is no encryption. */
export const NOT_ENCRYPTED = {
  label: "$(unlock) Not encrypted",
  detail: "Anybody and any program that gets at the file can read who your sources are.",
};

/**
 * Asks how a ledger is to be encrypted, for files that `title` is about; with another way beside, which is told apart by being no
 * encryption. Undefined where the reporter gives up.
 */
export async function chooseProtection(title: string, secrets: Secrets, context: ExtensionContext): Promise<NewSealingFor | undefined>;
export async function chooseProtection(
  title: string,
  secrets: Secrets,
  context: ExtensionContext,
  other: typeof NOT_ENCRYPTED,
): Promise<NewLedgerFor | undefined>;
export async function chooseProtection(
  title: string,
  secrets: Secrets,
  context: ExtensionContext,
  other?: typeof NOT_ENCRYPTED,
): Promise<NewLedgerFor | undefined> {
  const keys = {
    label: "$(lock) Encrypted, to your key and your editor's",
    description: "recommended",
    detail: "It opens with a key file of yours. An editor who has to know the sources can have a key of their own.",
  };
  const passphrase = {
    label: "$(lock) Encrypted, with a passphrase",
    detail: "It opens with words that you remember. Whoever knows them can open it.",
  };
  const chosen = await window.showQuickPick([keys, passphrase, ...(other === undefined ? [] : [other])], {
    title,
    placeHolder: "How should it be kept?",
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return undefined;
  if (chosen === other) return { kind: "plain" };
  if (chosen === keys) return chooseRecipients(title, secrets, context);
  const words = await askForNewPassphrase(title);
  return words === undefined ? undefined : { kind: "passphrase", passphrase: words };
}

interface OwnKey {
  readonly recipient: string;
  readonly key: GivenKey;
}

async function chooseRecipients(title: string, secrets: Secrets, context: ExtensionContext): Promise<NewSealingFor | undefined> {
  const make = {
    label: "$(add) Make a key for me…",
    detail: "A new key file, which only you can read. Keep a copy of it in a safe place.",
  };
  const have = { label: "$(key) I have a key", detail: "A file as age-keygen makes it, or the secret key itself." };
  const chosen = await window.showQuickPick([make, have], { title, placeHolder: "Your own key", ignoreFocusOut: true });
  if (chosen === undefined) return undefined;
  const own = chosen === make ? await makeKey(secrets, context) : await useKey(secrets, context);
  if (own === undefined) return undefined;
  const editor = await window.showInputBox({
    title,
    prompt:
      "Your editor's recipient, which begins with age1. Leave it empty where no editor is to open the ledger; a key can be added later.",
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" || /^age1[a-z0-9]+$/u.test(value.trim()) ? undefined : "A recipient begins with age1."),
  });
  if (editor === undefined) return undefined;
  const recipients = [own.recipient, ...(editor.trim() === "" ? [] : [editor.trim()])];
  return { kind: "recipients", recipients, key: own.key };
}

async function makeKey(secrets: Secrets, context: ExtensionContext): Promise<OwnKey | undefined> {
  const file = await window.showSaveDialog({ title: "Where to Keep Your Key", defaultUri: Uri.file(`${homedir()}/ground-rules-key.txt`) });
  if (file === undefined) return undefined;
  const made = await secrets.ask("newKeyFile", { path: file.fsPath });
  if (made.kind === "refused") {
    void window.showWarningMessage(`Ground Rules: ${made.message}`);
    return undefined;
  }
  await context.globalState.update(LAST_KEY_FILE, file.fsPath);
  return { recipient: made.recipient, key: { kind: "identity-file", path: file.fsPath, passphrase: null } };
}

async function useKey(secrets: Secrets, context: ExtensionContext): Promise<OwnKey | undefined> {
  for (let problem: string | undefined; ; ) {
    const key = await askForIdentity(context, problem);
    if (key === undefined) return undefined;
    const answer = await secrets.ask("recipientOf", { key });
    if (answer.kind === "recipient") return { recipient: answer.recipient, key };
    problem = answer.kind === "refused" ? answer.message : "This key file has a passphrase of its own. Paste the secret key instead.";
  }
}
