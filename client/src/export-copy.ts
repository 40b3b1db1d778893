import { basename, dirname, extname, join } from "node:path";
import { commands, type TextDocument, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { EXPORT_REPORT_REQUEST, EXPORT_REQUEST, type ExportAnswer } from "../../server/src/lsp/requests.ts";
import { CHECK_DRAFT } from "./command-names.ts";

/** Saves the publishable copy where the reporter says. Refused, saying why, unless the verdict is clear. */
export function exportCopy(client: LanguageClient, draft: TextDocument): Promise<void> {
  return exportAs(client, draft, { request: EXPORT_REQUEST, title: "Export Publishable Copy", suffix: "publishable" });
}

/** Saves the report as a file that may be passed on, without codenames. */
export function exportReport(client: LanguageClient, draft: TextDocument): Promise<void> {
  return exportAs(client, draft, { request: EXPORT_REPORT_REQUEST, title: "Export Report to Pass On", suffix: "report" });
}

interface Kind {
  readonly request: string;
  readonly title: string;
  /** What is put behind the draft's name. */
  readonly suffix: string;
}

async function exportAs(client: LanguageClient, draft: TextDocument, { request, title, suffix }: Kind): Promise<void> {
  const answer = await client.sendRequest<ExportAnswer>(request, { uri: client.code2ProtocolConverter.asUri(draft.uri) });
  if (answer.kind === "refused") {
    const show = "Show the report";
    const chosen = await window.showWarningMessage(`Ground Rules: ${answer.message}`, show);
    if (chosen === show) await commands.executeCommand(CHECK_DRAFT);
    return;
  }
  const extension = extname(draft.uri.path) || ".md";
  const name = `${basename(draft.uri.path, extension)}-${suffix}${extension}`;
  const target = await window.showSaveDialog({
    title,
    defaultUri: draft.isUntitled ? Uri.file(name) : draft.uri.with({ path: join(dirname(draft.uri.path), name) }),
    filters: { Markdown: ["md", "markdown"] },
  });
  if (target === undefined) return;
  if (target.toString() === draft.uri.toString()) {
    void window.showWarningMessage("Ground Rules: that is the draft itself; the copy needs a place of its own. Nothing was written.");
    return;
  }
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  } catch {
    void window.showErrorMessage("Ground Rules: the copy could not be written there.");
  }
}
