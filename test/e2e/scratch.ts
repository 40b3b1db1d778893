import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";

/** User settings that keep away every dialog and download that is not the test's own. */
const USER_SETTINGS = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "workbench.reduceMotion": "on",
  // Newer versions open a second side bar, which leaves little room for a draft.
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "files.autoSave": "off",
  // The VS Code of these tests is a remote one.
  "groundRules.allowedHosts": [hostname()],
};

/** Folders of one run of VS Code. Nothing in them outlives it. */
export interface Scratch {
  readonly folder: string;
  readonly userData: string;
  readonly extensions: string;
  /** A copy, which tests may change. */
  readonly workspace: string;
}

/** Runs `use` with fresh folders and a copy of the workspace, and removes them afterwards, also when it fails. */
export async function withScratch<T>(workspace: string, use: (scratch: Scratch) => Promise<T>): Promise<T> {
  const scratch = await makeScratch(workspace);
  try {
    return await use(scratch);
  } finally {
    // A process that is just ending may still write a last file.
    await rm(scratch.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function makeScratch(workspace: string): Promise<Scratch> {
  // VS Code puts sockets here, and the path of a socket may have about a hundred characters.
  const base = process.platform === "win32" || tmpdir().length < 40 ? tmpdir() : "/tmp";
  const folder = await realpath(await mkdtemp(join(base, "gr-")));
  const scratch = { folder, userData: join(folder, "ud"), extensions: join(folder, "exts"), workspace: join(folder, "story") };
  await mkdir(join(scratch.userData, "User"), { recursive: true });
  await mkdir(scratch.extensions);
  await setUserSettings(scratch, {});
  await cp(workspace, scratch.workspace, { recursive: true });
  return scratch;
}

/** Writes the user's settings: those that all tests have, and others over them. */
export async function setUserSettings({ userData }: Scratch, others: Readonly<Record<string, unknown>>): Promise<void> {
  await writeFile(join(userData, "User/settings.json"), JSON.stringify({ ...USER_SETTINGS, ...others }, null, 2));
}
