import { type KeyRing, openFile } from "./vault.ts";

/** The secret keys of a file or a text; else why there are none. */
export type Identities = { readonly identities: readonly string[] } | { readonly failure: "no-keys" | "needs-passphrase" };

/** Reads a file as age-keygen writes it, plain or itself encrypted with a passphrase, which then comes from the ring. */
export async function identitiesOf(bytes: Uint8Array, ring: KeyRing): Promise<Identities> {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  if (!/^age-encryption\.org\/|^-----BEGIN AGE/u.test(start)) return identitiesIn(Buffer.from(bytes).toString("utf8"));
  const file = await openFile(bytes, ring);
  if (file.kind === "closed") return { failure: "needs-passphrase" };
  return identitiesIn(Buffer.from(file.content).toString("utf8"));
}

/** The secret keys of a text, one a line; comments begin with a number sign. */
export async function identitiesIn(text: string): Promise<Identities> {
  const { isIdentity } = await import("./age.ts");
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const identities = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return identities.length > 0 && identities.every(isIdentity) ? { identities } : { failure: "no-keys" };
}
