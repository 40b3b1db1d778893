import { Disposable, StatusBarAlignment, ThemeColor, window } from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import type { DraftState } from "../../server/src/lsp/requests.ts";
import { ALLOW_HOST, CHECK_DRAFT, RESTART_SERVER, START_LEDGER, UNLOCK } from "./command-names.ts";
import type { DraftStates } from "./draft-states.ts";

interface Look {
  readonly icon: string;
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly warns: boolean;
}

/** How the draft in front stands, in the status bar. A draft that was not held against anything never gets a tick. */
export function showStatus(client: LanguageClient, states: DraftStates): Disposable {
  const item = window.createStatusBarItem("groundRules.state", StatusBarAlignment.Right, 90);
  item.name = "Ground Rules";

  const lookNow = (): Look | undefined => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== "markdown") return undefined;
    if (client.state === State.Stopped || client.state === State.StartFailed) return STOPPED;
    const state = states.of(document.uri);
    return state === undefined || state.state === "not-a-draft" || state.state === "notes" ? undefined : lookOf(state);
  };
  const show = (): void => {
    const look = lookNow();
    if (look === undefined) {
      item.hide();
      return;
    }
    item.text = `$(${look.icon}) Ground Rules: ${look.text}`;
    item.tooltip = look.tooltip;
    item.command = look.command;
    item.backgroundColor = look.warns ? new ThemeColor("statusBarItem.warningBackground") : undefined;
    item.accessibilityInformation = { label: `Ground Rules: ${look.tooltip}`, role: "button" };
    item.show();
  };

  const telling = states.onDidChange(show);
  const switching = window.onDidChangeActiveTextEditor(show);
  return Disposable.from(telling, switching, item);
}

const STOPPED: Look = {
  icon: "error",
  text: "Could not check",
  tooltip: "Ground Rules is not running, so nothing is checked. Restart it.",
  command: RESTART_SERVER,
  warns: true,
};

function lookOf({ state, count }: DraftState): Look {
  switch (state) {
    case "clear":
      return {
        icon: "check",
        text: "Clear so far",
        tooltip: "Nothing in this draft goes beyond what was agreed, as far as it was checked while writing. Check it before publishing.",
        command: CHECK_DRAFT,
        warns: false,
      };
    case "to-settle":
      return {
        icon: "warning",
        text: `${count} to settle`,
        tooltip: `${count === 1 ? "One finding is" : `${count} findings are`} to be settled before publishing. Check the draft to see ${count === 1 ? "it" : "them"}.`,
        command: CHECK_DRAFT,
        warns: false,
      };
    case "no-ledger":
      return {
        icon: "circle-slash",
        text: "No ledger",
        tooltip: "No ledger was found, so this draft was held against nothing. Start a ledger.",
        command: START_LEDGER,
        warns: true,
      };
    case "not-allowed":
      return {
        icon: "vm",
        text: "Ledger not read",
        tooltip:
          "You have not allowed ledgers to be read on this remote machine, so this draft was held against nothing. Choose whether they may be.",
        command: ALLOW_HOST,
        warns: true,
      };
    case "locked":
      return {
        icon: "lock",
        text: "Locked",
        tooltip: "The ledger is encrypted and locked, so this draft was held against nothing, or not against all of it. Unlock the ledger.",
        command: UNLOCK,
        warns: true,
      };
    default:
      return {
        icon: "error",
        text: "Could not check",
        tooltip: "Something hinders the check, so nothing here counts as clear. Check the draft to see what.",
        command: CHECK_DRAFT,
        warns: true,
      };
  }
}
