import type { Connection, InitializeParams } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analyzer } from "../core/analyze.ts";
import { createAnalyzer } from "../core/analyzer.ts";
import type { Stage } from "../core/findings.ts";
import { createVault } from "../workspace/encryption/vault.ts";
import { createExposures, type Exposures } from "../workspace/exposure.ts";
import { diskFiles, type FileReader, withOpenDocuments } from "../workspace/files.ts";
import { createLedgerLoader } from "../workspace/ledger-loader.ts";
import { type Check, type Checks, createChecks } from "./checks.ts";
import { type ClientFeatures, readClientFeatures } from "./client-features.ts";
import { type Configuration, createConfiguration } from "./configuration.ts";
import { type Documents, openText } from "./documents.ts";
import { badParameters, staleRequest } from "./failures.ts";
import { createLastGood } from "./last-good.ts";
import { warn } from "./say.ts";
import { createTrust, type Trust } from "./trust.ts";
import { createWorkspaceFolders, type WorkspaceFolders } from "./workspace-folders.ts";

/** Everything one connection works with, from the client's first message on. */
export interface Session {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly features: ClientFeatures;
  readonly folders: WorkspaceFolders;
  readonly configuration: Configuration;
  readonly analyzer: Analyzer;
  readonly checks: Checks;
  /** Files, with what open editors hold in place of what is on disk. */
  readonly files: FileReader;
  /** Who else can get at plain ledgers, as far as it was looked at. */
  readonly exposures: Exposures;
  readonly trust: Trust;
  /** The folder of the rules' pages. */
  readonly pages: string;
  /** Writes a line to the client's log. It must hold no text from drafts, ledgers or libraries. */
  readonly log: (line: string) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface SessionOptions {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly log: (line: string) => void;
  readonly pages: string;
}

export function createSession(params: InitializeParams, { connection, documents, log, pages }: SessionOptions): Session {
  const features = readClientFeatures(params);
  const folders = createWorkspaceFolders(params);
  const files = withOpenDocuments(diskFiles, (path) => openText(documents, path));
  const analyzer = createAnalyzer();
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const trust = createTrust(features.trusted);
  const exposures = createExposures({ files: diskFiles, runsGit: trust.given, clock: () => performance.now() });
  const loader = createLedgerLoader(files, timezone, createVault(), exposures);
  const now = (): number => Date.now();
  const complain = (setting: string): void => {
    warn(connection, `the setting ${setting} holds something that cannot be used. The default applies instead.`);
  };
  return {
    connection,
    documents,
    features,
    folders,
    configuration: createConfiguration(connection, features, params.initializationOptions, complain),
    analyzer,
    files,
    exposures,
    trust,
    checks: createChecks({ analyzer, loader, files, folders, lastGood: createLastGood(), timezone, now }),
    pages,
    log,
    now,
  };
}

/** The open document of that address. Refuses where it is not open. */
export function openDocumentOf(session: Session, uri: unknown): TextDocument {
  const document = typeof uri === "string" ? session.documents.get(uri) : undefined;
  if (document === undefined) throw badParameters();
  return document;
}

/** A look at the document at the version it has now. Throws a refusal if the text becomes newer while the settings are asked for. */
export async function checkNow(session: Session, document: TextDocument, stage: Stage = "writing"): Promise<Check> {
  const { version } = document;
  const settings = await session.configuration.of(document.uri);
  const current = session.documents.get(document.uri);
  if (current === undefined || current.version !== version) throw staleRequest();
  const check = session.checks.check(current, settings, stage);
  const plain = check.ledger.path;
  // Looking at the file itself takes too long for a keystroke in a draft.
  if (plain === null || (stage === "writing" && check.kind !== "ledger")) return check;
  await session.exposures.look(plain);
  if (session.documents.get(document.uri)?.version !== version) throw staleRequest();
  return session.checks.check(current, settings, stage);
}
