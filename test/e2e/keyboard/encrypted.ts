import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

/** Encrypts files of a folder to a new key, as another age program would, and takes the plain ones away; the key. */
export async function encryptInPlace(folder: string, ...names: readonly string[]): Promise<string> {
  const identity = await generateX25519Identity();
  for (const name of names) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(identity));
    const plain = join(folder, name);
    await writeFile(`${plain}.age`, await encrypter.encrypt(await readFile(plain)));
    await rm(plain);
  }
  return identity;
}

/** What an encrypted file holds. */
export async function decrypted(path: string, identity: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(await readFile(path), "text");
}
