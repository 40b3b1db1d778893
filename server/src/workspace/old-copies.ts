import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Exposures } from "./exposure.ts";
import type { FileReader } from "./files.ts";
import { HELD_BACK_FOLDER } from "./hold-back.ts";
import { LEDGER_NAME } from "./ledger-location.ts";

/** Where VS Code keeps copies of what was edited. */
export interface CopyPlaces {
  /** The folder of its local history; null where it is not a folder of this machine. */
  readonly history: string | null;
  /** The folder of its backups of unsaved files. */
  readonly backups: string | null;
}

/** A copy of a plain ledger, of notes or of held-back passages, that encrypting the file does not reach. */
export interface OldCopy {
  readonly kind: "local-history" | "backup" | "git" | "beside";
  /** The file or folder that holds it; for git, the folder of the repository. */
  readonly place: string;
}

export interface CopySearch {
  /** The ledger's folder, and the plain paths of the ledger and its notes. */
  readonly folder: string;
  readonly originals: readonly string[];
  readonly files: FileReader;
  readonly exposures: Exposures;
}

/** Bytes of a backup that are read for the address on its first line. */
const FIRST_LINE = 4096;

/** Looks for copies where VS Code, git, editors and sync programs leave them. Never rejects. */
export async function findOldCopies({ history, backups }: CopyPlaces, search: CopySearch): Promise<OldCopy[]> {
  return [
    ...(history === null ? [] : inHistory(history, search)),
    ...(backups === null ? [] : inBackups(backups, search)),
    ...beside(search),
    ...(await inGit(search)),
  ];
}

/** Each folder of the history is that of one file, which its `entries.json` names. */
function inHistory(history: string, search: CopySearch): OldCopy[] {
  return folders(history, search.files).flatMap((folder): OldCopy[] => {
    const entries = textOf(join(folder, "entries.json"), search.files);
    const resource = /"resource"\s*:\s*"((?:[^"\\]|\\.)*)"/u.exec(entries)?.[1];
    return resource !== undefined && isOriginal(resource, search) ? [{ kind: "local-history", place: folder }] : [];
  });
}

/** Backups lie in a folder for each window and scheme; each begins with the address of its file. */
function inBackups(backups: string, { files, ...rest }: CopySearch): OldCopy[] {
  return folders(backups, files)
    .flatMap((window) => folders(window, files))
    .flatMap((scheme) => (files.list(scheme) ?? []).map(({ name }) => join(scheme, name)))
    .flatMap((place): OldCopy[] => {
      const [address] = textOf(place, files).slice(0, FIRST_LINE).split(/[ \n]/u);
      return address !== undefined && isOriginal(address, { files, ...rest }) ? [{ kind: "backup", place }] : [];
    });
}

/** What editors and sync programs leave beside a file: `ground-rules.yaml~`, `.ground-rules.yaml.swp`, `ground-rules (conflict).yaml`. */
function beside({ originals, files }: CopySearch): OldCopy[] {
  return originals.flatMap((original) => {
    const name = basename(original);
    const stem = name.replace(/\.[^.]+$/u, "");
    const others = (files.list(dirname(original)) ?? []).filter((entry) => entry.kind === "file").map((entry) => entry.name);
    return others
      .filter(
        (other) =>
          other !== name && other !== `${name}.age` && (other.includes(name) || isNumbered(other, stem)) && !other.endsWith(".age"),
      )
      .map((other): OldCopy => ({ kind: "beside", place: join(dirname(original), other) }));
  });
}

/** A copy that a program gave a number, a date or a word of its own: `ground-rules 2.yaml`, `ground-rules-backup.yaml`. */
function isNumbered(other: string, stem: string): boolean {
  return (
    other.startsWith(stem) &&
    /^(?:[ _.~(-]|copy)/iu.test(other.slice(stem.length)) &&
    /\.(?:ya?ml|md|txt|bak|orig|old)$/iu.test(other) &&
    other !== stem
  );
}

async function inGit({ originals, exposures }: CopySearch): Promise<OldCopy[]> {
  const found: OldCopy[] = [];
  for (const original of originals) {
    await exposures.look(original);
    const git = exposures.of(original)?.git;
    if (git?.tracked === true || git?.inHistory === true) found.push({ kind: "git", place: dirname(original) });
  }
  return found.filter((copy, at) => found.findIndex(({ place }) => place === copy.place) === at);
}

function isOriginal(address: string, { originals, folder }: CopySearch): boolean {
  const path = pathAt(address);
  if (path === null) return false;
  return originals.includes(path) || basename(path) === LEDGER_NAME || dirname(path) === join(folder, HELD_BACK_FOLDER);
}

/** The file that an address of VS Code's means, on whichever machine it lies. */
function pathAt(address: string): string | null {
  try {
    return fileURLToPath(address.replace(/^vscode-remote:\/\/[^/]*/u, "file://"));
  } catch {
    return null;
  }
}

function folders(folder: string, files: FileReader): string[] {
  return (files.list(folder) ?? []).filter(({ kind }) => kind === "folder").map(({ name }) => join(folder, name));
}

function textOf(path: string, files: FileReader): string {
  return Buffer.from(files.read(path) ?? []).toString("utf8");
}
