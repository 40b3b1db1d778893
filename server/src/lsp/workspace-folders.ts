import { dirname } from "node:path";
import type { InitializeParams, WorkspaceFolder, WorkspaceFoldersChangeEvent } from "vscode-languageserver/node";
import { liesIn } from "../workspace/ledger-location.ts";
import { pathOf } from "./documents.ts";

/** The folders the editor has open. */
export interface WorkspaceFolders {
  /** The innermost folder that a file lies in, or null. */
  of(path: string): string | null;
  /** The first folder, for drafts that were never saved; null where none is open. */
  readonly first: () => string | null;
  readonly all: () => readonly string[];
  changed(event: WorkspaceFoldersChangeEvent): void;
}

export function createWorkspaceFolders(params: InitializeParams): WorkspaceFolders {
  const roots = params.workspaceFolders?.map((folder) => pathOf(folder.uri)) ?? [params.rootUri ? pathOf(params.rootUri) : null];
  let folders = roots.filter((path) => path !== null);
  const paths = (list: readonly WorkspaceFolder[]): string[] => list.map((folder) => pathOf(folder.uri)).filter((path) => path !== null);
  return {
    of: (path) => folders.filter((folder) => liesIn(dirname(path), folder)).sort((a, b) => b.length - a.length)[0] ?? null,
    first: () => folders[0] ?? null,
    all: () => folders,
    changed(event) {
      const removed = paths(event.removed);
      folders = [...folders.filter((folder) => !removed.includes(folder)), ...paths(event.added)];
    },
  };
}
