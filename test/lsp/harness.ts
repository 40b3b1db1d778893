import { type ChildProcess, fork, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  PublishDiagnosticsParams,
  Registration,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { GivenKeys } from "../../server/src/lsp/keys.ts";
import type { Answer, Asked, AskName } from "../../server/src/lsp/secrets/messages.ts";
import { createPipe } from "../../server/src/lsp/secrets/pipe.ts";

/** A folder on disk that is gone after the test, and the server's bundle. */
export interface Place {
  readonly folder: string;
  write(path: string, text: string): string;
  uri(path: string): string;
  remove(): void;
}

export function makePlace(files: Readonly<Record<string, string>>): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "ground-rules-lsp-")));
  const write = (path: string, text: string): string => {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    return full;
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    folder,
    write,
    uri: (path) => pathToFileURL(join(folder, path)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Bundles the server, for standard input and output where it is started without arguments; answers with the script. */
export async function bundleServer(folder: string): Promise<string> {
  const outfile = join(folder, "server.mjs");
  await build({
    stdin: {
      contents: `import { startServer } from "./server/src/lsp/main.ts"; if (process.argv.length === 2) startServer({ stdio: true, keys: JSON.parse(process.env.KEYS ?? "{}") });`,
      resolveDir: join(import.meta.dirname, "../.."),
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    mainFields: ["module", "main"],
    banner: { js: `import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);` },
    logLevel: "error",
  });
  return outfile;
}

export interface ClientSetup {
  readonly server: string;
  readonly place: Place;
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  /** What `workspace/configuration` answers with. */
  readonly settings?: unknown;
  /** Starts the server as VS Code's extension does, so that secrets have a pipe of their own. */
  readonly secrets?: boolean;
  /** Keys that a server for any editor is started with. */
  readonly keys?: GivenKeys;
}

/** An editor reduced to its protocol: it opens and changes documents, and writes down everything it is told. */
export interface Editor {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  open(path: string, text: string, languageId?: string): Promise<string>;
  /** Replaces a stretch of an open document by an incremental change; answers with the new version. */
  change(uri: string, start: number, end: number, text: string): Promise<number>;
  close(uri: string): Promise<void>;
  text(uri: string): string;
  version(uri: string): number;
  pull(uri: string): Promise<readonly Diagnostic[]>;
  /** The diagnostics pushed for a document at that version or a newer one, once they fit. */
  pushed(uri: string, version: number, fits?: (diagnostics: readonly Diagnostic[]) => boolean): Promise<PublishDiagnosticsParams>;
  actions(uri: string, at: Diagnostic, only?: string[]): Promise<CodeAction[]>;
  /** Applies an edit as an editor does: refused where it is for another version. */
  apply(edit: WorkspaceEdit): boolean;
  /** Resolves at the first message of that method, those already there included, that fits. */
  told<T = unknown>(method: string, fits?: (params: T) => boolean): Promise<T>;
  readonly registrations: readonly Registration[];
  settings: unknown;
  /** Asks over the pipe that secrets take. */
  secret<Name extends AskName>(ask: Name, params: Asked[Name]["params"]): Promise<Asked[Name]["answer"]>;
  /** Every byte the server wrote, as text, but for what went over the pipe that secrets take. */
  received(): string;
  readonly pid: number;
  stop(): Promise<number | null>;
}

export const PULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } } },
    hover: { contentFormat: ["plaintext"] },
  },
};

export const PUSH: ClientCapabilities = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true }, workspaceFolders: true },
  textDocument: {
    publishDiagnostics: { versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
};

export async function startEditor(setup: ClientSetup): Promise<Editor> {
  const { child, connection, received, ask } = setup.secrets === true ? forked(setup.server) : spawned(setup.server, setup.keys ?? {});
  const editor = createEditor(connection, child, received, setup, ask);
  connection.listen();
  const root = pathToFileURL(setup.place.folder).href;
  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "story" }],
    capabilities: setup.capabilities ?? PULL,
    initializationOptions: setup.options,
  });
  await connection.sendNotification("initialized", {});
  return Object.assign(editor, { initialized });
}

interface Started {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  readonly received: Buffer[];
  readonly ask: (name: string, params: object) => Promise<unknown>;
}

function spawned(server: string, keys: GivenKeys): Started {
  const env = { ...process.env, KEYS: JSON.stringify(keys) };
  const child = spawn(process.execPath, [server], { env, stdio: ["pipe", "pipe", "pipe"] });
  const received: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => received.push(data));
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  return { child, connection, received, ask: () => Promise.reject(new Error("this server has no pipe for secrets")) };
}

function forked(server: string): Started {
  const child = fork(server, ["--node-ipc"], { silent: true, execArgv: [] });
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error("the server has no input and output");
  const received: Buffer[] = [];
  stderr.on("data", (data: Buffer) => received.push(data));
  child.on("message", (message) => received.push(Buffer.from(JSON.stringify(message))));
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  const answers = new Map<number, (answer: unknown) => void>();
  const pipe = createPipe(stdout, stdin, (value) => {
    const { id, answer } = value as Answer;
    answers.get(id)?.(answer);
  });
  let last = 0;
  return {
    child,
    connection,
    received,
    ask: (ask, params) =>
      new Promise((resolve) => {
        last += 1;
        answers.set(last, resolve);
        pipe.write({ id: last, ask, params });
      }),
  };
}

interface Told {
  readonly method: string;
  readonly params: unknown;
}

function createEditor(
  connection: MessageConnection,
  child: ChildProcess,
  received: Buffer[],
  setup: ClientSetup,
  ask: Started["ask"],
): Omit<Editor, "initialized"> {
  const documents = new Map<string, TextDocument>();
  const registrations: Registration[] = [];
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  const note = (method: string, params: unknown): void => {
    told.push({ method, params });
    for (const look of [...waiting]) look();
  };
  const document = (uri: string): TextDocument => {
    const found = documents.get(uri);
    if (found === undefined) throw new Error("the test has no such document open");
    return found;
  };
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));

  const editor: Omit<Editor, "initialized"> = {
    connection,
    registrations,
    settings: setup.settings ?? null,
    async open(path, text, languageId = "markdown") {
      const uri = setup.place.uri(path);
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
      return uri;
    },
    async change(uri, start, end, text) {
      const before = document(uri);
      const range = { start: before.positionAt(start), end: before.positionAt(end) };
      const version = before.version + 1;
      TextDocument.update(before, [{ range, text }], version);
      await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range, text }] });
      return version;
    },
    async close(uri) {
      documents.delete(uri);
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    },
    text: (uri) => document(uri).getText(),
    version: (uri) => document(uri).version,
    async pull(uri) {
      const report: DocumentDiagnosticReport = await connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
      if (report.kind !== "full") throw new Error("the report is not in full");
      return report.items;
    },
    pushed: (uri, version, fits = () => true) =>
      editor.told<PublishDiagnosticsParams>(
        "textDocument/publishDiagnostics",
        (params) => params.uri === uri && (params.version ?? 0) >= version && fits(params.diagnostics),
      ),
    actions: (uri, at, only) =>
      connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range: at.range,
        context: { diagnostics: [at], ...(only === undefined ? {} : { only }) },
      }),
    apply(edit) {
      const changes = (edit.documentChanges ?? []).flatMap((change) => ("edits" in change ? [change] : []));
      if (changes.length === 0 || changes.some(({ textDocument }) => document(textDocument.uri).version !== textDocument.version))
        return false;
      for (const { textDocument, edits } of changes) {
        const target = document(textDocument.uri);
        const text = TextDocument.applyEdits(target, edits as TextEdit[]);
        void editor.change(textDocument.uri, 0, target.getText().length, text);
      }
      return true;
    },
    told<T>(method: string, fits: (params: T) => boolean = () => true) {
      return new Promise<T>((resolve) => {
        const look = (): void => {
          const found = told.find((each) => each.method === method && fits(each.params as T));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found.params as T);
        };
        waiting.add(look);
        look();
      });
    },
    secret: (name, params) => ask(name, params) as never,
    pid: child.pid ?? 0,
    received: () => Buffer.concat(received).toString("utf8"),
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      const code = await exited;
      connection.dispose();
      return code;
    },
  };
  connection.onNotification(note);
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) => items.map(() => editor.settings));
  connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => ({ applied: editor.apply(edit) }));
  connection.onRequest("client/registerCapability", (params: { registrations: Registration[] }) => {
    registrations.push(...params.registrations);
    note("client/registerCapability", params);
    return null;
  });
  connection.onRequest((method, params) => {
    note(method, params);
    return null;
  });
  return editor;
}
