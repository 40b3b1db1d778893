import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver/node";
import { withServer } from "./fixture.ts";
import { type Editor, PULL } from "./harness.ts";
import { LEDGER } from "./story.ts";

const fixture = withServer({ "ground-rules.yaml": LEDGER });
const TRUSTED = { capabilities: PULL, options: { trusted: true } };

const exposure = async (editor: Editor, uri: string): Promise<Diagnostic | undefined> =>
  (await editor.pull(uri)).find(({ code }) => code === "exposed-ledger");
const openLedger = async (setup: Parameters<typeof fixture.start>[0]): Promise<{ editor: Editor; uri: string }> => {
  const { folder } = fixture.place;
  execFileSync("git", ["init", "-q", folder]);
  chmodSync(join(folder, "ground-rules.yaml"), 0o600);
  const editor = await fixture.start(setup);
  return { editor, uri: await editor.open("ground-rules.yaml", LEDGER, "ground-rules-ledger") };
};

describe("a ledger that others can come by", () => {
  it("is warned of in the ledger, and a quick fix writes the ignore rule", async () => {
    const { editor, uri } = await openLedger(TRUSTED);
    const found = await exposure(editor, uri);
    const [fix] = await editor.actions(uri, found as Diagnostic);
    expect(fix).toMatchObject({ isPreferred: true, command: { command: "groundRules.secureLedger" } });
    await editor.connection.sendRequest("workspace/executeCommand", { command: fix?.command?.command, arguments: fix?.command?.arguments });
    expect(readFileSync(join(fixture.place.folder, ".gitignore"), "utf8")).toBe("ground-rules.yaml\n");
    expect(await exposure(editor, uri)).toBeUndefined();
  });

  it("can be taken from other users", async () => {
    const { editor, uri } = await openLedger({ capabilities: PULL });
    chmodSync(fixture.place.folder, 0o755);
    const path = join(fixture.place.folder, "ground-rules.yaml");
    const reference = { uri, version: 1, code: "exposed-ledger", start: 0, fix: 0 };
    const run = () =>
      editor.connection.sendRequest("workspace/executeCommand", { command: "groundRules.secureLedger", arguments: [reference] });
    expect(await run()).toBe(false);
    chmodSync(path, 0o644);
    await editor.change(uri, 0, 0, "# Mine\n");
    const found = await exposure(editor, uri);
    // Whether others can enter the folders above is up to the machine that runs this.
    expect(await run()).toBe(found !== undefined);
    expect(statSync(path).mode & 0o777).toBe(found === undefined ? 0o644 : 0o600);
  });

  it("is not looked for with git until somebody trusts the workspace", async () => {
    const { editor, uri } = await openLedger({ capabilities: PULL });
    const sprung = join(fixture.place.folder, "sprung");
    execFileSync("git", ["-C", fixture.place.folder, "config", "core.fsmonitor", `touch '${sprung}'`]);
    expect(await exposure(editor, uri)).toBeUndefined();
    await editor.connection.sendNotification("groundRules/trusted");
    expect(await exposure(editor, uri)).toBeDefined();
    expect(existsSync(sprung)).toBe(false);
  });
});

describe("the fixes of a ledger's findings", () => {
  it("are edits of its text", async () => {
    const unsafe = LEDGER.replace("a person who works at the harbour", "the deputy harbourmaster");
    const editor = await fixture.start({ capabilities: PULL });
    const uri = await editor.open("ground-rules.yaml", unsafe, "ground-rules-ledger");
    const found = (await editor.pull(uri)).find(({ code }) => code === "unsafe-description");
    const [fix] = await editor.actions(uri, found as Diagnostic);
    expect(editor.apply(fix?.edit ?? {})).toBe(true);
    expect(editor.text(uri)).not.toContain("the deputy harbourmaster");
    expect((await editor.pull(uri)).map(({ code }) => code)).not.toContain("unsafe-description");
  });
});
