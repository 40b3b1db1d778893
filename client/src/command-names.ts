/** The commands of the palette; the manifest lists the same. */
export const CHECK_DRAFT = "groundRules.checkDraft";
export const EXPORT_COPY = "groundRules.exportCopy";
export const EXPORT_REPORT = "groundRules.exportReport";
export const TO_PURSUE = "groundRules.toPursue";
export const OPEN_LEDGER = "groundRules.openLedger";
export const START_LEDGER = "groundRules.startLedger";
export const ENCRYPT_LEDGER = "groundRules.encryptLedger";
export const RESTART_SERVER = "groundRules.restartServer";
export const UNLOCK = "groundRules.unlockLedger";
export const LOCK = "groundRules.lockLedger";
export const REMEMBER = "groundRules.rememberHere";
export const FORGET = "groundRules.forgetHere";
export const ALLOW_HOST = "groundRules.allowHost";
export const FIND_OLD_COPIES = "groundRules.findOldCopies";
