import { randomBytes } from "node:crypto";
import { lstatSync, mkdirSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Problem } from "../core/findings.ts";
import type { Span } from "../core/text/span.ts";
import type { Sealing } from "./encryption/vault.ts";
import { createSealed } from "./encryption/write.ts";
import { diskFiles } from "./files.ts";
import { ignoreIn } from "./ignore-rule.ts";
import { ENCRYPTED_ENDING, gitRoot, liesIn } from "./ledger-location.ts";
import { fileProblem } from "./problems.ts";
import { writeWhole } from "./write-file.ts";

export const HELD_BACK_FOLDER = "held-back";

export interface Passage {
  readonly text: string;
  /** Where it stood in the draft, from 1. */
  readonly line: number;
}

/** The passages at spans of a draft's text. */
export function passagesAt(text: string, spans: readonly Span[]): Passage[] {
  return spans.map((span) => ({
    text: text.slice(span.start, span.end),
    line: text.slice(0, span.start).split(/\r\n|\r|\n/u).length,
  }));
}

export interface HoldBackRequest {
  /** The folder of the ledger in force. */
  readonly ledgerFolder: string;
  /** Whether the ledger is encrypted and not open: then nobody knows who may read what is written beside it. */
  readonly locked: boolean;
  /** How files beside an encrypted ledger have to be encrypted; null for a plain one. */
  readonly sealing: Sealing | null;
  readonly draftPath: string;
  /** In the order they are to be written; not empty. */
  readonly passages: readonly Passage[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type HoldBackResult = { readonly path: string } | { readonly problem: Problem };

/**
 * Writes passages of a draft to a new file `held-back/<random>.md` beside the ledger, whole or not at all and flushed to the
 * disk, and answers with its path. Beside an encrypted ledger it is `.md.age`, for the same keys or the same passphrase.
 * The caller edits the draft only after that: at worst a passage stands twice.
 * A file of its own for each call, so that an editor and a command line at work at once cannot lose each other's passages.
 */
export async function holdBack(request: HoldBackRequest): Promise<HoldBackResult> {
  const folder = join(request.ledgerFolder, HELD_BACK_FOLDER);
  const plainPath = join(folder, `${randomBytes(8).toString("hex")}.md`);
  const refuse = (code: string, message: string): HoldBackResult => ({ problem: fileProblem(code, folder, message) });
  const { locked, sealing } = request;
  if (locked) {
    return refuse(
      "held-back-locked",
      "The ledger is encrypted and was not opened, so passages cannot be held back beside it. The draft was left as it is.",
    );
  }
  if (sealing?.kind === "unknown") {
    return refuse(
      "held-back-recipients-unknown",
      "The ledger does not list whom it is encrypted to, so passages cannot be encrypted to the same people. Encrypt it anew with ledger encrypt. The draft was left as it is.",
    );
  }
  try {
    if (gitRoot(request.ledgerFolder, diskFiles) !== null) ignoreIn(request.ledgerFolder, [`${HELD_BACK_FOLDER}/`]);
  } catch {
    return refuse("held-back-not-ignored", "The ignore rule for held-back passages could not be written, so the draft was left as it is.");
  }
  try {
    makePrivateFolder(folder);
    if (sealing === null) {
      writeWhole(plainPath, heldBackText(request), 0o600);
      return { path: plainPath };
    }
    const path = plainPath + ENCRYPTED_ENDING;
    await createSealed(path, Buffer.from(heldBackText(request), "utf8"), sealing);
    return { path };
  } catch {
    return refuse("held-back-failed", "The held-back file could not be written, so the draft was left as it is.");
  }
}

/** Front matter says that the file is no draft even where no ledger is found beside it. */
function heldBackText(request: HoldBackRequest): string {
  const draft = liesIn(request.draftPath, request.ledgerFolder) ? relative(request.ledgerFolder, request.draftPath) : request.draftPath;
  const time = new Date(request.now).toISOString();
  const passages = request.passages.map(({ line, text }) => `## Line ${line}\n\n${text}\n`);
  return [
    `---\nground-rules: false\n---\n\n# Held back from ${draft.split(sep).join("/")}\n\nTaken out on ${time}. It may not be published.\n`,
    ...passages,
  ].join("\n");
}

/** A link in place of the folder could lead the passages to where others read them. */
function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!lstatSync(folder).isDirectory()) throw new Error("not a folder");
}

/** Whether a path is that of a held-back file beside a ledger in `ledgerFolder`; null: beside any ledger. */
export function isHeldBackPath(path: string, ledgerFolder: string | null): boolean {
  const folder = dirname(path);
  return ledgerFolder === null ? basename(folder) === HELD_BACK_FOLDER : folder === join(ledgerFolder, HELD_BACK_FOLDER);
}
