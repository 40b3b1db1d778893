import { dirname, join, resolve } from "node:path";
import type { Analysis, Analyzer, HouseReader, Settings } from "../core/analyze.ts";
import { localFiles } from "../core/attachments/local-files.ts";
import type { AttachedTo, Attachments } from "./attachments/attachments.ts";
import { citationKeysOf } from "./bibliography.ts";
import type { KeyRing, Vault } from "./encryption/vault.ts";
import type { Exposures } from "./exposure.ts";
import type { FileReader } from "./files.ts";
import type { Houses } from "./houses.ts";
import { type LedgerLoader, type LoadedLedger, NO_LEDGER } from "./ledger-loader.ts";
import { gitRoot, locateLedger } from "./ledger-location.ts";

/** Which ledger to hold drafts against. */
export type LedgerChoice =
  | { readonly kind: "none" }
  /** `explicit`: the path that was named, or null to look for one up to `ceiling`; a null ceiling means the draft's git root, else the file system's. */
  | { readonly kind: "search"; readonly explicit: string | null; readonly ceiling: string | null };

/** What both shells need to check drafts. */
export interface Desk {
  readonly files: FileReader;
  readonly loader: LedgerLoader;
  /** What encrypted ledgers and notes hold, as far as they were opened. */
  readonly vault: Vault;
  /** Who else can get at plain ledgers, as far as it was looked at. */
  readonly exposures: Exposures;
  /** What the files tell that drafts show or link, as far as they were looked at. */
  readonly attachments: Attachments;
  readonly analyzer: Analyzer;
  readonly houses: Houses;
  /** The folder that a house file is named from on the command line. */
  readonly folder: string;
  readonly ledger: LedgerChoice;
}

/** The ledger a draft at that path is held against. */
export function ledgerOf(path: string, desk: Pick<Desk, "files" | "loader" | "ledger">): LoadedLedger {
  const { ledger, files } = desk;
  if (ledger.kind === "none") return NO_LEDGER;
  const ceiling = ledger.ceiling ?? gitRoot(dirname(resolve(path)), files);
  return desk.loader.load(locateLedger(path, { explicit: ledger.explicit, ceiling, files }));
}

/** Opens the encrypted ledgers, and their notes, that drafts at these paths are held against, and looks who can get at the plain ones. */
export async function openLedgers(paths: readonly string[], desk: Desk, ring: KeyRing): Promise<void> {
  const folders = new Set(paths.map((path) => dirname(resolve(path))));
  // What notes a ledger names is known only once it is open.
  const load = (folder: string): LoadedLedger => ledgerOf(join(folder, "draft.md"), desk);
  do for (const folder of folders) load(folder);
  while (await desk.vault.openWanted(ring));
  const plain = new Set([...folders].map((folder) => load(folder).path));
  for (const path of plain) if (path !== null) await desk.exposures.look(path);
}

export interface CheckedDraft {
  readonly analysis: Analysis;
  readonly ledger: LoadedLedger;
}

/** Reads the house files that the command line, a draft in `draftFolder` (null for none) or the ledger names. */
export function housesFor(draftFolder: string | null, ledger: LoadedLedger, desk: Pick<Desk, "houses" | "folder">): HouseReader {
  return desk.houses.readerFor({ settings: desk.folder, draft: draftFolder, ledger: ledger.folder });
}

/** Looks at the files that a draft shows or links, so that `checkDraft` knows what they tell. */
export async function lookAtAttachments(path: string, text: string, desk: Pick<Desk, "attachments" | "analyzer">): Promise<void> {
  const targets = localFiles(desk.analyzer.read(text)).map(({ target }) => target);
  await desk.attachments.look(attachedTo(path), targets);
}

/** Whoever runs a command may read their own files, wherever they are. */
const attachedTo = (path: string): AttachedTo => ({ path: resolve(path), root: null });

/** Holds one draft against its ledger. `path` is where the draft lies; `shownPath` is what messages and problems call it. */
export function checkDraft(path: string, shownPath: string, text: string, settings: Settings, desk: Desk): CheckedDraft {
  const ledger = ledgerOf(path, desk);
  const citationKeys = citationKeysOf(path, text, desk.files);
  const attachments = desk.attachments.readerFor(attachedTo(path));
  const houses = housesFor(dirname(resolve(path)), ledger, desk);
  return { analysis: desk.analyzer.analyze(text, shownPath, ledger.state, { ...settings, citationKeys, attachments, houses }), ledger };
}
