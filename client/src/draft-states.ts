import { Disposable, type Event, EventEmitter, languages, type Uri, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { type DraftState, NOTES_LANGUAGE, STATE_NOTIFICATION } from "../../server/src/lsp/requests.ts";

/** How each open draft stands, as the server told it last. */
export interface DraftStates extends Disposable {
  /** Undefined for what the server has not told of yet. */
  of(uri: Uri): DraftState | undefined;
  /** Gives the draft whose state was told; null where nothing is known of any draft any more. */
  readonly onDidChange: Event<Uri | null>;
}

export function createDraftStates(client: LanguageClient): DraftStates {
  const states = new Map<string, DraftState>();
  const changes = new EventEmitter<Uri | null>();
  const listening = client.onNotification(STATE_NOTIFICATION, (state: DraftState) => {
    // The server may write an address in another way than the editor does.
    const uri = client.protocol2CodeConverter.asUri(state.uri);
    if (state.state === "notes") quieten(uri);
    states.set(uri.toString(), state);
    changes.fire(uri);
  });
  // What was known is not known any more: a draft that nobody looks at is not clear.
  const running = client.onDidChangeState(() => {
    states.clear();
    changes.fire(null);
  });
  const closing = workspace.onDidCloseTextDocument(({ uri }) => void states.delete(uri.toString()));
  return {
    of: (uri) => states.get(uri.toString()),
    onDidChange: changes.event,
    dispose: () => Disposable.from(listening, running, closing, changes).dispose(),
  };
}

/** Only the server knows which files are notes; in their own language nothing suggests words from them. */
function quieten(uri: Uri): void {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document?.languageId === "markdown" || document?.languageId === "plaintext")
    void languages.setTextDocumentLanguage(document, NOTES_LANGUAGE);
}
