import type { Connection, InitializeResult } from "vscode-languageserver/node";
import { DidChangeConfigurationNotification } from "vscode-languageserver/node";
import { SECTION } from "../settings.ts";
import type { PassphraseWork } from "../workspace/encryption/model.ts";
import { serverCapabilities } from "./capabilities.ts";
import { createDocuments, pathOf } from "./documents.ts";
import { guarded } from "./failures.ts";
import { offerFeatures } from "./features.ts";
import { createLocking, type Locking } from "./locking.ts";
import { createPublisher, type Publisher } from "./publisher.ts";
import { ALLOW_LEDGERS_NOTIFICATION, TRUST_NOTIFICATION } from "./requests.ts";
import type { SecretsContext } from "./secrets/context.ts";
import { createForms } from "./secrets/forms.ts";
import { createSession, type Session } from "./session.ts";
import { createStatus } from "./status.ts";
import type { Tracer } from "./trace.ts";
import { watchLedgers } from "./watching.ts";

export interface ServeOptions {
  readonly connection: Connection;
  readonly log: (line: string) => void;
  readonly tracer: Tracer;
  /** The folder of the rules' pages. */
  readonly pages: string;
  /** Who does the work with passphrases. */
  readonly work: PassphraseWork;
  /** Called once, with what the client's first message made. */
  readonly started: (context: SecretsContext) => void;
}

/** Waits for the client's first message, then answers it and everything after. */
export function serve({ connection, log, tracer, pages, work, started }: ServeOptions): void {
  const documents = createDocuments();
  connection.onInitialize((params): InitializeResult => {
    const session = createSession(params, { connection, documents, log, pages, work });
    const status = createStatus(session);
    const publisher = createPublisher(session, (check) => {
      status.checked(check);
      watching.update();
    });
    const watching = watchLedgers(session, publisher.refresh);
    offerFeatures(session, publisher.refresh);
    const forms = createForms(session, publisher.refresh);
    const locking = createLocking(session, () => forms.lock(), publisher.refresh);
    followDocuments(session, publisher, locking);
    followWorkspace(session, publisher, tracer, locking);
    started({ session, refresh: publisher.refresh, locking, forms });
    return { capabilities: serverCapabilities(session.features), serverInfo: { name: "Ground Rules" } };
  });
  documents.listen(connection);
  connection.listen();
}

function followDocuments(session: Session, publisher: Publisher, locking: Locking): void {
  const { documents, connection, log } = session;
  const refreshIfWatched = (uri: string): void => {
    const path = pathOf(uri);
    if (path !== null && session.checks.watched().has(path)) publisher.refresh();
  };
  documents.onDidChangeContent(({ document }) => {
    locking.touched();
    publisher.changed(document);
    refreshIfWatched(document.uri);
  });
  documents.onDidClose(({ document }) => {
    const path = pathOf(document.uri);
    // Whatever was saved of it was meant.
    if (path !== null) session.settling.accept(path);
    publisher.closed(document.uri);
    refreshIfWatched(document.uri);
  });
  if (session.features.pullsDiagnostics) connection.languages.diagnostics.on(guarded("diagnostics", log, publisher.pull));
}

function followWorkspace(session: Session, publisher: Publisher, tracer: Tracer, locking: Locking): void {
  const { connection, configuration, features, folders, trust } = session;
  const readTrace = async (): Promise<void> => {
    const { trace } = await configuration.of(null);
    tracer.turn(trace === "messages");
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    locking.configured();
    void readTrace();
    publisher.refresh();
  });
  connection.onNotification(TRUST_NOTIFICATION, () => {
    trust.give();
    publisher.refresh();
  });
  connection.onNotification(ALLOW_LEDGERS_NOTIFICATION, () => {
    trust.allowLedgers();
    publisher.refresh();
  });
  connection.onInitialized(() => {
    void readTrace();
    locking.configured();
    if (features.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    if (!features.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      folders.changed(event);
      publisher.refresh();
    });
  });
}
