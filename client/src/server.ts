import { type ChildProcess, fork } from "node:child_process";
import { type ExtensionContext, workspace } from "vscode";
import {
  IPCMessageReader,
  IPCMessageWriter,
  LanguageClient,
  type MessageTransports,
  RevealOutputChannelOn,
  State,
} from "vscode-languageclient/node";
import { type ClientOptions, LEDGER_LANGUAGE, NOTES_LANGUAGE, TRUST_NOTIFICATION } from "../../server/src/lsp/requests.ts";
import { createLogs } from "./log.ts";
import { tellOfOpenTextReaders } from "./open-text-readers.ts";
import { mayReadLedgersHere } from "./remote-host.ts";
import { createRestarts } from "./restarts.ts";
import { createSecrets, type Secrets } from "./secrets.ts";

/** Where documents may lie: on disk, on the machine of a remote window, or nowhere yet. */
const SCHEMES = ["file", "vscode-remote", "untitled"] as const;

/** Drafts, ledgers, and notes, which may be plain text: an open editor's text goes before the disk for all of them. */
const LANGUAGES = ["markdown", LEDGER_LANGUAGE, "plaintext", NOTES_LANGUAGE] as const;

/** How long a server that was told to end may take, in milliseconds. */
const ENDING_TAKES_AT_MOST = 3000;

interface Process {
  readonly child: ChildProcess;
  readonly transports: MessageTransports;
}

export interface Server {
  readonly client: LanguageClient;
  readonly secrets: Secrets;
}

/** The client of the language server, not yet started. `started` is called each time that a server process begins. */
export function createServer(context: ExtensionContext, started: () => void): Server {
  const { log, silent } = createLogs();
  const secrets = createSecrets();
  const restarts = createRestarts();
  let running: ChildProcess | undefined;
  // Asked for again whenever a server is started: both may have changed since the last one.
  const options = (): ClientOptions => ({
    asksForReasons: true,
    showsState: true,
    showsAgreements: true,
    trusted: workspace.isTrusted,
    readsLedgers: mayReadLedgersHere(),
  });
  const client = new LanguageClient(
    "ground-rules-server",
    "Ground Rules",
    async () => {
      const { child, transports } = startProcess(context.asAbsolutePath("dist/server.js"), secrets, (words) => log.append(words));
      running = child;
      child.once("exit", restarts.ended);
      started();
      return transports;
    },
    {
      documentSelector: LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
      initializationOptions: options,
      diagnosticPullOptions: { onChange: true, onFocus: true },
      errorHandler: restarts,
      // The library would show the error's own words.
      initializationFailedHandler: () => false,
      outputChannel: log,
      traceOutputChannel: silent,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  client.onDidChangeState(({ newState }) => {
    // A server that was told to end, and does not, is ended.
    const ending = running;
    if (newState === State.Stopped) setTimeout(() => ending?.kill("SIGKILL"), ENDING_TAKES_AT_MOST).unref();
    // One that ends before it has answered the first message is no crash to the library.
    if (newState === State.StartFailed && restarts.again()) setImmediate(() => void client.start().catch(() => {}));
  });
  const trusting = workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification(TRUST_NOTIFICATION));
  context.subscriptions.push(log, client, trusting, tellOfOpenTextReaders(log));
  return { client, secrets };
}

/**
 * Forks the server as the library would: messages go by the channel between the two processes, which no network sees. That
 * leaves the server's own input and output free, on every system, for the pipe that secrets take.
 */
function startProcess(program: string, secrets: Secrets, complain: (words: string) => void): Process {
  // In VS Code for the desktop the program that runs extensions is no plain Node unless it is told to be.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1", ELECTRON_NO_ASAR: "1" };
  const child = fork(program, ["--node-ipc"], { env, execArgv: [], silent: true });
  if (child.stdin === null || child.stdout === null || child.stderr === null) throw new Error("the server has no input and output");
  secrets.attach(child.stdin, child.stdout);
  child.stderr.on("data", (data: Buffer) => complain(data.toString()));
  return { child, transports: { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) } };
}
