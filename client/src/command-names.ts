/** The commands of the palette; the manifest lists the same. */
export const CHECK_DRAFT = "groundRules.checkDraft";
export const EXPORT_COPY = "groundRules.exportCopy";
export const OPEN_LEDGER = "groundRules.openLedger";
export const START_LEDGER = "groundRules.startLedger";
export const RESTART_SERVER = "groundRules.restartServer";
