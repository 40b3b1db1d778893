import type { ExtensionContext } from "vscode";

/** Where the key of this computer is kept in VS Code's secret storage. */
const KEY = "groundRules.machineKey";

/** Where its recipient is kept, which is no secret: keyrings lose keys, and the ledger can then be rid of it all the same. */
const RECIPIENT = "groundRules.machineRecipient";

/** A secret key made for this computer, and the recipient that a ledger lists for it. */
export interface MachineKey {
  readonly identity: string;
  readonly recipient: string;
}

/** The secret key of this computer, where there is one. Rejects where the secret storage is out of reach. */
export function machineIdentity({ secrets }: ExtensionContext): Thenable<string | undefined> {
  return secrets.get(KEY);
}

/** The recipient that ledgers may list for this computer, even where its key was lost. */
export function machineRecipient({ globalState }: ExtensionContext): string | undefined {
  return globalState.get<string>(RECIPIENT);
}

/** Rejects where the secret storage takes nothing. */
export async function keepMachineKey({ secrets, globalState }: ExtensionContext, { identity, recipient }: MachineKey): Promise<void> {
  await secrets.store(KEY, identity);
  await globalState.update(RECIPIENT, recipient);
}

export async function forgetMachineKey({ secrets, globalState }: ExtensionContext): Promise<void> {
  await secrets.delete(KEY);
  await globalState.update(RECIPIENT, undefined);
}
