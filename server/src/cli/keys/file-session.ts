import { resolve } from "node:path";
import { ledgerOf, openLedgers } from "../../workspace/check-draft.ts";
import type { KeyRing } from "../../workspace/encryption/vault.ts";
import { isYamlPath } from "../../workspace/encryption/vault.ts";
import type { Io } from "../io.ts";
import type { ParsedOptions } from "../options.ts";
import { createDesk, createSession, type Session } from "../session.ts";
import { settingsFrom } from "../shared-options.ts";

/**
 * A session for a command that changes one ledger, notes or held-back file. Its messages are masked for the names in that
 * ledger, or in the one that lies above the file, as far as the keys open it.
 */
export async function fileSession(file: string, options: ParsedOptions, ring: KeyRing, io: Io): Promise<Session> {
  const path = resolve(io.cwd, file);
  const desk = createDesk(io, { kind: "search", explicit: isYamlPath(path) ? path : null, ceiling: null });
  const session = createSession(io, desk, settingsFrom(options, io));
  await openLedgers([path], desk, ring);
  session.maskFor(ledgerOf(path, desk).state);
  return session;
}
