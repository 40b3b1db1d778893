import { homedir } from "node:os";
import { ConfigurationTarget, type ExtensionContext, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { GivenKey, NewLedgerFor } from "../../server/src/lsp/secrets/messages.ts";
import { showLedger } from "./ledger.ts";
import { askForNewPassphrase, LAST_KEY_FILE } from "./secret-input.ts";
import type { Secrets } from "./secrets.ts";
import { askForIdentity } from "./unlock.ts";

const LEDGER_NAME = "ground-rules.yaml";
const TITLE = "Start a Ledger";

/** Writes a commented example ledger where the reporter chooses, encrypted unless the reporter wants it plain, and opens it. */
export async function startLedger(client: LanguageClient, secrets: Secrets, context: ExtensionContext): Promise<void> {
  const whom = await chooseProtection(secrets, context);
  if (whom === undefined) return;
  const place = await choosePlace(whom.kind === "plain" ? LEDGER_NAME : `${LEDGER_NAME}.age`);
  if (place === undefined) return;
  const answer = await secrets.ask("startLedger", { uri: client.code2ProtocolConverter.asUri(place.uri), for: whom });
  if (answer.kind === "refused") {
    void window.showWarningMessage(`Ground Rules: ${answer.message}`);
    return;
  }
  if (place.outside) await nameInSettings(place.uri);
  await showLedger(place.uri);
}

async function chooseProtection(secrets: Secrets, context: ExtensionContext): Promise<NewLedgerFor | undefined> {
  const keys = {
    label: "$(lock) Encrypted, to your key and your editor's",
    description: "recommended",
    detail: "It opens with a key file of yours. An editor who has to know the sources can have a key of their own.",
  };
  const passphrase = {
    label: "$(lock) Encrypted, with a passphrase",
    detail: "It opens with words that you remember. Whoever knows them can open it.",
  };
  const plain = {
    label: "$(unlock) Not encrypted",
    detail: "Anybody and any program that gets at the file can read who your sources are.",
  };
  const chosen = await window.showQuickPick([keys, passphrase, plain], {
    title: TITLE,
    placeHolder: "How should it be kept?",
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return undefined;
  if (chosen === plain) return { kind: "plain" };
  if (chosen === keys) return chooseRecipients(secrets, context);
  const words = await askForNewPassphrase(TITLE);
  return words === undefined ? undefined : { kind: "passphrase", passphrase: words };
}

interface OwnKey {
  readonly recipient: string;
  readonly key: GivenKey;
}

async function chooseRecipients(secrets: Secrets, context: ExtensionContext): Promise<NewLedgerFor | undefined> {
  const make = {
    label: "$(add) Make a key for me…",
    detail: "A new key file, which only you can read. Keep a copy of it in a safe place.",
  };
  const have = { label: "$(key) I have a key", detail: "A file as age-keygen makes it, or the secret key itself." };
  const chosen = await window.showQuickPick([make, have], { title: TITLE, placeHolder: "Your own key", ignoreFocusOut: true });
  if (chosen === undefined) return undefined;
  const own = chosen === make ? await makeKey(secrets, context) : await useKey(secrets, context);
  if (own === undefined) return undefined;
  const editor = await window.showInputBox({
    title: TITLE,
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

interface LedgerPlace {
  readonly uri: Uri;
  readonly outside: boolean;
}

async function choosePlace(name: string): Promise<LedgerPlace | undefined> {
  const folder = workspace.workspaceFolders?.[0];
  const outside = {
    label: "Outside the workspace",
    description: "recommended",
    detail: "Nobody who gets the project's files gets the names of sources. The setting groundRules.ledger will point to it.",
  };
  const beside = {
    label: "In the workspace folder",
    detail: `As ${name}. In a git project, a rule is added so that git leaves it alone.`,
  };
  const chosen =
    folder === undefined
      ? outside
      : await window.showQuickPick([outside, beside], {
          title: TITLE,
          placeHolder: "Where should the ledger be kept?",
          ignoreFocusOut: true,
        });
  if (chosen === undefined) return undefined;
  if (chosen === beside && folder !== undefined) return { uri: Uri.joinPath(folder.uri, name), outside: false };
  const home = folder === undefined ? Uri.file(homedir()) : folder.uri.with({ path: homedir().replaceAll("\\", "/") });
  const uri = await window.showSaveDialog({ title: TITLE, defaultUri: Uri.joinPath(home, name) });
  return uri === undefined ? undefined : { uri, outside: true };
}

async function nameInSettings(uri: Uri): Promise<void> {
  const target = workspace.workspaceFolders === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await workspace.getConfiguration("groundRules").update("ledger", uri.fsPath, target);
}
