import { type ExtensionContext, workspace } from "vscode";
import { LanguageClient, RevealOutputChannelOn, TransportKind } from "vscode-languageclient/node";
import { type ClientOptions, LEDGER_LANGUAGE, TRUST_NOTIFICATION } from "../../server/src/lsp/requests.ts";
import { createLogs } from "./log.ts";

/** Where documents may lie: on disk, on the machine of a remote window, or nowhere yet. */
const SCHEMES = ["file", "vscode-remote", "untitled"] as const;

/** Drafts, ledgers, and notes, which may be plain text: an open editor's text goes before the disk for all of them. */
const LANGUAGES = ["markdown", LEDGER_LANGUAGE, "plaintext"] as const;

/** The client of the language server, not yet started. The server is a process of its own, reached by a pipe that no network sees. */
export function createClient(context: ExtensionContext): LanguageClient {
  const { log, silent } = createLogs();
  const options: ClientOptions = { asksForReasons: true, showsState: true, showsAgreements: true, trusted: workspace.isTrusted };
  const client = new LanguageClient(
    "ground-rules-server",
    "Ground Rules",
    { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc },
    {
      documentSelector: LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
      initializationOptions: options,
      diagnosticPullOptions: { onChange: true, onFocus: true },
      outputChannel: log,
      traceOutputChannel: silent,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  const trusting = workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification(TRUST_NOTIFICATION));
  context.subscriptions.push(log, client, trusting);
  return client;
}
