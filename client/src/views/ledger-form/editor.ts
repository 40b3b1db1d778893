import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import {
  type CustomDocumentBackup,
  type CustomDocumentEditEvent,
  type CustomEditorProvider,
  commands,
  EventEmitter,
  RelativePattern,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { literal } from "../../../../server/src/lsp/literal-glob.ts";
import type { FormAnswer, FormEdit } from "../../../../server/src/lsp/secrets/form-messages.ts";
import { ENCRYPT_LEDGER, LOCK, UNLOCK } from "../../command-names.ts";
import type { Secrets } from "../../secrets.ts";
import { askForCodename, confirmRemoval, offerToReload } from "./asking.ts";
import { LedgerDocument } from "./document.ts";
import { type FormOf, pageHtml } from "./page-html.ts";
import type { FromPage } from "./page-messages.ts";
import { today } from "./today.ts";

/** Shows ledgers as forms, and encrypted notes as their text. No text document ever holds what an encrypted file says. */
export interface LedgerForms extends CustomEditorProvider<LedgerDocument> {
  /** Looks at every form again: something was locked or unlocked. */
  refresh(): void;
  /** Opens every form again in a server that was just started. */
  reopen(): void;
  /** Hides names everywhere. */
  hideNames(): void;
}

/** `script` is the page's own program; `backupKey` a key of this computer for backups of plain ledgers. */
export function createLedgerForms(
  client: LanguageClient,
  secrets: Secrets,
  script: () => Promise<string>,
  backupKey: () => Promise<string>,
): LedgerForms {
  const changes = new EventEmitter<CustomDocumentEditEvent<LedgerDocument>>();
  const panels = new Map<LedgerDocument, WebviewPanel>();

  const show = (document: LedgerDocument, answer: FormAnswer): void => {
    if (answer.kind === "refused") void window.showWarningMessage(`Ground Rules: ${answer.message}`);
    void panels.get(document)?.webview.postMessage(answer);
  };
  const showNow = (document: LedgerDocument): void => {
    document.show().then(
      (answer) => show(document, answer),
      () => {},
    );
  };

  const edit = async (document: LedgerDocument, given: FormEdit, label: string): Promise<void> => {
    const { answer, step } = await document.edit(given);
    // Names may have been hidden meanwhile.
    show(document, answer.kind === "refused" ? answer : await document.show());
    if (step === null) return;
    changes.fire({
      document,
      label,
      undo: async () => show(document, await document.undo(step)),
      redo: async () => show(document, await document.redo(step)),
    });
  };

  const reveal = (document: LedgerDocument, on: boolean): void => {
    document.reveal = on;
    showNow(document);
  };

  const answerPage = async (document: LedgerDocument, message: FromPage): Promise<void> => {
    switch (message.kind) {
      case "ready":
        return showNow(document);
      case "edit":
        return edit(document, message.edit, "Change It");
      case "reveal":
        return reveal(document, message.on);
      case "add-source": {
        const codename = await askForCodename();
        const entry = { agreements: [{ date: today() }] };
        if (codename === undefined) return;
        document.unfolded.add(codename);
        await edit(document, { path: ["sources", codename], value: entry }, "Add a Source");
        return;
      }
      case "fold":
        if (!message.on) document.unfolded.delete(message.source);
        else document.unfolded.add(message.source);
        return message.on ? showNow(document) : undefined;
      case "secure":
        return show(document, await document.secure(message.action));
      case "remove":
        if (await confirmRemoval(message.what)) await edit(document, { path: message.path, value: null }, "Remove from the Ledger");
        return;
      case "encrypt":
        await commands.executeCommand(ENCRYPT_LEDGER, document.uri);
        return;
      case "unlock":
        await commands.executeCommand(UNLOCK, document.uri);
        return showNow(document);
      case "lock":
        await commands.executeCommand(LOCK);
        return;
      case "as-text":
        await commands.executeCommand("vscode.openWith", document.uri, "default");
    }
  };

  const save = async (document: LedgerDocument): Promise<void> => {
    const outcome = await document.save();
    if (outcome === "saved") return showNow(document);
    // What is thrown is shown, and the document stays unsaved.
    if (outcome !== "changed") throw new Error(`Ground Rules: ${outcome.message}`);
    if (!(await offerToReload())) throw new Error("It was not saved: it was changed elsewhere meanwhile.");
    show(document, await document.revert(false));
  };

  return {
    onDidChangeCustomDocument: changes.event,
    async openCustomDocument(uri: Uri, { backupId }) {
      // Read now: VS Code removes it once there is a newer one, and a server that is started again begins from it as well.
      const sealed = backupId === undefined ? null : await workspace.fs.readFile(Uri.file(backupId));
      const backup = sealed === null ? null : Buffer.from(sealed).toString("base64");
      const document = new LedgerDocument(uri, client.code2ProtocolConverter.asUri(uri), secrets, await backupKey(), backup);
      const answer = await document.open();
      if (answer.kind === "refused") show(document, answer);
      return document;
    },
    async resolveCustomEditor(document, panel) {
      panels.set(document, panel);
      panel.webview.options = { enableScripts: true, localResourceRoots: [] };
      panel.webview.onDidReceiveMessage((message: FromPage) => {
        answerPage(document, message).catch(() => {
          void window.showErrorMessage("Ground Rules: the file could not be reached just now. Try again.");
        });
      });
      panel.onDidChangeViewState(() => {
        if (!panel.visible) document.reveal = false;
      });
      // By its folder: a pattern without one means files of the workspace only, and a ledger is better kept outside. Programs that
      // keep folders in step put a new file in the place of the old one.
      const file = new RelativePattern(Uri.joinPath(document.uri, ".."), literal(basename(document.uri.fsPath)));
      const watcher = workspace.createFileSystemWatcher(file, false, false, true);
      const changed = (): void => {
        document.revert(true).then(
          (answer) => show(document, answer),
          () => {},
        );
      };
      watcher.onDidChange(changed);
      watcher.onDidCreate(changed);
      panel.onDidDispose(() => {
        panels.delete(document);
        watcher.dispose();
      });
      panel.webview.html = pageHtml(await script(), randomBytes(16).toString("hex"), formOf(document.uri));
    },
    saveCustomDocument: save,
    async saveCustomDocumentAs(document, destination) {
      const answer = await secrets.ask("formSaveAs", { uri: document.address, target: client.code2ProtocolConverter.asUri(destination) });
      if (answer.kind === "refused") throw new Error(`Ground Rules: ${answer.message}`);
    },
    async revertCustomDocument(document) {
      show(document, await document.revert(false));
    },
    async backupCustomDocument(document, { destination }): Promise<CustomDocumentBackup> {
      const answer = await secrets.ask("formBackup", { uri: document.address, path: destination.fsPath });
      if (answer.kind === "refused") throw new Error("there is nothing to keep");
      const remove = async (): Promise<void> => {
        await workspace.fs.delete(destination).then(undefined, () => {});
      };
      return { id: destination.fsPath, delete: () => void remove() };
    },
    refresh() {
      for (const document of panels.keys()) showNow(document);
    },
    reopen() {
      for (const document of panels.keys()) {
        document.open().then(
          (answer) => show(document, answer),
          () => {},
        );
      }
    },
    hideNames() {
      for (const document of panels.keys()) if (document.reveal) reveal(document, false);
    },
  };
}

function formOf({ path }: Uri): FormOf {
  if (/\.ya?ml(?:\.age)?$/iu.test(path)) return "ledger";
  return /\/held-back\/[^/]+$/u.test(path) ? "held-back" : "notes";
}
