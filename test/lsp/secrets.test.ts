import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, describe, expect, it } from "vitest";
import type { DraftState } from "../../server/src/lsp/requests.ts";
import { encrypt } from "../../server/src/workspace/encryption/age.ts";
import { inThisProcess } from "../../server/src/workspace/encryption/passphrase-work.ts";
import { withRecipientsLine } from "../../server/src/workspace/encryption/recipients-line.ts";
import { withServer } from "./fixture.ts";
import { HIDDEN } from "./form-showing.ts";
import { type Editor, PUSH } from "./harness.ts";
import { LEDGER, NAMED, OFF_RECORD } from "./story.ts";

const PASSPHRASE = "four grey otters dive at dusk";
const fixture = withServer({});
let identity: string;
let recipient: string;

beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});

/** Encrypts a text to the key of these tests, as the program does. */
async function sealed(path: string, text: string): Promise<string> {
  const content = withRecipientsLine(Buffer.from(text), [recipient], path.includes(".yaml"));
  const { bytes } = await encrypt(content, { kind: "recipients", recipients: [recipient] });
  const full = join(fixture.place.folder, path);
  mkdirSync(join(full, ".."), { recursive: true });
  writeFileSync(full, bytes);
  return fixture.place.uri(path);
}

const start = (settings?: unknown): Promise<Editor> =>
  fixture.start({ secrets: true, capabilities: PUSH, options: { showsState: true, settings } });

const stands = (editor: Editor, state: DraftState["state"], version = 1): Promise<DraftState> =>
  editor.told<DraftState>("groundRules/state", (told) => told.state === state && told.version >= version);

const finds = async (editor: Editor, uri: string, code: string): Promise<void> => {
  await editor.pushed(uri, 1, (diagnostics) => diagnostics.some((each) => each.code === code));
};

describe("an encrypted ledger in an editor", () => {
  it("is locked, unlocks with a key for the session, and locks again", async () => {
    await sealed("ground-rules.yaml.age", LEDGER);
    const editor = await start();
    const uri = await editor.open("draft.md", NAMED);
    await stands(editor, "locked");
    expect(await editor.secret("closed", { uri })).toEqual({ opensBy: ["keys"] });
    const other = await generateX25519Identity();
    expect(await editor.secret("unlock", { uri, key: { kind: "identity", text: other } })).toMatchObject({ kind: "refused" });
    expect(await editor.secret("unlock", { uri, key: { kind: "identity", text: "nonsense" } })).toMatchObject({ kind: "refused" });
    expect(await editor.secret("unlock", { uri, key: { kind: "identity", text: identity } })).toEqual({ kind: "unlocked" });
    await finds(editor, uri, "no-name");
    const version = await editor.change(uri, 0, 0, "\n");
    await stands(editor, "to-settle", version);
    await editor.secret("lock", {});
    await editor.told("groundRules/locked");
    const later = await editor.change(uri, 0, 0, "\n");
    await stands(editor, "locked", later);
    expect(editor.received()).not.toContain(identity);
  });

  it("unlocks with a passphrase, whose work another process does", async () => {
    const { bytes } = await encrypt(Buffer.from(LEDGER), { kind: "passphrase", passphrase: PASSPHRASE, work: inThisProcess });
    writeFileSync(join(fixture.place.folder, "ground-rules.yaml.age"), bytes);
    const editor = await start();
    const uri = await editor.open("draft.md", NAMED);
    await stands(editor, "locked");
    expect(await editor.secret("closed", { uri })).toEqual({ opensBy: ["passphrase"] });
    const wrong = await editor.secret("unlock", { uri, key: { kind: "passphrase", passphrase: "not this one at all" } });
    expect(wrong).toEqual({ kind: "refused", message: "This passphrase does not open the ledger." });
    expect(await editor.secret("unlock", { uri, key: { kind: "passphrase", passphrase: PASSPHRASE } })).toEqual({ kind: "unlocked" });
    await finds(editor, uri, "no-name");
    expect(await editor.secret("addRecipient", { uri, recipient })).toMatchObject({ kind: "refused" });
    expect(editor.received()).not.toContain(PASSPHRASE);
  });

  it.each([0, 40, 400])("keeps its last good version while another program has written only %d bytes of it", async (written) => {
    await sealed("ground-rules.yaml.age", LEDGER);
    const editor = await start();
    const uri = await editor.open("draft.md", NAMED);
    await editor.secret("unlock", { uri, key: { kind: "identity", text: identity } });
    await stands(editor, "to-settle");
    const path = join(fixture.place.folder, "ground-rules.yaml.age");
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, written));
    const version = await editor.change(uri, 0, 0, "\n");
    const { diagnostics } = await editor.pushed(uri, version);
    expect(diagnostics.map(({ code }) => code)).toContain("no-name");
    await stands(editor, "could-not-check", version);
    writeFileSync(path, whole);
    await stands(editor, "to-settle", await editor.change(uri, 0, 0, "\n"));
  });

  it("opens in any editor with the keys that the server is started with, and stays open", async () => {
    await sealed("ground-rules.yaml.age", LEDGER);
    const editor = await fixture.start({
      capabilities: PUSH,
      keys: { identities: [identity] },
      options: { settings: { lockAfter: 0.001 } },
    });
    const uri = await editor.open("draft.md", NAMED);
    await finds(editor, uri, "no-name");
    const later = await editor.change(uri, 0, 0, "\n");
    const { diagnostics } = await editor.pushed(uri, later);
    expect(diagnostics.map((each) => each.code)).toContain("no-name");
  });

  it("locks itself when nobody writes for as long as the setting says", async () => {
    await sealed("ground-rules.yaml.age", LEDGER);
    const editor = await start({ lockAfter: 0.01 });
    const uri = await editor.open("draft.md", NAMED);
    await editor.secret("unlock", { uri, key: { kind: "identity", text: identity } });
    await editor.told("groundRules/locked");
    await stands(editor, "locked", await editor.change(uri, 0, 0, "\n"));
  });

  it("opens its notes too, and holds passages back encrypted beside it", async () => {
    await sealed("notes/rafe.md.age", "The brakes had failed twice before anybody wrote it down.\n");
    await sealed("ground-rules.yaml.age", LEDGER.replace("date: 2026-10-06T09:00", "date: 2026-10-06T09:00\n        notes: notes/rafe.md"));
    const editor = await start();
    const uri = await editor.open("draft.md", OFF_RECORD);
    await editor.secret("unlock", { uri, key: { kind: "identity", text: identity } });
    const { diagnostics } = await editor.pushed(uri, 1, (all) => all.some((each) => each.code === "not-for-publication"));
    const finding = diagnostics.find((each) => each.code === "not-for-publication");
    const actions = await editor.actions(uri, finding as never);
    const command = actions.find((action) => action.command?.command === "groundRules.holdBack")?.command;
    expect(await editor.connection.sendRequest("workspace/executeCommand", { ...command })).toBe(true);
    const [held] = readdirSync(join(fixture.place.folder, "held-back"));
    expect(held).toMatch(/\.md\.age$/u);
    expect(readFileSync(join(fixture.place.folder, "held-back", held ?? "")).toString("latin1")).not.toContain("brakes");
  });
});

describe("a key made for this computer", () => {
  it("opens the ledger and its notes once it is added, and no more once it is taken off", async () => {
    const ledger = LEDGER.replace("date: 2026-10-05T14:00", "date: 2026-10-05T14:00\n        notes: notes/one.md");
    await sealed("notes/one.md.age", "The crane's papers lay in the office on Monday.\n");
    await sealed("ground-rules.yaml.age", ledger);
    const first = await start();
    const uri = await first.open("draft.md", NAMED);
    const made = await first.secret("newKey", {});
    expect(await first.secret("addRecipient", { uri, recipient: made.recipient })).toMatchObject({ kind: "refused" });
    await first.secret("unlock", { uri, key: { kind: "identity", text: identity } });
    expect(await first.secret("addRecipient", { uri, recipient: made.recipient })).toEqual({ kind: "done" });
    await first.secret("lock", {});
    expect(await first.secret("machineKey", { identity: made.identity })).toEqual({ kind: "done" });
    await stands(first, "to-settle", await first.change(uri, 0, 0, "\n"));
    // The last key that is at hand is not taken off.
    expect(await first.secret("removeRecipient", { uri, recipient: made.recipient })).toMatchObject({ kind: "refused" });
    await first.secret("unlock", { uri, key: { kind: "identity", text: identity } });
    expect(first.received()).not.toContain(made.identity);
  });
});

describe("starting an encrypted ledger", () => {
  it("writes it for the keys that are given, open for this session, and never plain", async () => {
    const editor = await start();
    const keyFile = join(fixture.place.folder, "key.txt");
    const made = await editor.secret("newKeyFile", { path: keyFile });
    if (made.kind !== "made") throw new Error("no key was made");
    expect(await editor.secret("newKeyFile", { path: keyFile })).toMatchObject({ kind: "refused" });
    const key = { kind: "identity-file", path: keyFile, passphrase: null } as const;
    expect(await editor.secret("recipientOf", { key })).toEqual({ kind: "recipient", recipient: made.recipient });
    const uri = fixture.place.uri("ground-rules.yaml.age");
    const whom = { kind: "recipients", recipients: [made.recipient, recipient], key } as const;
    expect(await editor.secret("startLedger", { uri, for: whom })).toEqual({ kind: "done" });
    const draft = await editor.open("draft.md", "The bridge was shut, Marta Quill said.\n");
    await finds(editor, draft, "no-name");
    expect(existsSync(join(fixture.place.folder, "ground-rules.yaml"))).toBe(false);
    expect(readFileSync(join(fixture.place.folder, "ground-rules.yaml.age")).toString("latin1")).toMatch(/^age-encryption/u);
  });

  it("refuses what is no recipient, and leaves nothing behind", async () => {
    const editor = await start();
    const uri = fixture.place.uri("ground-rules.yaml.age");
    const whom = { kind: "recipients", recipients: ["age1nobody"], key: null } as const;
    expect(await editor.secret("startLedger", { uri, for: whom })).toMatchObject({ kind: "refused" });
    expect(existsSync(join(fixture.place.folder, "ground-rules.yaml.age"))).toBe(false);
    rmSync(fixture.place.folder, { recursive: true });
  });
});

describe("encrypting a ledger that is plain", () => {
  const NOTES = "The brakes had failed twice before anybody wrote it down.\n";
  const WITH_NOTES = LEDGER.replace("date: 2026-10-06T09:00", "date: 2026-10-06T09:00\n        notes: notes/rafe.md");
  const FILES = { "ground-rules.yaml": WITH_NOTES, "notes/rafe.md": NOTES, "held-back/one.md": "The brakes.\n" };
  const at = (path: string): string => join(fixture.place.folder, path);
  const mine = () => ({ kind: "recipients", recipients: [recipient], key: { kind: "identity", text: identity } }) as const;

  const begin = async (): Promise<Editor> => {
    for (const folder of ["notes", "held-back"]) mkdirSync(at(folder));
    for (const [path, text] of Object.entries(FILES)) fixture.place.write(path, text);
    return start();
  };
  const expectPlain = (): void => {
    for (const [path, text] of Object.entries(FILES)) expect([path, readFileSync(at(path), "utf8")]).toEqual([path, text]);
    for (const path of Object.keys(FILES)) expect(existsSync(at(`${path}.age`)), path).toBe(false);
  };

  it("takes its notes and what was held back with it, and goes on with the same drafts", async () => {
    const editor = await begin();
    const uri = await editor.open("draft.md", OFF_RECORD);
    await finds(editor, uri, "not-for-publication");
    const answer = await editor.secret("encryptLedger", { uri, for: mine() });
    expect(answer).toEqual({ kind: "encrypted", uri: fixture.place.uri("ground-rules.yaml.age"), files: 3, hasOtherNames: false });
    for (const path of Object.keys(FILES)) {
      expect(existsSync(at(path)), path).toBe(false);
      expect(readFileSync(at(`${path}.age`)).toString("latin1")).toMatch(/^age-encryption/u);
    }
    const { diagnostics } = await editor.pushed(uri, await editor.change(uri, 0, 0, "\n"));
    expect(diagnostics.map(({ code }) => code)).toContain("not-for-publication");
    expect(await editor.secret("encryptLedger", { uri, for: mine() })).toMatchObject({ kind: "refused" });
  });

  it("leaves everything as it is where it would lock the reporter out, or the recipient is none", async () => {
    const editor = await begin();
    const uri = fixture.place.uri("ground-rules.yaml");
    const other = await identityToRecipient(await generateX25519Identity());
    for (const recipients of [[other], [], ["age1nobody"]]) {
      expect(await editor.secret("encryptLedger", { uri, for: { ...mine(), recipients } })).toMatchObject({ kind: "refused" });
    }
    expectPlain();
  });

  it("leaves everything as it is while an editor could write it in the open again, or the form has something unsaved", async () => {
    const editor = await begin();
    const uri = fixture.place.uri("ground-rules.yaml");
    const notes = await editor.open("notes/rafe.md", NOTES);
    await editor.pushed(notes, 1);
    expect(await editor.secret("encryptLedger", { uri, for: mine() })).toMatchObject({ kind: "refused" });
    await editor.close(notes);
    await editor.secret("formOpen", { uri, backup: null, key: identity, ...HIDDEN });
    await editor.secret("formEdit", { uri, edit: { path: ["timezone"], value: "Europe/Paris" }, ...HIDDEN });
    expect(await editor.secret("encryptLedger", { uri, for: mine() })).toMatchObject({ kind: "refused" });
    expectPlain();
    await editor.secret("formRevert", { uri, onlyClean: false, ...HIDDEN });
    expect(await editor.secret("encryptLedger", { uri, for: mine() })).toMatchObject({ kind: "encrypted" });
  });
});
