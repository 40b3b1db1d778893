import type { PassphraseWork } from "../workspace/encryption/model.ts";
import type { KeyRing } from "../workspace/encryption/vault.ts";

/** Age secret keys, and a passphrase. */
export interface GivenKeys {
  readonly identities?: readonly string[];
  readonly passphrase?: string;
}

/** The keys and passphrases of this session, in memory only. */
export interface Keys extends KeyRing {
  /** Adds keys; what comes back takes those off again that were new. */
  add(keys: GivenKeys): () => void;
  forget(): void;
}

export function createKeys(work: PassphraseWork): Keys {
  let identities: readonly string[] = [];
  let passphrases: readonly string[] = [];
  return {
    work,
    get isEmpty() {
      return identities.length === 0 && passphrases.length === 0;
    },
    identities: async () => identities,
    passphrase: async (attempt) => passphrases[attempt] ?? null,
    add(keys) {
      const newIdentities = (keys.identities ?? []).filter((identity) => !identities.includes(identity));
      const newPassphrases = keys.passphrase === undefined || passphrases.includes(keys.passphrase) ? [] : [keys.passphrase];
      identities = [...identities, ...newIdentities];
      passphrases = [...passphrases, ...newPassphrases];
      return () => {
        identities = identities.filter((identity) => !newIdentities.includes(identity));
        passphrases = passphrases.filter((passphrase) => !newPassphrases.includes(passphrase));
      };
    },
    forget() {
      identities = [];
      passphrases = [];
    },
  };
}
