import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Exposures } from "../../server/src/workspace/exposure.ts";
import { diskFiles } from "../../server/src/workspace/files.ts";
import { findOldCopies, type OldCopy } from "../../server/src/workspace/old-copies.ts";
import { writeWhole } from "../../server/src/workspace/write-file.ts";
import { withFailing } from "../support/failing-disk.ts";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "copies-")));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (path: string): string => join(folder, path);
function write(path: string, text = ""): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
const address = (path: string): string => pathToFileURL(at(path)).href;
const remote = (path: string): string => address(path).replace("file://", "vscode-remote://ssh-remote%2Bhost");

/** What git says of every file. */
function exposures(git: { readonly tracked: boolean; readonly inHistory: boolean } | null): Exposures {
  const exposure = { git: git === null ? null : { ...git, ignored: true }, readableByOthers: false, synced: null };
  return { of: () => exposure, look: async () => {}, forget: () => {} };
}

async function find(git: Parameters<typeof exposures>[0] = null): Promise<string[]> {
  const originals = [at("story/ground-rules.yaml"), at("story/notes/a.md")];
  const search = { folder: at("story"), originals, files: diskFiles, exposures: exposures(git) };
  const copies: OldCopy[] = await findOldCopies({ history: at("History"), backups: at("Backups") }, search);
  return copies.map(({ kind, place }) => `${kind} ${place.slice(folder.length + 1)}`).sort();
}

describe("old copies", () => {
  it("are found in local history, by the file that an entry is of", async () => {
    write("History/1/entries.json", JSON.stringify({ version: 1, resource: address("story/ground-rules.yaml"), entries: [] }));
    write("History/2/entries.json", JSON.stringify({ version: 1, resource: remote("story/notes/a.md"), entries: [] }));
    write("History/3/entries.json", JSON.stringify({ version: 1, resource: address("story/held-back/x.md"), entries: [] }));
    write("History/4/entries.json", JSON.stringify({ version: 1, resource: address("story/draft.md"), entries: [] }));
    write("History/5/entries.json", "{");
    expect(await find()).toEqual(["local-history History/1", "local-history History/2", "local-history History/3"]);
  });

  it("are found among backups, by the address on the first line", async () => {
    write("Backups/w/file/a", `${address("story/ground-rules.yaml")} {"typeId":""}\nsources:\n`);
    write("Backups/w/file/b", `${address("story/draft.md")} {}\nwords\n`);
    write("Backups/w/untitled/c", "untitled:Untitled-1 {}\n");
    expect(await find()).toEqual(["backup Backups/w/file/a"]);
  });

  it("are found beside the file, and nothing else that lies there", async () => {
    for (const name of [
      "ground-rules.yaml",
      "ground-rules.yaml.age",
      "ground-rules.yaml~",
      ".ground-rules.yaml.swp",
      "ground-rules (conflict).yaml",
      "ground-rules-2.yml",
      "ground-rules-story.png",
      "grounds.yaml",
      "held-back",
    ])
      write(`story/${name}`);
    expect(await find()).toEqual([
      "beside story/.ground-rules.yaml.swp",
      "beside story/ground-rules (conflict).yaml",
      "beside story/ground-rules-2.yml",
      "beside story/ground-rules.yaml~",
    ]);
  });

  it("are found where a process was killed while it wrote the ledger", async () => {
    write("story/ground-rules.yaml", "old");
    let found: string[] = [];
    const look = async (): Promise<void> => {
      found = await find();
    };
    let looking = Promise.resolve();
    const killed = (): null => {
      looking = look();
      return null;
    };
    await withFailing("fsyncSync", 1, killed, async () => {
      writeWhole(at("story/ground-rules.yaml"), "new", 0o600);
      await looking;
    });
    expect(found).toEqual([expect.stringMatching(/^beside story\/\.ground-rules\.yaml\.[0-9a-f]+\.tmp$/u)]);
  });

  it("are known of git where it has or had the file", async () => {
    expect(await find({ tracked: false, inHistory: false })).toEqual([]);
    expect(await find({ tracked: false, inHistory: true })).toEqual(["git story", "git story/notes"]);
  });
});
