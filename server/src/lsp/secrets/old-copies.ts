import { diskFiles } from "../../workspace/files.ts";
import { ENCRYPTED_ENDING, isEncryptedPath } from "../../workspace/ledger-location.ts";
import { findOldCopies } from "../../workspace/old-copies.ts";
import { ledgerNow } from "../session.ts";
import type { SecretsContext } from "./context.ts";
import type { Asked } from "./messages.ts";

/** Copies of a draft's ledger, its notes and held-back passages, as their places may be shown. Git is asked only where it is trusted. */
export async function oldCopies(
  { uri, history, backups }: Asked["oldCopies"]["params"],
  { session }: SecretsContext,
): Promise<Asked["oldCopies"]["answer"]> {
  const ledger = await ledgerNow(session, uri);
  if (ledger.folder === null) return { copies: [] };
  const plain = (path: string): string => (isEncryptedPath(path) ? path.slice(0, -ENCRYPTED_ENDING.length) : path);
  const originals = [...new Set([...ledger.watched, ...ledger.notes].map(plain))];
  const search = { folder: ledger.folder, originals, files: diskFiles, exposures: session.exposures };
  const found = await findOldCopies({ history, backups }, search);
  return { copies: found.map(({ kind, place }) => ({ kind, place, shown: session.checks.mask(place, ledger) })) };
}
