import { join } from "node:path";
import { encryptFile } from "../../workspace/encryption/convert.ts";
import { diskFiles } from "../../workspace/files.ts";
import { HELD_BACK_FOLDER } from "../../workspace/hold-back.ts";
import { ENCRYPTED_ENDING, isEncryptedPath } from "../../workspace/ledger-location.ts";
import { openText, uriOf } from "../documents.ts";
import { ledgerNow, type Session } from "../session.ts";
import type { SecretsContext } from "./context.ts";
import type { Asked } from "./messages.ts";
import { addresseesOf, keepKeyOf } from "./start-ledger.ts";

type Answer = Asked["encryptLedger"]["answer"];

/**
 * Encrypts the plain ledger that a document is held against or that it is, its notes and what was held back beside it: each is
 * read back before the plain file goes. It stops at the first that cannot be; those before it stay encrypted.
 */
export async function encryptLedger({ uri, for: whom }: Asked["encryptLedger"]["params"], context: SecretsContext): Promise<Answer> {
  const { session, refresh, forms } = context;
  const ledger = await ledgerNow(session, uri);
  const { path } = ledger;
  if (path === null) return refused("There is no plain ledger here that could be encrypted.");
  const plain = plainFiles(path, ledger.notes, session);
  if (forms.isUnsaved(path)) return refused("Save the ledger first. Nothing was encrypted.");
  if (plain.some((file) => openText(session.documents, file) !== undefined)) {
    return refused("The ledger or some of its notes are open as text. Close them first, so that no editor writes them in the open again.");
  }
  const to = await addresseesOf(whom, session.keys);
  if ("refusal" in to) return refused(to.refusal);
  const takeOff = await keepKeyOf(whom, session.keys);
  let hasOtherNames = false;
  for (const file of plain) {
    const done = await encryptFile(file, to, session.keys);
    if (!("problem" in done)) {
      hasOtherNames ||= done.hasOtherNames;
      continue;
    }
    if (file === path) takeOff();
    else refresh();
    const before = file === path ? "" : "The ledger is encrypted, but not all of its notes and held-back passages. ";
    return refused(before + done.problem.message);
  }
  refresh();
  return { kind: "encrypted", uri: uriOf(path + ENCRYPTED_ENDING, uri), files: plain.length, hasOtherNames };
}

/** The ledger first: it says more than all the others. */
function plainFiles(path: string, notes: readonly string[], { files }: Session): string[] {
  const heldBack = join(path, "..", HELD_BACK_FOLDER);
  const passages = (files.list(heldBack) ?? []).filter(({ kind, name }) => kind === "file" && name.endsWith(".md"));
  const others = [...notes, ...passages.map(({ name }) => join(heldBack, name))];
  return [path, ...others.filter((file) => !isEncryptedPath(file) && files.exists(file) && diskFiles.exists(file))];
}

function refused(message: string): Answer {
  return { kind: "refused", message };
}
