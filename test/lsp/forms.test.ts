import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, describe, expect, it } from "vitest";
import type { FormAnswer } from "../../server/src/lsp/secrets/form-messages.ts";
import { encrypt } from "../../server/src/workspace/encryption/age.ts";
import { splitRecipientsLine, withRecipientsLine } from "../../server/src/workspace/encryption/recipients-line.ts";
import { decrypted } from "../e2e/keyboard/encrypted.ts";
import { withServer } from "./fixture.ts";
import { HIDDEN, REVEALED } from "./form-showing.ts";
import type { Editor } from "./harness.ts";
import { LEDGER } from "./story.ts";

const fixture = withServer({ "ground-rules.yaml": LEDGER });
let identity: string;
let recipient: string;
/** A key of this computer. */
let key: string;

beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  key = await generateX25519Identity();
});

const NAME = ["sources", "marten", "name"];
const WORDING = ["sources", "marten", "agreements", 0, "wording"];
const pathOf = (name: string) => join(fixture.place.folder, name);
const start = (): Promise<Editor> => fixture.start({ secrets: true, options: { showsState: true } });
const open = (editor: Editor, uri: string, backup: string | null = null): Promise<FormAnswer> =>
  editor.secret("formOpen", { uri, backup: backup === null ? null : readFileSync(backup).toString("base64"), key, ...HIDDEN });
const edit = (editor: Editor, uri: string, path: readonly (string | number)[], value: string | null): Promise<FormAnswer> =>
  editor.secret("formEdit", { uri, edit: { path, value }, ...REVEALED });

async function encryptedLedger(): Promise<string> {
  const content = withRecipientsLine(Buffer.from(LEDGER), [recipient], true);
  writeFileSync(pathOf("vault.yaml.age"), (await encrypt(content, { kind: "recipients", recipients: [recipient] })).bytes);
  return fixture.place.uri("vault.yaml.age");
}

/** What the encrypted ledger of these tests holds. */
async function inVault(): Promise<string> {
  const whole = Buffer.from(await decrypted(pathOf("vault.yaml.age"), identity));
  return Buffer.from(splitRecipientsLine(whole).content).toString();
}

describe("encrypted notes", () => {
  it("are text that shows only when asked for, and are saved to the same people", async () => {
    const content = withRecipientsLine(Buffer.from("# Talk\n\nname: Rafe said it.\n"), [recipient], false);
    writeFileSync(pathOf("talk.md.age"), (await encrypt(content, { kind: "recipients", recipients: [recipient] })).bytes);
    const uri = fixture.place.uri("talk.md.age");
    const editor = await start();
    expect(await open(editor, uri)).toEqual({ kind: "locked" });
    expect(await editor.secret("unlock", { uri, key: { kind: "identity", text: identity } })).toEqual({ kind: "unlocked" });
    expect(await editor.secret("formShow", { uri, ...HIDDEN })).toMatchObject({ kind: "text", text: null, remarks: [] });
    const text = "# Talk\n\nname: Rafe said more.\n";
    expect(await editor.secret("formEdit", { uri, edit: { text }, ...REVEALED })).toMatchObject({ kind: "text", text });
    expect(await editor.secret("formSave", { uri })).toMatchObject({ kind: "done" });
    const whole = splitRecipientsLine(Buffer.from(await decrypted(pathOf("talk.md.age"), identity)));
    expect([Buffer.from(whole.content).toString(), whole.recipients]).toEqual([text, [recipient]]);
    expect(editor.received()).not.toContain("Rafe");
  });
});

describe("a plain ledger as a form", () => {
  it("hides names until asked, is changed in one place, goes back and forward, and is saved", async () => {
    const editor = await start();
    const uri = fixture.place.uri("ground-rules.yaml");
    const first = await open(editor, uri);
    expect(JSON.stringify(first)).not.toMatch(/Elspeth|Corrigan|Rafe|Ostrander/u);
    const changed = await edit(editor, uri, NAME, "Elspeth M. Corrigan");
    if (first.kind !== "form" || changed.kind !== "form") throw new Error("no form");
    expect(changed.state).not.toBe(changed.saved);
    const back = await editor.secret("formGo", { uri, state: first.state, ...REVEALED });
    expect(JSON.stringify(back)).toContain('"Elspeth Corrigan"');
    await editor.secret("formGo", { uri, state: changed.state, ...REVEALED });
    expect(readFileSync(pathOf("ground-rules.yaml"), "utf8")).toBe(LEDGER);
    expect(await editor.secret("formSave", { uri })).toEqual({ kind: "done", saved: changed.state });
    expect(readFileSync(pathOf("ground-rules.yaml"), "utf8")).toBe(LEDGER.replace("Elspeth Corrigan", "Elspeth M. Corrigan"));
  });

  it("says who else can get at its file, and sees to it where it can", async () => {
    chmodSync(fixture.place.folder, 0o755);
    mkdirSync(pathOf(".git"));
    chmodSync(pathOf("ground-rules.yaml"), 0o644);
    const editor = await start();
    const uri = fixture.place.uri("ground-rules.yaml");
    const before = await open(editor, uri);
    if (before.kind !== "form") throw new Error("no form");
    const remark = before.remarks.find(({ message }) => message.startsWith("This ledger is plain text"));
    expect(remark?.onFile.map(({ action }) => action)).toEqual(["make-private"]);
    const after = await editor.secret("formSecure", { uri, action: "make-private", ...HIDDEN });
    expect(JSON.stringify(after)).not.toContain("This ledger is plain text");
    expect(statSync(pathOf("ground-rules.yaml")).mode & 0o777).toBe(0o600);
  });

  it("goes to no state that it does not know", async () => {
    const editor = await start();
    const uri = fixture.place.uri("ground-rules.yaml");
    expect(await editor.secret("formShow", { uri, ...HIDDEN })).toEqual({ kind: "not-open" });
    const first = await open(editor, uri);
    if (first.kind !== "form") throw new Error("no form");
    expect(await editor.secret("formGo", { uri, state: first.state + 1, ...HIDDEN })).toMatchObject({ kind: "refused" });
  });

  it("does not overwrite what another window wrote", async () => {
    const editor = await start();
    const uri = fixture.place.uri("ground-rules.yaml");
    await open(editor, uri);
    await edit(editor, uri, WORDING, "mine");
    const theirs = LEDGER.replace("my job but not my name", "theirs");
    fixture.place.write("ground-rules.yaml", theirs);
    expect(await editor.secret("formSave", { uri })).toEqual({ kind: "changed" });
    expect(readFileSync(pathOf("ground-rules.yaml"), "utf8")).toBe(theirs);
    expect(JSON.stringify(await editor.secret("formRevert", { uri, onlyClean: true, ...REVEALED }))).toContain("mine");
    expect(JSON.stringify(await editor.secret("formRevert", { uri, onlyClean: false, ...REVEALED }))).toContain("theirs");
  });

  it("has encrypted backups, which bring back what was not saved, and notice that the file is another by then", async () => {
    const editor = await start();
    const uri = fixture.place.uri("ground-rules.yaml");
    const backup = pathOf("backups/one");
    await open(editor, uri);
    await edit(editor, uri, WORDING, "not saved yet");
    expect(await editor.secret("formBackup", { uri, path: backup })).toEqual({ kind: "done" });
    expect(readFileSync(backup).toString("latin1")).not.toMatch(/Corrigan|not saved yet/u);
    await editor.secret("formClose", { uri });
    const restored = await open(editor, uri, backup);
    expect(JSON.stringify(restored)).toContain("not saved yet");
    await editor.secret("formClose", { uri });
    fixture.place.write("ground-rules.yaml", `${LEDGER}\n`);
    await open(editor, uri, backup);
    expect(await editor.secret("formSave", { uri })).toEqual({ kind: "changed" });
  });

  it("says so where a backup was kept for a key that is gone, and shows what was saved", async () => {
    const editor = await start();
    const uri = fixture.place.uri("ground-rules.yaml");
    await open(editor, uri);
    await edit(editor, uri, WORDING, "not saved yet");
    await editor.secret("formBackup", { uri, path: pathOf("backup") });
    const backup = readFileSync(pathOf("backup")).toString("base64");
    const other = await generateX25519Identity();
    expect(await editor.secret("formOpen", { uri, backup, key: other, ...HIDDEN })).toMatchObject({ kind: "refused" });
    const shown = await editor.secret("formShow", { uri, ...REVEALED });
    expect(shown).toMatchObject({ kind: "form" });
    expect(JSON.stringify(shown)).not.toContain("not saved yet");
  });

  it("is shown as its text, to those who asked for names, where it cannot be read as a form", async () => {
    const editor = await start();
    const uri = fixture.place.uri("ground-rules.yaml");
    fixture.place.write("ground-rules.yaml", LEDGER.replace("name: Elspeth", "name: [Elspeth"));
    expect(await open(editor, uri)).toMatchObject({ kind: "text", text: null });
    expect(await edit(editor, uri, NAME, "x")).toMatchObject({ kind: "refused" });
    expect(await editor.secret("formEdit", { uri, edit: { text: LEDGER }, ...HIDDEN })).toMatchObject({ kind: "form" });
  });
});

describe("an encrypted ledger as a form", () => {
  it("opens with the key, is saved encrypted to the same people, and never lies plain", async () => {
    const uri = await encryptedLedger();
    const editor = await start();
    expect(await open(editor, uri)).toEqual({ kind: "locked" });
    await editor.secret("unlock", { uri, key: { kind: "identity", text: identity } });
    expect(await editor.secret("formShow", { uri, ...HIDDEN })).toMatchObject({ kind: "form", encrypted: true });
    await edit(editor, uri, WORDING, "changed");
    expect(await editor.secret("formSave", { uri })).toMatchObject({ kind: "done" });
    expect(await inVault()).toBe(LEDGER.replace("my job but not my name", "changed"));
    expect(existsSync(pathOf("vault.yaml"))).toBe(false);
    await edit(editor, uri, WORDING, "changed again");
    expect(await editor.secret("formSave", { uri })).toMatchObject({ kind: "done" });
    expect(await editor.secret("formSaveAs", { uri, target: fixture.place.uri("copy.yaml") })).toMatchObject({ kind: "refused" });
    expect(await editor.secret("formSaveAs", { uri, target: fixture.place.uri("copy.yaml.age") })).toEqual({ kind: "done" });
    expect(await decrypted(pathOf("copy.yaml.age"), identity)).toContain("changed again");
  });

  it("keeps what was not saved while it is locked, encrypted, and brings it back with the key", async () => {
    const uri = await encryptedLedger();
    const editor = await start();
    await open(editor, uri);
    await editor.secret("unlock", { uri, key: { kind: "identity", text: identity } });
    await editor.secret("formShow", { uri, ...HIDDEN });
    await edit(editor, uri, WORDING, "half done");
    await editor.secret("lock", {});
    expect(await editor.secret("formShow", { uri, ...REVEALED })).toEqual({ kind: "locked" });
    expect(await editor.secret("formSave", { uri })).toMatchObject({ kind: "refused" });
    const backup = pathOf("backups/locked");
    expect(await editor.secret("formBackup", { uri, path: backup })).toEqual({ kind: "done" });
    expect(readFileSync(backup).toString("latin1")).not.toContain("half done");
    await editor.secret("unlock", { uri, key: { kind: "identity", text: identity } });
    const again = await editor.secret("formShow", { uri, ...REVEALED });
    expect(JSON.stringify(again)).toContain("half done");
    expect(await editor.secret("formSave", { uri })).toMatchObject({ kind: "done" });
    expect(await inVault()).toContain("half done");
  });
});
