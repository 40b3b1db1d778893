import { readdirSync, readFileSync, statSync } from "node:fs";
import { normalize } from "node:path";

export interface FileStat {
  readonly kind: "file" | "folder";
  /** In bytes. */
  readonly size: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** What the shells may know of files. Never throws: what cannot be read is null, as if it were not there. */
export interface FileReader {
  /** The whole content, or null where there is no readable file. */
  read(path: string): Uint8Array | null;
  /** Whether anything but a folder is there, readable or not. */
  exists(path: string): boolean;
  /** The files and folders directly in a folder, links followed; null where there is no readable folder. */
  list(folder: string): readonly FolderEntry[] | null;
  /** Null where nothing is there. */
  stat(path: string): FileStat | null;
}

/** The files on disk. */
export const diskFiles: FileReader = {
  read(path) {
    try {
      // A pipe or a device could block or never end.
      return statSync(path).isFile() ? readFileSync(path) : null;
    } catch {
      return null;
    }
  },
  exists(path) {
    return statOf(path)?.kind === "file";
  },
  list(folder) {
    try {
      const entries: FolderEntry[] = [];
      for (const name of readdirSync(folder)) {
        const kind = statOf(`${folder}/${name}`)?.kind;
        if (kind !== undefined) entries.push({ name, kind });
      }
      return entries;
    } catch {
      return null;
    }
  },
  stat: statOf,
};

/**
 * The same files with open editors before them: an open editor's text wins over the disk, saved or not.
 * `openText` is given a normalised path and answers undefined where no editor has it open.
 */
export function withOpenDocuments(files: FileReader, openText: (path: string) => string | undefined): FileReader {
  const open = (path: string): Uint8Array | null => {
    const text = openText(normalize(path));
    return text === undefined ? null : new TextEncoder().encode(text);
  };
  return {
    read: (path) => open(path) ?? files.read(path),
    exists: (path) => openText(normalize(path)) !== undefined || files.exists(path),
    list: (folder) => files.list(folder),
    stat(path) {
      const text = open(path);
      return text === null ? files.stat(path) : { kind: "file", size: text.length };
    },
  };
}

function statOf(path: string): FileStat | null {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return { kind: "folder", size: 0 };
    return { kind: "file", size: stat.size };
  } catch {
    return null;
  }
}
