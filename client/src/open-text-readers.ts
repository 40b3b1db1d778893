import { type Disposable, extensions, type LogOutputChannel, workspace } from "vscode";
import { LEDGER_LANGUAGE, NOTES_LANGUAGE } from "../../server/src/lsp/requests.ts";

/** Extensions that read, or send to a service, the text that is open in the editor, by their ids. */
const READERS: Readonly<Record<string, string>> = {
  "github.copilot": "GitHub Copilot",
  "github.copilot-chat": "GitHub Copilot Chat",
  "ms-vsliveshare.vsliveshare": "Live Share",
  "visualstudioexptteam.vscodeintellicode-completions": "IntelliCode Completions",
  "amazonwebservices.amazon-q-vscode": "Amazon Q",
  "amazonwebservices.codewhisperer-for-command-line-companion": "CodeWhisperer",
  "anthropic.claude-code": "Claude Code",
  "augment.vscode-augment": "Augment",
  "blackboxapp.blackbox": "Blackbox",
  "codeium.codeium": "Windsurf (Codeium)",
  "continue.continue": "Continue",
  "davidlday.languagetool-linter": "LanguageTool Linter",
  "google.geminicodeassist": "Gemini Code Assist",
  "googlecloudtools.cloudcode": "Google Cloud Code",
  "grammarly.grammarly": "Grammarly",
  "znck.grammarly": "Grammarly (unofficial)",
  "openai.chatgpt": "Codex",
  "rooveterinaryinc.roo-cline": "Roo Code",
  "saoudrizwan.claude-dev": "Cline",
  "sourcegraph.cody-ai": "Cody",
  "supermaven.supermaven": "Supermaven",
  "tabnine.tabnine-vscode": "Tabnine",
  "valentjn.vscode-ltex": "LTeX",
  "wakatime.vscode-wakatime": "WakaTime",
};

/** The names of those that are at work while a ledger or notes are open as text; none while nothing of the kind is open. */
export function openTextReaders(): readonly string[] {
  const isOpen = workspace.textDocuments.some(
    ({ languageId, isClosed }) => !isClosed && (languageId === LEDGER_LANGUAGE || languageId === NOTES_LANGUAGE),
  );
  if (!isOpen) return [];
  return Object.entries(READERS).flatMap(([id, name]) => (extensions.getExtension(id) === undefined ? [] : [name]));
}

/** Names each of them once in the log, the first time that a ledger or notes are opened as text. */
export function tellOfOpenTextReaders(log: Pick<LogOutputChannel, "warn">): Disposable {
  const told = new Set<string>();
  return workspace.onDidOpenTextDocument(() => {
    const fresh = openTextReaders().filter((name) => !told.has(name));
    for (const name of fresh) told.add(name);
    if (fresh.length > 0)
      log.warn(`While a ledger or notes are open as text, these extensions can read them or send them on: ${fresh.join(", ")}.`);
  });
}
