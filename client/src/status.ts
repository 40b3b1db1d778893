import { Disposable, StatusBarAlignment, ThemeColor, window, workspace } from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { type DraftState, STATE_NOTIFICATION } from "../../server/src/lsp/requests.ts";
import { CHECK_DRAFT, RESTART_SERVER, START_LEDGER } from "./command-names.ts";

interface Look {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly warns: boolean;
}

/** How the draft in front stands, in the status bar. A draft that was not held against anything never gets a tick. */
export function showStatus(client: LanguageClient): Disposable {
  const states = new Map<string, DraftState>();
  let stopped = false;
  const item = window.createStatusBarItem("groundRules.state", StatusBarAlignment.Right, 90);
  item.name = "Ground Rules";

  const lookNow = (): Look | undefined => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== "markdown") return undefined;
    if (stopped) return STOPPED;
    const state = states.get(document.uri.toString());
    return state === undefined || state.state === "not-a-draft" ? undefined : lookOf(state);
  };
  const show = (): void => {
    const look = lookNow();
    if (look === undefined) {
      item.hide();
      return;
    }
    item.text = look.text;
    item.tooltip = look.tooltip;
    item.command = look.command;
    item.backgroundColor = look.warns ? new ThemeColor("statusBarItem.warningBackground") : undefined;
    item.accessibilityInformation = { label: `Ground Rules: ${look.tooltip}`, role: "button" };
    item.show();
  };

  const listening = client.onNotification(STATE_NOTIFICATION, (state: DraftState) => {
    // The server may write an address in another way than the editor does.
    states.set(client.protocol2CodeConverter.asUri(state.uri).toString(), state);
    show();
  });
  const running = client.onDidChangeState(({ newState }) => {
    stopped = newState === State.Stopped;
    states.clear();
    show();
  });
  const switching = window.onDidChangeActiveTextEditor(show);
  const closing = workspace.onDidCloseTextDocument(({ uri }) => void states.delete(uri.toString()));
  return Disposable.from(listening, running, switching, closing, item);
}

/** What was known is not known any more: a draft that nobody looks at is not clear. */
const STOPPED: Look = {
  text: "$(error) Could not check",
  tooltip: "Ground Rules is not running, so nothing is checked. Restart it.",
  command: RESTART_SERVER,
  warns: true,
};

function lookOf({ state, count }: DraftState): Look {
  switch (state) {
    case "clear":
      return {
        text: "$(check) Clear so far",
        tooltip: "Nothing in this draft goes beyond what was agreed, as far as it was checked while writing. Check it before publishing.",
        command: CHECK_DRAFT,
        warns: false,
      };
    case "to-settle":
      return {
        text: `$(warning) ${count} to settle`,
        tooltip: `${count === 1 ? "One finding is" : `${count} findings are`} to be settled before publishing. Check the draft to see ${count === 1 ? "it" : "them"}.`,
        command: CHECK_DRAFT,
        warns: false,
      };
    case "no-ledger":
      return {
        text: "$(circle-slash) No ledger",
        tooltip: "No ledger was found, so this draft was held against nothing. Start a ledger.",
        command: START_LEDGER,
        warns: true,
      };
    default:
      return {
        text: "$(error) Could not check",
        tooltip: "Something hinders the check, so nothing here counts as clear. Check the draft to see what.",
        command: CHECK_DRAFT,
        warns: true,
      };
  }
}
