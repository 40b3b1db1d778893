import { TabInputCustom, TabInputText, type Uri, window } from "vscode";

/** The file of the editor in front, whatever kind of editor it is; else of any that shows text. */
export function shownFile(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof TabInputCustom || input instanceof TabInputText) return input.uri;
  return window.visibleTextEditors[0]?.document.uri;
}
