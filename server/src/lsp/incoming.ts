import type { Message, NotificationMessage } from "vscode-languageserver/node";
import { Message as MessageKind } from "vscode-languageserver/node";

/**
 * The first gate after the wire.
 *
 * The library takes what a client tells of its documents as it comes. A change that cannot be read would leave the server
 * with another text than the editor has, and a name in it would be missed: the document counts as closed from then on, and
 * `lost` is told of it once. What is about no document that can be named is dropped.
 */
export function passIncoming(message: Message, lost: () => void): Message | null {
  if (!MessageKind.isNotification(message) || !isAboutDocument(message.method)) return message;
  const params = readParams(message);
  if (typeof params.uri !== "string") return null;
  if (isReadable(message.method, params)) return message;
  lost();
  return { jsonrpc: "2.0", method: "textDocument/didClose", params: { textDocument: { uri: params.uri } } } as NotificationMessage;
}

interface DocumentParams {
  readonly uri?: unknown;
  readonly version?: unknown;
  readonly languageId?: unknown;
  readonly text?: unknown;
  readonly changes?: unknown;
}

function isAboutDocument(method: string): boolean {
  return /^textDocument\/(?:did|will)/u.test(method);
}

function readParams({ params }: NotificationMessage): DocumentParams {
  const { textDocument, contentChanges } = fieldsOf(params);
  return { ...fieldsOf(textDocument), changes: contentChanges };
}

function isReadable(method: string, { version, languageId, text, changes }: DocumentParams): boolean {
  switch (method) {
    case "textDocument/didOpen":
      return Number.isInteger(version) && typeof languageId === "string" && typeof text === "string";
    case "textDocument/didChange":
      return Number.isInteger(version) && Array.isArray(changes) && changes.every(isChange);
    default:
      return true;
  }
}

function isChange(change: unknown): boolean {
  const { text, range } = fieldsOf(change);
  if (typeof text !== "string") return false;
  const { start, end } = fieldsOf(range);
  return range === undefined || (isPosition(start) && isPosition(end));
}

function isPosition(position: unknown): boolean {
  const { line, character } = fieldsOf(position);
  return [line, character].every((number) => Number.isInteger(number) && (number as number) >= 0);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
