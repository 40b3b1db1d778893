import { homedir } from "node:os";
import { commands, type ExtensionContext, ProgressLocation, Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { GivenKey } from "../../server/src/lsp/secrets/messages.ts";
import { REMEMBER } from "./command-names.ts";
import { machineIdentity } from "./machine-key.ts";
import { askForSecret, LAST_KEY_FILE } from "./secret-input.ts";
import type { Secrets } from "./secrets.ts";

/**
 * Opens a ledger with the key of this computer where there is one that fits; else asks for what opens it until it opens, or
 * the reporter gives up. `uri` is that of a draft, or of the ledger itself.
 */
export async function unlockLedger(client: LanguageClient, secrets: Secrets, context: ExtensionContext, uri: Uri): Promise<boolean> {
  const address = client.code2ProtocolConverter.asUri(uri);
  const { opensBy } = await secrets.ask("closed", { uri: address });
  if (opensBy.length === 0) {
    void window.showInformationMessage("Ground Rules: nothing is locked here.");
    return false;
  }
  const kept = await machineIdentity(context).then(undefined, () => undefined);
  if (kept !== undefined && (await tryKey(secrets, address, { kind: "identity", text: kept })) === undefined) return true;
  const key = await askUntilOpen(secrets, context, address, opensBy);
  if (key !== undefined) void offerToRemember(key);
  return key !== undefined;
}

/** Locks, and asks for a key of the reporter's own: the one of this computer is about to go. `address` as the server writes it. */
export async function unlockByOwnKey(secrets: Secrets, context: ExtensionContext, address: string): Promise<boolean> {
  await secrets.ask("lock", {});
  const { opensBy } = await secrets.ask("closed", { uri: address });
  return opensBy.length > 0 && (await askUntilOpen(secrets, context, address, opensBy, "Your own key is needed for that.")) !== undefined;
}

/** What opened it; undefined where the reporter gave up. */
async function askUntilOpen(
  secrets: Secrets,
  context: ExtensionContext,
  address: string,
  opensBy: readonly string[],
  why?: string,
): Promise<GivenKey | undefined> {
  for (let problem = why; ; ) {
    const key = await askForKey(opensBy.includes("passphrase"), opensBy.includes("keys"), context, problem);
    if (key === undefined) return undefined;
    problem = await tryKey(secrets, address, key);
    if (problem === undefined) return key;
  }
}

/** Undefined where it opened; else what to tell. Empty where the reporter gave up on the key file's own passphrase. */
async function tryKey(secrets: Secrets, uri: string, key: GivenKey): Promise<string | undefined> {
  for (let given = key; ; ) {
    const asked = secrets.ask("unlock", { uri, key: given });
    // A passphrase takes a second or more.
    void window.withProgress({ location: ProgressLocation.Window, title: "Ground Rules: opening the ledger…" }, () => asked);
    const answer = await asked;
    if (answer.kind === "unlocked") return undefined;
    if (answer.kind === "refused" || given.kind !== "identity-file") return answer.kind === "refused" ? answer.message : "";
    const passphrase = await askForSecret("Unlock Ledger", "The key file has a passphrase of its own.", undefined);
    if (passphrase === undefined) return "";
    given = { ...given, passphrase };
  }
}

async function askForKey(
  byPassphrase: boolean,
  byKeys: boolean,
  context: ExtensionContext,
  problem: string | undefined,
): Promise<GivenKey | undefined> {
  const way = byPassphrase && byKeys ? await chooseWay() : byPassphrase ? "passphrase" : "keys";
  if (way === undefined) return undefined;
  if (way === "keys") return askForIdentity(context, problem);
  const passphrase = await askForSecret(
    "Unlock Ledger",
    "The passphrase of the ledger. It is kept in memory until the ledger is locked.",
    problem,
  );
  return passphrase === undefined ? undefined : { kind: "passphrase", passphrase };
}

async function chooseWay(): Promise<"passphrase" | "keys" | undefined> {
  const ways = [
    { label: "With a passphrase", way: "passphrase" },
    { label: "With a key", way: "keys" },
  ] as const;
  return (await window.showQuickPick(ways, { title: "Unlock Ledger" }))?.way;
}

/** A secret key, from a file or typed in. */
export async function askForIdentity(context: ExtensionContext, problem: string | undefined): Promise<GivenKey | undefined> {
  const last = context.globalState.get<string>(LAST_KEY_FILE);
  const again = last === undefined ? [] : [{ label: "$(key) The key file used last", path: last }];
  const choose = {
    label: "$(folder-opened) Choose a key file…",
    detail: "A file as age-keygen makes it. It is read where VS Code works, and not copied.",
  };
  const type = { label: "$(keyboard) Paste a secret key", detail: "It begins with AGE-SECRET-KEY-." };
  const picked = await window.showQuickPick([...again, choose, type], {
    title: "Unlock Ledger",
    placeHolder: problem ?? "The key that the ledger is encrypted to",
    ignoreFocusOut: true,
  });
  if (picked === undefined) return undefined;
  if ("path" in picked) return { kind: "identity-file", path: picked.path, passphrase: null };
  if (picked === type) {
    const text = await askForSecret("Unlock Ledger", "An age secret key. It is kept in memory until the ledger is locked.", undefined);
    return text === undefined ? undefined : { kind: "identity", text };
  }
  const [file] = (await window.showOpenDialog({ title: "Choose a Key File", defaultUri: Uri.file(homedir()) })) ?? [];
  if (file === undefined) return undefined;
  await context.globalState.update(LAST_KEY_FILE, file.fsPath);
  return { kind: "identity-file", path: file.fsPath, passphrase: null };
}

/** A ledger that opens with a passphrase cannot open for a key of this computer as well. */
async function offerToRemember(key: GivenKey): Promise<void> {
  if (key.kind === "passphrase") {
    void window.showInformationMessage("Ground Rules: the ledger is unlocked until you lock it, or nothing was written for a while.");
    return;
  }
  const remember = "Remember on This Computer…";
  const chosen = await window.showInformationMessage(
    "Ground Rules: the ledger is unlocked until you lock it, or nothing was written for a while.",
    remember,
  );
  if (chosen === remember) await commands.executeCommand(REMEMBER);
}
