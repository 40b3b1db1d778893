import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LedgerDocument } from "../../client/src/views/ledger-form/document.ts";
import type { FormAnswer } from "../../server/src/lsp/secrets/form-messages.ts";
import { encrypt } from "../../server/src/workspace/encryption/age.ts";
import { withRecipientsLine } from "../../server/src/workspace/encryption/recipients-line.ts";
import { withServer } from "./fixture.ts";
import type { Editor } from "./harness.ts";
import { LEDGER } from "./story.ts";

const fixture = withServer({ "ground-rules.yaml": LEDGER });
let identity: string;
let running: Editor | null;

beforeAll(async () => {
  identity = await generateX25519Identity();
});
beforeEach(() => {
  running = null;
});

const ask: Editor["secret"] = (name, params) => running?.secret(name, params) ?? Promise.reject(new Error("no server"));

/** A form as the extension holds it, of a server that can be another at any time. */
function documentOf(name: string, backup: string | null = null): LedgerDocument {
  const address = fixture.place.uri(name);
  const document = new LedgerDocument({} as never, address, { ask, attach: () => {} }, identity, backup);
  document.reveal = true;
  document.unfolded.add("marten");
  return document;
}

async function startAgain(): Promise<void> {
  await running?.stop();
  running = await fixture.start({ secrets: true, options: { showsState: true } });
}

const WORDING = ["sources", "marten", "agreements", 0, "wording"];
const change = (document: LedgerDocument, value: string) => document.edit({ path: WORDING, value });
const wording = (answer: FormAnswer): string =>
  /"wording"\],[^{}]*?"texts":\[\{"text":"([^"]*)"/u.exec(JSON.stringify(answer))?.[1] ?? "none";

describe("a form whose server ends", () => {
  it("goes on with what was not saved, back and forward", async () => {
    await startAgain();
    const document = documentOf("ground-rules.yaml");
    const written = wording(await document.open());
    const { step: one } = await change(document, "one");
    const { step: two } = await change(document, "two");
    await startAgain();
    // Whatever is asked first: the new server knows nothing of the form.
    expect(wording(await document.show())).toBe("two");
    if (one === null || two === null) throw new Error("no step");
    expect(wording(await document.undo(two))).toBe("one");
    await startAgain();
    expect(wording(await document.redo(two))).toBe("two");
    expect(wording(await document.undo(two))).toBe("one");
    expect(wording(await document.undo(one))).toBe(written);
    expect(wording(await document.redo(one))).toBe("one");
    expect(await document.save()).toBe("saved");
    expect(readFileSync(join(fixture.place.folder, "ground-rules.yaml"), "utf8")).toContain("wording: one");
    await startAgain();
    expect(await document.undo(one)).toMatchObject({ kind: "refused" });
    expect(wording(await document.show())).toBe("one");
  });

  it("goes on with what an earlier window left in a backup, also once that is gone", async () => {
    await startAgain();
    const earlier = documentOf("ground-rules.yaml");
    await earlier.open();
    await earlier.edit({ path: ["timezone"], value: "Europe/Paris" });
    const path = join(fixture.place.folder, "backup");
    await ask("formBackup", { uri: earlier.address, path });
    await startAgain();
    const document = documentOf("ground-rules.yaml", readFileSync(path).toString("base64"));
    await document.open();
    rmSync(path);
    await change(document, "one");
    await startAgain();
    const shown = await document.show();
    expect([wording(shown), JSON.stringify(shown).includes("Europe/Paris")]).toEqual(["one", true]);
  });

  it("makes each edit to the text that the one before it left, however fast they come", async () => {
    await startAgain();
    const document = documentOf("ground-rules.yaml");
    await document.open();
    const [first, second] = await Promise.all([change(document, "one"), change(document, "two")]);
    if (first.step === null || second.step === null) throw new Error("no step");
    expect(wording(await document.undo(second.step))).toBe("one");
  });

  it("of an encrypted ledger brings the edits back once it is unlocked again", async () => {
    const recipient = await identityToRecipient(identity);
    const content = withRecipientsLine(Buffer.from(LEDGER), [recipient], true);
    const { bytes } = await encrypt(content, { kind: "recipients", recipients: [recipient] });
    writeFileSync(join(fixture.place.folder, "vault.yaml.age"), bytes);
    const document = documentOf("vault.yaml.age");
    const unlock = () => ask("unlock", { uri: document.address, key: { kind: "identity", text: identity } });
    await startAgain();
    expect(await document.open()).toEqual({ kind: "locked" });
    await unlock();
    const { step } = await change(document, "one");
    await startAgain();
    expect(await document.open()).toEqual({ kind: "locked" });
    await unlock();
    expect(wording(await document.show())).toBe("one");
    await ask("lock", {});
    expect(await document.show()).toEqual({ kind: "locked" });
    await unlock();
    if (step === null) throw new Error("no step");
    expect(wording(await document.undo(step))).not.toBe("one");
  });
});
