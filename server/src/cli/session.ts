import { relative, resolve, sep } from "node:path";
import type { LedgerState, Settings } from "../core/analyze.ts";
import { createAnalyzer, type RuleSet } from "../core/analyzer.ts";
import { createLineIndex, type LineIndex } from "../core/text/lines.ts";
import { createAttachments } from "../workspace/attachments/attachments.ts";
import type { Desk, LedgerChoice } from "../workspace/check-draft.ts";
import { readSealed } from "../workspace/encryption/read.ts";
import { createVault } from "../workspace/encryption/vault.ts";
import { createExposures } from "../workspace/exposure.ts";
import { diskFiles } from "../workspace/files.ts";
import { createHouses } from "../workspace/houses.ts";
import { createLedgerLoader } from "../workspace/ledger-loader.ts";
import { liesIn } from "../workspace/ledger-location.ts";
import type { Io } from "./io.ts";

/** One run of a command: what it works with, and how it shows what it found. */
export interface Session {
  readonly io: Io;
  readonly desk: Desk;
  readonly settings: Settings;
  /** A path as messages call it: relative to the current folder where it lies in there, with forward slashes. Not masked. */
  name(path: string): string;
  /** Remembers a ledger whose protected texts every echo of this run is masked for. */
  maskFor(ledger: LedgerState): void;
  /** A text as it may be echoed; offsets stay true. */
  mask(text: string): string;
  /** Remembers the text that was checked under a path, so that its lines can be counted without reading it again. */
  keepText(path: string, text: string): void;
  /** The lines of a file that findings or problems lie in; those of an empty text where it cannot be read. */
  lines(path: string): LineIndex;
}

/** What checks drafts, by all rules or those handed in; it keeps what may be kept from one run to the next. */
export function createDesk(io: Io, ledger: LedgerChoice, rules?: RuleSet): Desk {
  const vault = createVault();
  const exposures = createExposures({ files: diskFiles, runsGit: () => true, clock: () => performance.now() });
  const loader = createLedgerLoader(diskFiles, io.timezone, vault, exposures);
  return {
    files: diskFiles,
    vault,
    exposures,
    attachments: createAttachments(diskFiles),
    loader,
    analyzer: createAnalyzer(rules),
    houses: createHouses(diskFiles),
    folder: io.cwd,
    ledger,
  };
}

export function createSession(io: Io, desk: Desk, settings: Settings): Session {
  const ledgers = new Set<LedgerState>();
  const indexes = new Map<string, LineIndex>();
  return {
    io,
    desk,
    settings,
    name: (path) => pathName(path, io.cwd),
    maskFor: (state) => void ledgers.add(state),
    mask: (text) => [...ledgers].reduce((masked, state) => desk.analyzer.mask(masked, state), text),
    keepText: (path, text) => void indexes.set(resolve(io.cwd, path), createLineIndex(text)),
    lines(path) {
      const absolute = resolve(io.cwd, path);
      const known = indexes.get(absolute);
      if (known !== undefined) return known;
      const file = readSealed(desk.files, desk.vault, absolute);
      const index = createLineIndex("text" in file ? file.text : "");
      indexes.set(absolute, index);
      return index;
    },
  };
}

function pathName(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  const way = liesIn(absolute, cwd) ? relative(cwd, absolute) || "." : absolute;
  return way.split(sep).join("/");
}
