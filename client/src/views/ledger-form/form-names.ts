/** What the manifest calls the forms of ledgers and notes: encrypted ones are shown by themselves, a plain ledger where somebody asks for it. */
export const ENCRYPTED_FORM = "groundRules.encryptedLedger";
export const NOTES_FORM = "groundRules.encryptedNotes";
export const PLAIN_FORM = "groundRules.plainLedger";
