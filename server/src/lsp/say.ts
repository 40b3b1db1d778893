import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver/node";

/** Shows the reporter a warning without asking for an answer. It must hold no text from drafts, ledgers or libraries. */
export function warn(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `Ground Rules: ${message}` });
}
