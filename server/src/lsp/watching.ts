import { unwatchFile, watchFile } from "node:fs";
import { basename, dirname } from "node:path";
import type { FileSystemWatcher } from "vscode-languageserver/node";
import { DidChangeWatchedFilesNotification } from "vscode-languageserver/node";
import { SETTLES_AFTER } from "../workspace/settling-files.ts";
import { uriOf } from "./documents.ts";
import { literal } from "./literal-glob.ts";
import type { Session } from "./session.ts";

/** Sees ledgers and notes appear, change and vanish on disk, wherever they lie. */
export interface Watching {
  /** Call after a look at a document: it may depend on other files than the last one did. */
  update(): void;
}

/** For clients that cannot watch, the files' times are read this often, in milliseconds. */
const INTERVAL = 1000;

/** Milliseconds, so that a timer that is early by a little does not look too soon. */
const MARGIN = 100;

/** `changed` is called after each change on disk. */
export function watchLedgers(session: Session, changed: () => void): Watching {
  let settled: NodeJS.Timeout | undefined;
  const changedNow = (): void => {
    changed();
    // What another program is still writing is looked at again once it has to be done.
    clearTimeout(settled);
    settled = setTimeout(changed, SETTLES_AFTER + MARGIN).unref();
  };
  const watch = session.features.watchesFiles ? clientWatch(session, changedNow) : ownWatch(changedNow);
  let current = "";
  return {
    update() {
      const paths = [...session.checks.watched()].sort();
      const key = paths.join("\n");
      if (key === current) return;
      current = key;
      watch(paths);
    },
  };
}

function clientWatch(session: Session, changed: () => void): (paths: readonly string[]) => void {
  const { connection, features } = session;
  connection.onDidChangeWatchedFiles(changed);
  let last: Promise<void> = Promise.resolve();
  let dispose = (): void => {};
  const register = async (paths: readonly string[]): Promise<void> => {
    const watchers: FileSystemWatcher[] = paths.map((path) => ({
      globPattern: features.relativePatterns
        ? { baseUri: uriOf(dirname(path)), pattern: literal(basename(path)) }
        : literal(path.replaceAll("\\", "/")),
    }));
    const before = dispose;
    const registration = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    dispose = () => registration.dispose();
    before();
  };
  return (paths) => {
    last = last
      .then(() => register(paths))
      .catch(() => session.log("The editor does not watch the ledger; changes on disk are seen at the next keystroke."));
  };
}

function ownWatch(changed: () => void): (paths: readonly string[]) => void {
  let watched: readonly string[] = [];
  const seen = (): void => changed();
  return (paths) => {
    for (const path of watched) if (!paths.includes(path)) unwatchFile(path, seen);
    for (const path of paths) if (!watched.includes(path)) watchFile(path, { persistent: false, interval: INTERVAL }, seen);
    watched = paths;
  };
}
