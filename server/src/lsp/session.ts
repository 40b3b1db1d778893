import type { Connection, InitializeParams } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analyzer } from "../core/analyze.ts";
import { localFiles } from "../core/attachments/local-files.ts";
import type { Stage } from "../core/findings.ts";
import { type Attachments, createAttachments } from "../workspace/attachments/attachments.ts";
import { confinedFiles } from "../workspace/confined-files.ts";
import type { PassphraseWork } from "../workspace/encryption/model.ts";
import type { Vault } from "../workspace/encryption/vault.ts";
import { createExposures, type Exposures } from "../workspace/exposure.ts";
import { diskFiles, type FileReader, withOpenDocuments } from "../workspace/files.ts";
import { createHouses } from "../workspace/houses.ts";
import type { LoadedLedger } from "../workspace/ledger-loader.ts";
import { type SettlingFiles, settlingFiles } from "../workspace/settling-files.ts";
import type { Check, Checks } from "./checks.ts";
import { type ClientFeatures, readClientFeatures, readOptions } from "./client-features.ts";
import { type Configuration, createConfiguration } from "./configuration.ts";
import { type Documents, openText } from "./documents.ts";
import { badParameters, staleRequest } from "./failures.ts";
import { createKeys, type Keys } from "./keys.ts";
import { createRoom } from "./room.ts";
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
  /** These three change when the ledgers are locked: ask for them anew each time. */
  readonly analyzer: Analyzer;
  readonly checks: Checks;
  readonly vault: Vault;
  readonly keys: Keys;
  /** Opens encrypted files that were looked for, with the keys at hand; whether anything was opened. */
  openWanted(): Promise<boolean>;
  /** Forgets keys, passphrases and everything that was read with them. */
  lock(): void;
  /** Files, with what open editors hold in place of what is on disk. */
  readonly files: FileReader;
  /** The files on disk, of which those that are being written are what they were before. */
  readonly settling: SettlingFiles;
  /** Who else can get at plain ledgers, as far as it was looked at. */
  readonly exposures: Exposures;
  readonly trust: Trust;
  /** What the files tell that drafts show or link, as far as they were looked at. */
  readonly attachments: Attachments;
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
  /** Who does the work with passphrases. */
  readonly work: PassphraseWork;
}

export function createSession(params: InitializeParams, { connection, documents, log, pages, work }: SessionOptions): Session {
  const features = readClientFeatures(params);
  const folders = createWorkspaceFolders(params);
  const trust = createTrust(readOptions(params.initializationOptions));
  const settling = settlingFiles(diskFiles, () => performance.now());
  const everything = withOpenDocuments(settling, (path) => openText(documents, path));
  const files = confinedFiles(everything, () => (trust.isLimited() ? folders.all() : null));
  const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = (): number => Date.now();
  const complain = (setting: string): void => {
    warn(connection, `the setting ${setting} holds something that cannot be used. The default applies instead.`);
  };
  const keys = createKeys(work);
  const exposures = createExposures({ files: diskFiles, runsGit: trust.given, clock: () => performance.now() });
  const attachments = createAttachments(diskFiles);
  const houses = createHouses(files, trust.given);
  const freshRoom = () => createRoom({ files, folders, trust, exposures, attachments, houses, timezone, now, settling });
  let room = freshRoom();
  // One at a time: two looks at one draft would have the work with a passphrase done twice.
  let opening: Promise<boolean> = Promise.resolve(false);
  return {
    connection,
    documents,
    features,
    folders,
    configuration: createConfiguration(connection, features, params.initializationOptions, complain),
    get analyzer() {
      return room.analyzer;
    },
    get checks() {
      return room.checks;
    },
    get vault() {
      return room.vault;
    },
    keys,
    openWanted() {
      opening = opening.catch(() => false).then(() => room.vault.openWanted(keys));
      return opening;
    },
    lock() {
      keys.forget();
      keys.work.stop();
      room = freshRoom();
    },
    files,
    settling,
    exposures,
    trust,
    attachments,
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

/**
 * A look at the document at the version it has now, with everything opened that the keys at hand open. Throws a refusal if
 * the text becomes newer while the settings are asked for, or while something is opened.
 */
export async function checkNow(session: Session, document: TextDocument, stage: Stage = "writing"): Promise<Check> {
  const { version } = document;
  const settings = await session.configuration.of(document.uri);
  const look = (): Check => {
    const current = session.documents.get(document.uri);
    if (current === undefined || current.version !== version) throw staleRequest();
    return session.checks.check(current, settings, stage);
  };
  let check = look();
  // What notes a ledger names is known only once it is open, so that one look leads to the next.
  while (!session.keys.isEmpty && (await session.openWanted())) check = look();
  await lookFurther(session, check, stage);
  return look();
}

/** The ledger that a document is held against, or that it is; opened as far as the keys at hand open it. */
export async function ledgerNow(session: Session, uri: string): Promise<LoadedLedger> {
  const settings = await session.configuration.of(uri);
  for (;;) {
    const ledger = session.checks.ledger(uri, settings);
    if (session.keys.isEmpty || !(await session.openWanted())) return ledger;
  }
}

/** Looks at the files beside a document that its check depends on. */
async function lookFurther({ exposures, attachments }: Session, check: Check, stage: Stage): Promise<void> {
  const plain = check.ledger.path;
  // Looking at the ledger's file takes too long for a keystroke in a draft.
  if (plain !== null && (stage === "publish" || check.kind === "ledger")) await exposures.look(plain);
  if (check.kind !== "draft") return;
  const targets = localFiles(check.analysis.draft).map(({ target }) => target);
  if (targets.length > 0) await attachments.look(check.attachedTo, targets);
}
