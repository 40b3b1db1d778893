/** What came of opening a file. */
export type Decrypted =
  | { readonly content: Uint8Array }
  /** `no-key-fits`: it is whole as far as can be told, and none of the keys opens it. */
  | { readonly failure: "no-key-fits" | "damaged" };

/**
 * What turns a passphrase into a key: about a second of work and a few hundred megabytes, on purpose. A process that lives
 * long has it done in another one, which gives the memory back.
 */
export interface PassphraseWork {
  /** Rejects where it was not done to its end: the memory was not there, or it was stopped. */
  decrypt(file: Uint8Array, passphrase: string): Promise<Decrypted>;
  /** Throws where it cannot be done. */
  encrypt(content: Uint8Array, passphrase: string): Promise<Uint8Array>;
  /** Gives up what is under way, where another process does it; passphrases and memory go with that process. */
  stop(): void;
}
