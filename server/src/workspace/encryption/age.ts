import {
  armor,
  Decrypter,
  Encrypter,
  generateX25519Identity,
  type Identity,
  identityToRecipient,
  type Recipient,
  type Stanza,
} from "age-encryption";

import type { Decrypted, PassphraseWork } from "./model.ts";

// Loaded only where something is encrypted: everything else does without the cost of it.

/** Who a file is encrypted to: those who hold the keys of these recipients, or whoever knows the passphrase. */
export type Addressees =
  | { readonly kind: "recipients"; readonly recipients: readonly string[] }
  | { readonly kind: "passphrase"; readonly passphrase: string; readonly work: PassphraseWork };

/** What a file's header tells to everybody. */
export interface AgeHeader {
  readonly opensBy: "passphrase" | "keys";
  /** How many keys it opens for. */
  readonly keys: number;
}

export interface Encrypted {
  readonly bytes: Uint8Array;
  /** Opens what was written, without any addressee's key, to see that it holds what it should. Good for these bytes only. */
  reopen(bytes: Uint8Array): Promise<Uint8Array | null>;
}

/** Lines that other programs add to a header to keep readers strict; they open nothing. */
const GREASE = /-grease$/u;

/** What the header says; null where it is none. */
export async function readAgeHeader(file: Uint8Array): Promise<AgeHeader | null> {
  const seen: Stanza[][] = [];
  const spy: Identity = {
    unwrapFileKey(stanzas) {
      seen.push(stanzas);
      return null;
    },
  };
  await decryptWith(file, (decrypter) => decrypter.addIdentity(spy));
  const [stanzas] = seen;
  if (stanzas === undefined) return null;
  const kinds = stanzas.map(({ args }) => args[0] ?? "").filter((kind) => !GREASE.test(kind));
  return { opensBy: kinds.includes("scrypt") ? "passphrase" : "keys", keys: kinds.length };
}

/** Tries one key. `identity` is an age secret key, whose form has been checked. */
export async function decrypt(file: Uint8Array, identity: string): Promise<Decrypted> {
  return decryptWith(file, (decrypter) => decrypter.addIdentity(identity));
}

export async function decryptWithPassphrase(file: Uint8Array, passphrase: string): Promise<Decrypted> {
  return decryptWith(file, (decrypter) => decrypter.addPassphrase(passphrase));
}

export async function encryptWithPassphrase(content: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(content);
}

async function decryptWith(file: Uint8Array, addKeys: (decrypter: Decrypter) => void): Promise<Decrypted> {
  let noneFits = false;
  try {
    const decrypter = new Decrypter();
    addKeys(decrypter);
    // Identities are asked in turn, so that the last is asked only where no other fits.
    decrypter.addIdentity({
      unwrapFileKey() {
        noneFits = true;
        return null;
      },
    });
    return { content: await decrypter.decrypt(withoutArmor(file)) };
  } catch {
    return { failure: noneFits ? "no-key-fits" : "damaged" };
  }
}

/** Throws where a recipient cannot be used; ask `isRecipient` first. */
export async function encrypt(content: Uint8Array, to: Addressees): Promise<Encrypted> {
  if (to.kind === "passphrase") {
    const bytes = await to.work.encrypt(content, to.passphrase);
    return { bytes, reopen: async (file) => contentOf(await to.work.decrypt(file, to.passphrase)) };
  }
  const encrypter = new Encrypter();
  const keys: Uint8Array[] = [];
  const copier: Recipient = {
    wrapFileKey(fileKey) {
      keys.push(fileKey.slice());
      return [];
    },
  };
  for (const recipient of to.recipients) encrypter.addRecipient(recipient);
  encrypter.addRecipient(copier);
  const bytes = await encrypter.encrypt(content);
  const fileKey: Identity = { unwrapFileKey: () => keys[0] ?? null };
  return { bytes, reopen: async (file) => contentOf(await decryptWith(file, (decrypter) => decrypter.addIdentity(fileKey))) };
}

/** Whether a text is a recipient that files can be encrypted to. */
export function isRecipient(text: string): boolean {
  return succeeds(() => new Encrypter().addRecipient(text));
}

/** Whether a text is an age secret key. */
export function isIdentity(text: string): boolean {
  return succeeds(() => new Decrypter().addIdentity(text));
}

/** A new secret key with its recipient. */
export async function newIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipient that belongs to an age secret key, whose form has been checked. */
export async function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

function contentOf(decrypted: Decrypted): Uint8Array | null {
  return "content" in decrypted ? decrypted.content : null;
}

/** The bytes inside the text form that can be sent by mail; throws where it is broken. */
function withoutArmor(file: Uint8Array): Uint8Array {
  const start = new TextDecoder("latin1").decode(file.subarray(0, 64)).trimStart();
  return start.startsWith("-----BEGIN") ? armor.decode(new TextDecoder().decode(file)) : file;
}

function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
