import { strict as assert } from "node:assert";
import { join } from "node:path";
import { setInterval } from "node:timers/promises";
import { type Extension, extensions, type TextDocument, window, workspace } from "vscode";

/** How long anything may take to appear, and how often it is looked for, in milliseconds. */
const LIMIT = 30_000;
const POLL = 50;

/** The extension under test. */
export function groundRules(): Extension<unknown> {
  const extension = extensions.getExtension("ground-rules.ground-rules");
  assert.ok(extension, "the extension is not there");
  return extension;
}

/** Opens a file of the workspace, by its path from the workspace's folder, in an editor. */
export async function openDraft(path: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, "no workspace is open");
  const document = await workspace.openTextDocument(folder.uri.with({ path: join(folder.uri.path, path) }));
  await window.showTextDocument(document);
  return document;
}

/** Asks, again and again and for a bounded time, until the answer is neither undefined nor false. */
export async function until<T>(what: string, ask: () => T | PromiseLike<T>): Promise<Exclude<T, undefined | false>> {
  for await (const end of setInterval(POLL, Date.now() + LIMIT)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) break;
  }
  throw new Error(`waited ${LIMIT / 1000} seconds in vain for ${what}`);
}
