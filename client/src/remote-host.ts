import { hostname } from "node:os";
import { ConfigurationTarget, env, window, workspace } from "vscode";

const SETTING = "allowedHosts";

/** Whether ledgers may be read where this runs: on the reporter's own machine, and on others that they allowed. */
export function mayReadLedgersHere(): boolean {
  return env.remoteName === undefined || allowed().includes(hostname());
}

/** Asks, once for each remote machine, before a ledger is read there; whether it is allowed. */
export async function askAboutHost(): Promise<boolean> {
  const allow = "Allow";
  const chosen = await window.showWarningMessage(
    `Read ledgers on the machine “${hostname()}”?`,
    {
      modal: true,
      detail: `VS Code works on another machine here (${env.remoteName}). Ground Rules would read the ledger there, and the names of your sources would be in that machine's memory. Whoever runs the machine could see them.`,
    },
    allow,
  );
  if (chosen !== allow) return false;
  await workspace.getConfiguration("groundRules").update(SETTING, [...allowed(), hostname()], ConfigurationTarget.Global);
  return true;
}

function allowed(): readonly string[] {
  return workspace.getConfiguration("groundRules").get<readonly string[]>(SETTING) ?? [];
}
