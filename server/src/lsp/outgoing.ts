import type { Message, NotificationMessage, ResponseMessage } from "vscode-languageserver/node";
import { ErrorCodes, LSPErrorCodes, Message as MessageKind } from "vscode-languageserver/node";

/** What an error response says. A library's own words may quote a message's content, so they never leave the server. */
const WORDS: Readonly<Record<number, string>> = {
  [ErrorCodes.ParseError]: "The message could not be read.",
  [ErrorCodes.InvalidRequest]: "The request is not valid at this point.",
  [ErrorCodes.MethodNotFound]: "This server does not know that request.",
  [ErrorCodes.InvalidParams]: "The request's parameters could not be read.",
  [ErrorCodes.ServerNotInitialized]: "The server has not been started yet.",
  [LSPErrorCodes.RequestCancelled]: "The request was cancelled.",
  [LSPErrorCodes.ContentModified]: "The text has changed since the request.",
  [LSPErrorCodes.ServerCancelled]: "The text has changed since the request; ask again.",
};
const OTHERWISE = "The request could not be answered.";

/**
 * The last gate before the wire.
 *
 * Error responses get our own words by their code, and keep of their data only whether to ask again. The library's log
 * messages, which may quote text, are dropped: the server's own are sent beside the connection, by `logMessage`.
 */
export function passOutgoing(message: Message): Message | null {
  if (MessageKind.isResponse(message)) return message.error === undefined ? message : withOwnWords(message, message.error);
  if (MessageKind.isNotification(message) && message.method === "window/logMessage") return null;
  return message;
}

/** A log line as a message of the protocol (type 4, "log"). The line must hold no text from drafts, ledgers or libraries. */
export function logMessage(line: string): NotificationMessage {
  return { jsonrpc: "2.0", method: "window/logMessage", params: { type: 4, message: line } } as NotificationMessage;
}

function withOwnWords(response: ResponseMessage, error: NonNullable<ResponseMessage["error"]>): ResponseMessage {
  const data: unknown = error.data;
  const retrigger = typeof data === "object" && data !== null && "retriggerRequest" in data ? data.retriggerRequest === true : null;
  return {
    jsonrpc: response.jsonrpc,
    id: response.id,
    error: {
      code: error.code,
      message: WORDS[error.code] ?? OTHERWISE,
      ...(retrigger === null ? {} : { data: { retriggerRequest: retrigger } }),
    },
  };
}
