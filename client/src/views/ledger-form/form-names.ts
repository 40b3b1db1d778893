/** What the manifest calls the forms of ledgers: the encrypted one is shown by itself, the plain one where somebody asks for it. */
export const ENCRYPTED_FORM = "groundRules.encryptedLedger";
export const PLAIN_FORM = "groundRules.plainLedger";
