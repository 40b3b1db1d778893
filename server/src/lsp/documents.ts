import { normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** The open documents, kept up to date by incremental changes. */
export type Documents = TextDocuments<TextDocument>;

export function createDocuments(): Documents {
  return new TextDocuments(TextDocument);
}

/**
 * The file a document's address means, normalised; null for addresses that are no file (an unsaved draft).
 *
 * A remote editor's `vscode-remote:` addresses mean files of the machine the server runs on.
 */
export function pathOf(uri: string): string | null {
  const remote = /^vscode-remote:\/\/[^/]*(\/.*)$/u.exec(uri)?.[1];
  const address = remote === undefined ? uri : `file://${remote}`;
  if (!address.startsWith("file:")) return null;
  try {
    return normalize(fileURLToPath(address));
  } catch {
    return null;
  }
}

/** The address of a file, in the form that the open document `near` uses, so that a client knows it as its own. */
export function uriOf(path: string, near?: string): string {
  const address = pathToFileURL(path).href;
  const authority = near === undefined ? undefined : /^vscode-remote:\/\/[^/]*/u.exec(near)?.[0];
  return authority === undefined ? address : authority + address.slice("file://".length);
}

/** The text of the open document of a file, or undefined where no editor has it open. */
export function openText(documents: Documents, path: string): string | undefined {
  return openDocument(documents, path)?.getText();
}

function openDocument(documents: Documents, path: string): TextDocument | undefined {
  const direct = documents.get(uriOf(path));
  if (direct !== undefined) return direct;
  const wanted = normalize(path);
  return documents.all().find((document) => pathOf(document.uri) === wanted);
}
