import { mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { connect } from "../../server/src/lsp/connect.ts";
import { serve } from "../../server/src/lsp/serve.ts";
import { inThisProcess } from "../../server/src/workspace/encryption/passphrase-work.ts";
import type { Random } from "../adversarial/random.ts";
import { CANARIES, CANARY_LEDGER } from "../properties/drafts-arbitrary.ts";
import { type Corpora, readCorpora } from "./corpora.ts";
import { mutated } from "./mutate.ts";

/** What came of a row of messages. */
export interface Round {
  readonly messages: number;
  /** What was sent, a message a line. */
  readonly input: string;
  readonly faults: readonly { readonly input: string; readonly fault: string }[];
}

export interface ProtocolTarget {
  /** Sends a row of messages in any order, waits for every answer, then asks a sensible question. */
  round(random: Random): Promise<Round>;
}

const MESSAGES = 100;
/** Rounds that one server lives for. */
const LIFE = 20;

const PATHS = ["draft.md", "other.md", "notes.txt", "ground-rules.yaml"];
const COMMANDS = ["groundRules.holdBack", "groundRules.fixAll", "groundRules.writeAcceptance", "groundRules.secureLedger", "nobody.knows"];
const REQUESTS = [
  "textDocument/hover",
  "textDocument/definition",
  "textDocument/completion",
  "textDocument/codeAction",
  "textDocument/documentSymbol",
  "textDocument/diagnostic",
  "workspace/executeCommand",
  "groundRules/check",
  "groundRules/export",
  "groundRules/exportReport",
  "workspace/symbol",
  "groundRules/ledger",
  "groundRules/agreement",
  "codeAction/resolve",
  "nobody/knows",
];
const NOTIFICATIONS = [
  "textDocument/didOpen",
  "textDocument/didChange",
  "textDocument/didChange",
  "textDocument/didChange",
  "textDocument/didClose",
  "textDocument/didSave",
  "workspace/didChangeConfiguration",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeWorkspaceFolders",
  "$/cancelRequest",
  "$/setTrace",
  "nobody/knows",
];

const NEVER_EXPORTED = CANARIES.filter((canary) => canary !== "quarrel over");

/** Values that no sensible client sends. */
const NONSENSE: readonly unknown[] = [null, -1, 1e9, 2 ** 31, 0.5, "", "nonsense", [], {}, true, "\ud800"];

interface Server {
  readonly client: MessageConnection;
  readonly root: string;
  /** What it wrote since the last time. */
  written(): string;
}

async function startServer(folder: string): Promise<Server> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  let written = "";
  toClient.on("data", (data: Buffer) => {
    written += data.toString("utf8");
  });
  const wire = connect({ reader: new StreamMessageReader(toServer), writer: new StreamMessageWriter(toClient) });
  serve({ ...wire, pages: folder, work: inThisProcess, started: () => undefined });
  const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.onRequest(() => null);
  client.onNotification(() => undefined);
  client.listen();
  const root = pathToFileURL(folder).href;
  // Where the client watches files, the server sets no clocks of its own, which would outlive it here.
  const capabilities = {
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, applyEdit: true, workspaceEdit: { documentChanges: true } },
    textDocument: { diagnostic: {} },
  };
  await client.sendRequest("initialize", { processId: null, rootUri: root, capabilities });
  await client.sendNotification("initialized", {});
  return {
    client,
    root,
    written() {
      const all = written;
      written = "";
      return all;
    },
  };
}

/** Makes parameters that may fit, and spoils some of them. */
class Parameters {
  readonly #random: Random;
  readonly #root: string;
  readonly #corpora: Corpora;

  constructor(random: Random, root: string, corpora: Corpora) {
    this.#random = random;
    this.#root = root;
    this.#corpora = corpora;
  }

  #maybe(sensible: unknown): unknown {
    return this.#random.below(12) === 0 ? this.#random.pick(NONSENSE) : sensible;
  }

  #number(): unknown {
    return this.#maybe(this.#random.below(this.#random.below(3) === 0 ? 5000 : 30));
  }

  #position(): unknown {
    return this.#maybe({ line: this.#number(), character: this.#number() });
  }

  #range(): unknown {
    return this.#maybe({ start: this.#position(), end: this.#position() });
  }

  #text(): string {
    const { drafts, ledgers } = this.#corpora;
    return mutated(this.#random.pick(this.#random.below(4) === 0 ? ledgers : drafts), [...drafts, ...ledgers], this.#random);
  }

  /** Of a request or a notification; everything that one of them may ask for is in it. */
  of(method: string): object {
    const { below, pick } = this.#random;
    const uri = this.#maybe(below(10) === 0 ? "untitled:draft" : `${this.#root}/${pick(PATHS)}`);
    const version = this.#number();
    const languageId = pick(["markdown", "ground-rules-ledger", "plaintext"]);
    const change = (): unknown =>
      this.#maybe(below(5) === 0 ? { text: this.#text() } : { range: this.#range(), text: this.#text().slice(0, 40) });
    const argument = this.#maybe({
      uri,
      version,
      code: pick(["no-name", "hidden-name"]),
      start: this.#number(),
      fix: this.#number(),
      reason: "fine",
    });
    const everything: Readonly<Record<string, unknown>> = {
      textDocument: this.#maybe({ uri, version, languageId, text: this.#text() }),
      contentChanges: this.#maybe(Array.from({ length: below(4) }, change)),
      position: this.#position(),
      range: this.#range(),
      context: this.#maybe({ diagnostics: [], triggerKind: this.#number() }),
      command: pick(COMMANDS),
      arguments: this.#maybe([argument]),
      settings: this.#maybe({
        groundRules: { outlet: this.#maybe("ap"), drafts: this.#maybe(["**/*.md"]), rules: this.#maybe({}), ledger: this.#maybe("") },
      }),
      changes: this.#maybe([{ uri, type: this.#number() }]),
      event: this.#maybe({ added: [], removed: [] }),
      uri,
      source: this.#maybe("heron"),
      agreement: this.#number(),
      value: "off",
      id: this.#number(),
      title: "x",
    };
    const wanted = method === "workspace/executeCommand" ? ["command", "arguments"] : Object.keys(everything);
    return Object.fromEntries(wanted.map((key) => [key, everything[key]]));
  }
}

/** The language server, over a stream inside this process, on a folder of its own. */
export function protocolTarget(root: string = process.cwd()): ProtocolTarget {
  const corpora = readCorpora(root);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "ground-rules-fuzz-")));
  writeFileSync(join(folder, "ground-rules.yaml"), CANARY_LEDGER, { mode: 0o600 });
  let server: Server | null = null;
  let rounds = 0;

  const finalQuestion = async ({ client, root: address }: Server): Promise<string | null> => {
    const uri = `${address}/asked-${rounds}.md`;
    for (const path of PATHS) await client.sendNotification("textDocument/didClose", { textDocument: { uri: `${address}/${path}` } });
    await client.sendNotification("workspace/didChangeConfiguration", { settings: { groundRules: {} } });
    const text = "The list of guests included Zephrine Quillmarsh and two others.\n";
    await client.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
    const { items } = await client.sendRequest<{ items: { code?: string }[] }>("textDocument/diagnostic", { textDocument: { uri } });
    await client.sendNotification("textDocument/didClose", { textDocument: { uri } });
    return items.some(({ code }) => code === "hidden-name") ? null : "a name is not found any more";
  };

  return {
    async round(random) {
      if (rounds % LIFE === 0) {
        server?.client.dispose();
        server = await startServer(folder);
      }
      rounds += 1;
      const { client, root: address, written } = server as Server;
      const parameters = new Parameters(random, address, corpora);
      const sent: string[] = [];
      const answers: Promise<unknown>[] = [];
      const exported: string[] = [];
      for (let message = 0; message < MESSAGES; message += 1) {
        const isRequest = random.below(3) === 0;
        const method = random.pick(isRequest ? REQUESTS : NOTIFICATIONS);
        const params = random.below(25) === 0 ? random.pick([{}, []]) : parameters.of(method);
        sent.push(JSON.stringify({ method, params }));
        if (isRequest)
          answers.push(
            client.sendRequest<{ text?: string } | null>(method, params).then(
              (answer) => method === "groundRules/export" && exported.push(answer?.text ?? ""),
              () => null,
            ),
          );
        else await client.sendNotification(method, params);
      }
      await Promise.all(answers);
      const input = sent.join("\n");
      const fault = await finalQuestion(server as Server).catch(() => "the server refuses a sensible question");
      const faults = fault === null ? [] : [{ input, fault }];
      const said = written();
      // A clear draft is handed back as it stands, and a motive is for the readers: it may stand there. Whatever else is said may hold nothing.
      const own = exported.reduce((rest, text) => rest.replaceAll(JSON.stringify(text), '""'), said);
      const told = CANARIES.find((canary) => own.includes(canary)) ?? NEVER_EXPORTED.find((canary) => said.includes(canary));
      if (told !== undefined) {
        const at = said.indexOf(told);
        faults.push({ input, fault: `the server tells a protected text: ${said.slice(Math.max(0, at - 200), at + 100)}` });
      }
      return { messages: MESSAGES, input, faults };
    },
  };
}
