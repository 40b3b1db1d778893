import { type Diagnostic, languages, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { type AcceptArguments, WRITE_ACCEPTANCE_COMMAND } from "../../server/src/lsp/requests.ts";

/** Asks for the reason and has the server write the comment. Without arguments: the finding at the cursor. */
export async function acceptFinding(client: LanguageClient, about: unknown): Promise<void> {
  const reference = isReference(about) ? about : await findingAtCursor(client);
  if (reference === undefined) {
    void window.showInformationMessage("Ground Rules: there is no finding at the cursor.");
    return;
  }
  const reason = await window.showInputBox({
    title: "Accept this finding",
    prompt: "Why may it stand? The reason is written into the draft as a comment; name no source in it.",
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? "A finding is accepted only with a reason." : undefined),
  });
  if (reason === undefined) return;
  const filled: AcceptArguments = { ...reference, reason };
  await client.sendRequest("workspace/executeCommand", { command: WRITE_ACCEPTANCE_COMMAND, arguments: [filled] });
}

async function findingAtCursor(client: LanguageClient): Promise<AcceptArguments | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  const here = languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === "Ground Rules" && diagnostic.range.contains(selection.active));
  const picks = here.map((diagnostic) => ({ label: codeOf(diagnostic), detail: diagnostic.message, diagnostic }));
  const picked = picks.length < 2 ? picks[0] : await window.showQuickPick(picks, { title: "Which finding?" });
  if (picked === undefined) return undefined;
  return {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    version: document.version,
    code: picked.label,
    start: document.offsetAt(picked.diagnostic.range.start),
  };
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

function isReference(value: unknown): value is AcceptArguments {
  return typeof value === "object" && value !== null && "uri" in value && "version" in value && "code" in value && "start" in value;
}
