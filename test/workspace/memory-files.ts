import { posix } from "node:path";
import type { FileReader, FolderEntry } from "../../server/src/workspace/files.ts";

export interface MemoryFiles extends FileReader {
  /** The paths whose content was asked for, in order. */
  readonly reads: string[];
  set(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
}

/** Files by absolute path; folders are there where a file lies in them. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): MemoryFiles {
  const files = new Map<string, Uint8Array>();
  const bytes = (content: string | Uint8Array) => (typeof content === "string" ? new TextEncoder().encode(content) : content);
  for (const [path, content] of Object.entries(contents)) files.set(path, bytes(content));
  const reads: string[] = [];

  const list = (folder: string): FolderEntry[] | null => {
    const prefix = folder === "/" ? "/" : `${folder}/`;
    const entries = new Map<string, FolderEntry>();
    for (const path of files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = "", ...rest] = path.slice(prefix.length).split("/");
      entries.set(name, { name, kind: rest.length === 0 ? "file" : "folder" });
    }
    return entries.size === 0 ? null : [...entries.values()];
  };

  return {
    reads,
    set: (path, content) => void files.set(path, bytes(content)),
    remove: (path) => void files.delete(path),
    read(path) {
      reads.push(path);
      return files.get(posix.normalize(path)) ?? null;
    },
    exists: (path) => files.has(posix.normalize(path)),
    list,
    stat(path) {
      const file = files.get(posix.normalize(path));
      if (file !== undefined) return { kind: "file", size: file.length };
      return list(posix.normalize(path)) === null ? null : { kind: "folder", size: 0 };
    },
  };
}
