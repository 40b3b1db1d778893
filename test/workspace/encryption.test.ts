import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateIdentity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { decrypt, encrypt } from "../../server/src/workspace/encryption/age.ts";
import type { PassphraseWork } from "../../server/src/workspace/encryption/model.ts";
import { inChildProcess, inThisProcess } from "../../server/src/workspace/encryption/passphrase-work.ts";
import { splitRecipientsLine, withRecipientsLine } from "../../server/src/workspace/encryption/recipients-line.ts";
import { createVault, type KeyRing } from "../../server/src/workspace/encryption/vault.ts";
import { createSealed, replaceSealed } from "../../server/src/workspace/encryption/write.ts";
import { createWhole } from "../../server/src/workspace/write-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sealed-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const ringOf = (...identities: string[]): KeyRing => ({
  isEmpty: identities.length === 0,
  work: inThisProcess,
  identities: async () => identities,
  passphrase: async () => null,
});

describe("the list of recipients", () => {
  test("comes off as it was put on, whatever the content", () => {
    const content = fc.oneof(fc.uint8Array(), fc.string({ unit: "grapheme" }).map(bytes));
    fc.assert(
      fc.property(
        content,
        fc.array(fc.stringMatching(/^age1[a-z0-9]{5,60}$/u), { minLength: 1 }),
        fc.boolean(),
        (written, list, isYaml) => {
          const split = splitRecipientsLine(withRecipientsLine(written, list, isYaml));
          const missing = written.length === 0 || written.at(-1) === 0x0a ? "" : "\n";
          expect(Buffer.from(split.content)).toEqual(Buffer.concat([written, bytes(missing)]));
          expect(split.recipients).toEqual(list);
        },
      ),
    );
  });

  test.each(["", "version: 1\n", "# ground-rules recipients: age1abc\nmore\n", "a # ground-rules recipients: age1abc\n"])(
    "is not seen in %j",
    (text) => {
      expect(splitRecipientsLine(bytes(text))).toEqual({ content: bytes(text), recipients: null });
    },
  );

  test("is believed only where the file opens for as many", async () => {
    const [own, other] = [await generateIdentity(), await generateIdentity()];
    const recipients = [await identityToRecipient(own), await identityToRecipient(other)];
    const look = async (content: Uint8Array) => {
      const sealed = await encrypt(content, { kind: "recipients", recipients });
      const vault = createVault();
      vault.look("/a.yaml.age", sealed.bytes);
      await vault.openWanted(ringOf(own));
      const file = vault.look("/a.yaml.age", sealed.bytes);
      return file.kind === "open" ? file.sealing : file.why;
    };
    expect(await look(withRecipientsLine(bytes("a\n"), recipients, true))).toEqual({ kind: "recipients", recipients });
    expect(await look(withRecipientsLine(bytes("a\n"), recipients.slice(0, 1), true))).toEqual({ kind: "unknown" });
    expect(await look(bytes("a\n"))).toEqual({ kind: "unknown" });
  });
});

describe("the vault", () => {
  test("opens each version of a file once, and only with a key", async () => {
    const identity = await generateIdentity();
    const recipients = [await identityToRecipient(identity)];
    const first = await encrypt(bytes("one"), { kind: "recipients", recipients });
    const second = await encrypt(bytes("two"), { kind: "recipients", recipients });
    const vault = createVault();
    const holds = (content: Uint8Array) => {
      const file = vault.look("/a.md.age", content);
      return file.kind === "open" ? new TextDecoder().decode(file.content) : file.why;
    };
    expect(holds(first.bytes)).toBe("locked");
    expect(await vault.openWanted(ringOf())).toBe(false);
    expect(await vault.openWanted(ringOf(identity))).toBe(true);
    expect(holds(first.bytes)).toBe("one");
    expect(holds(second.bytes)).toBe("locked");
    expect(await vault.openWanted(ringOf(await generateIdentity()))).toBe(false);
    expect(holds(second.bytes)).toBe("wrong-key");
    expect(await vault.openWanted(ringOf(identity))).toBe(false);
    expect(holds(new Uint8Array(16_000_001))).toBe("locked");
    await vault.openWanted(ringOf(identity));
    expect(holds(new Uint8Array(16_000_001))).toBe("too-large");
  });
});

describe("writing an encrypted file", () => {
  test("overwrites nothing, and leaves nothing behind", async () => {
    const recipients = [await identityToRecipient(await generateIdentity())];
    const path = join(folder, "a.yaml.age");
    writeFileSync(path, "kept");
    await expect(createSealed(path, bytes("new"), { kind: "recipients", recipients })).rejects.toThrow();
    expect(() => createWhole(path, "new", 0o600)).toThrow();
    expect(readFileSync(path, "utf8")).toBe("kept");
    await expect(createSealed(join(folder, "b.age"), bytes("new"), { kind: "recipients", recipients: ["age1x"] })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["a.yaml.age"]);
  });

  test("replaces one only where it is still the one that was read", async () => {
    const identity = await generateIdentity();
    const to = { kind: "recipients", recipients: [await identityToRecipient(identity)] } as const;
    const path = join(folder, "a.yaml.age");
    await createSealed(path, bytes("one\n"), to);
    const read = readFileSync(path);
    expect(await replaceSealed(path, bytes("another"), bytes("two\n"), to)).toBe("changed");
    expect(readFileSync(path).equals(read)).toBe(true);
    expect(await replaceSealed(path, read, bytes("two\n"), to)).toBe("written");
    const decrypted = await decrypt(readFileSync(path), identity);
    expect("content" in decrypted && new TextDecoder().decode(splitRecipientsLine(decrypted.content).content)).toBe("two\n");
    expect(readdirSync(folder)).toEqual(["a.yaml.age"]);
  });
});

describe("work on a passphrase in another process", () => {
  const PASSPHRASE = "four grey otters dive at dusk";
  /** A program in place of the one that does the work: what it does once it was given some. */
  const program = (does: string): string => {
    const path = join(folder, "program.js");
    writeFileSync(path, `process.once("message", () => { ${does} }); process.once("disconnect", () => process.exit());`);
    return path;
  };
  const opened = async (work: PassphraseWork) => {
    const sealed = await inThisProcess.encrypt(bytes("version: 1\n"), PASSPHRASE);
    const vault = createVault();
    vault.look("/a.yaml.age", sealed);
    const ring = { isEmpty: false, work, identities: async () => [], passphrase: async (at: number) => (at === 0 ? PASSPHRASE : null) };
    return { opening: vault.openWanted(ring), again: () => vault.openWanted(ring), file: () => vault.look("/a.yaml.age", sealed) };
  };

  test.each([
    ["is killed, as a system does that runs out of memory", `process.kill(process.pid, "SIGKILL")`],
    ["ends without an answer", "process.exit(1)"],
  ])("that %s leaves the file closed, and says why", async (_, does) => {
    const { opening, again, file } = await opened(inChildProcess(program(does)));
    expect(await opening).toBe(false);
    expect(file()).toEqual({ kind: "closed", why: "not-worked-out" });
    // Not at every keystroke: only once somebody asks for it.
    writeFileSync(join(folder, "program.js"), `require("node:fs").writeFileSync(${JSON.stringify(join(folder, "run"))}, "")`);
    expect(await again()).toBe(false);
    expect(readdirSync(folder)).toEqual(["program.js"]);
  });

  test("ends when it is stopped", async () => {
    const started = join(folder, "started");
    const work = inChildProcess(program(`require("node:fs").writeFileSync(${JSON.stringify(started)}, String(process.pid))`));
    const { opening, file } = await opened(work);
    const pid = await vi.waitUntil(() => existsSync(started) && Number(readFileSync(started, "utf8")), { timeout: 20_000 });
    work.stop();
    expect(await opening).toBe(false);
    expect(file()).toEqual({ kind: "closed", why: "not-worked-out" });
    expect(() => process.kill(pid, 0)).toThrow();
  });
});
