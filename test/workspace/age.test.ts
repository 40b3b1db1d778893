import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import * as vectors from "cctv-age";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decrypt, encrypt, readAgeHeader } from "../../server/src/workspace/encryption/age.ts";
import type { Decrypted } from "../../server/src/workspace/encryption/model.ts";
import { inThisProcess } from "../../server/src/workspace/encryption/passphrase-work.ts";
import { ageAtTerminal, hasAge } from "../tools/age-tool.mjs";

const FILES = join(import.meta.dirname, "age-files");
const file = (name: string) => readFileSync(join(FILES, name));
const identityIn = (name: string) => /AGE-SECRET-KEY-\S+/u.exec(file(name).toString())?.[0] ?? "";
const recipientIn = (name: string) => /age1\S+/u.exec(file(name).toString())?.[0] ?? "";
const PASSPHRASE = "seven quiet herons wade";
const PLAIN = file("plain.yaml");

type Key = { readonly identity: string } | { readonly passphrase: string };

function tryKey(bytes: Uint8Array, key: Key): Promise<Decrypted> {
  return "identity" in key ? decrypt(bytes, key.identity) : inThisProcess.decrypt(bytes, key.passphrase);
}

/** What a key opens, as text; else why it does not. */
async function opened(bytes: Uint8Array, key: Key): Promise<string> {
  const decrypted = await tryKey(bytes, key);
  return "content" in decrypted ? Buffer.from(decrypted.content).toString() : decrypted.failure;
}

describe("files that age made", () => {
  test("open with their keys, and with no other", async () => {
    for (const key of ["first.txt", "second.txt"]) {
      expect(await opened(file("two-keys-armored.age"), { identity: identityIn(key) })).toBe(PLAIN.toString());
    }
    expect(await opened(file("one-key.age"), { identity: identityIn("first.txt") })).toBe(PLAIN.toString());
    expect(await opened(file("one-key.age"), { identity: identityIn("second.txt") })).toBe("no-key-fits");
    expect(await opened(file("passphrase.age"), { passphrase: PASSPHRASE })).toBe(PLAIN.toString());
  });

  test("tell how they open", async () => {
    expect(await readAgeHeader(file("one-key.age"))).toEqual({ opensBy: "keys", keys: 1 });
    expect(await readAgeHeader(file("two-keys-armored.age"))).toEqual({ opensBy: "keys", keys: 2 });
    expect(await readAgeHeader(file("passphrase.age"))).toMatchObject({ opensBy: "passphrase" });
    expect(await readAgeHeader(PLAIN)).toBeNull();
    expect(await readAgeHeader(new Uint8Array())).toBeNull();
  });
});

describe("the age program", () => {
  const isHere = hasAge();
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "age-"));
    if (!isHere) console.warn("\nThe age program is not here and cannot be installed: it was NOT tried on files that were made here.\n");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const age = (...args: string[]) => spawnSync("age", args, { cwd: folder });
  const keysAndPassphrase = [
    { kind: "recipients", recipients: [recipientIn("first.txt"), recipientIn("second.txt")] },
    { kind: "passphrase", passphrase: PASSPHRASE, work: inThisProcess },
  ] as const;

  test.each(["first.txt", "second.txt"])("opens with %s what was encrypted here, of any length", async (key) => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const content = Buffer.alloc(length, "Größe ");
      const { bytes, reopen } = await encrypt(content, keysAndPassphrase[0]);
      expect(Buffer.from((await reopen(bytes)) ?? []).equals(content)).toBe(true);
      writeFileSync(join(folder, "here.age"), bytes);
      const { status, stdout } = isHere ? age("-d", "-i", join(FILES, key), "here.age") : { status: 0, stdout: content };
      expect({ status, isSame: stdout.equals(content) }).toEqual({ status: 0, isSame: true });
    }
  });

  test("encrypts what opens here, of any length", async () => {
    for (const length of [0, 1, 65_536, 65_537, 200_000]) {
      const content = "x".repeat(length);
      writeFileSync(join(folder, "there.txt"), content);
      if (!isHere) continue;
      expect(age("-r", recipientIn("first.txt"), "-o", "there.age", "there.txt").status).toBe(0);
      expect(await opened(readFileSync(join(folder, "there.age")), { identity: identityIn("first.txt") })).toBe(content);
    }
  });

  test("opens with a passphrase what was encrypted here, and the other way round", async () => {
    const { bytes } = await encrypt(PLAIN, keysAndPassphrase[1]);
    writeFileSync(join(folder, "here.age"), bytes);
    writeFileSync(join(folder, "plain.yaml"), PLAIN);
    const out = join(folder, "out.yaml");
    const made = join(folder, "there.age");
    const code = isHere ? await ageAtTerminal(`age -d -o '${out}' '${join(folder, "here.age")}'`, PASSPHRASE) : null;
    if (code === null) return;
    expect({ code, text: readFileSync(out, "utf8") }).toEqual({ code: 0, text: PLAIN.toString() });
    expect(await ageAtTerminal(`age -p -o '${made}' '${join(folder, "plain.yaml")}'`, PASSPHRASE)).toBe(0);
    expect(await opened(readFileSync(made), { passphrase: PASSPHRASE })).toBe(PLAIN.toString());
  });
});

describe("the test vectors of the format", () => {
  const all = Object.entries(vectors).map(([name, bytes]) => ({ name, ...readVector(bytes) }));

  test.each(all)("$name: $expect", async ({ expect: outcome, payload, identities, passphrases, body }) => {
    const keys = [...identities.map((identity) => ({ identity })), ...passphrases.map((passphrase) => ({ passphrase }))];
    const results = await Promise.all(keys.map((key) => tryKey(body, key)));
    const content = results.find((result) => "content" in result);
    if (outcome === "success") {
      expect(content === undefined ? null : createHash("sha256").update(content.content).digest("hex")).toBe(payload);
      return;
    }
    expect(content).toBeUndefined();
    const failures = results.map((result) => ("failure" in result ? result.failure : ""));
    if (outcome === "no match") expect(failures).toEqual(failures.map(() => "no-key-fits"));
  });

  test("are all there", () => {
    expect(all.length).toBeGreaterThan(140);
    expect(all.filter((vector) => vector.expect === "success").length).toBeGreaterThan(25);
  });
});

/** Lines of `key: value`, an empty one, and then the age file. */
function readVector(bytes: Uint8Array) {
  const whole = Buffer.from(bytes);
  const end = whole.indexOf("\n\n");
  const lines = whole.subarray(0, end).toString().split("\n");
  const values = (key: string) => lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2));
  const body = whole.subarray(end + 2);
  return {
    expect: values("expect")[0] ?? "",
    payload: values("payload")[0] ?? "",
    identities: values("identity"),
    passphrases: values("passphrase"),
    body: values("compressed").includes("zlib") ? inflateSync(body) : body,
  };
}
