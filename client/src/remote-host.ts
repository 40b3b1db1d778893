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
    `VS Code works on another machine here: “${hostname()}” (${env.remoteName}). May Ground Rules read ledgers there? The names of your sources would be in its memory, where whoever runs it could see them.`,
    allow,
    "Not Now",
  );
  if (chosen !== allow) return false;
  await workspace.getConfiguration("groundRules").update(SETTING, [...allowed(), hostname()], ConfigurationTarget.Global);
  return true;
}

function allowed(): readonly string[] {
  return workspace.getConfiguration("groundRules").get<readonly string[]>(SETTING) ?? [];
}
