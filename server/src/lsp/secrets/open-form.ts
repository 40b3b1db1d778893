import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { decode } from "../../workspace/decode.ts";
import { encrypt } from "../../workspace/encryption/age.ts";
import { openFile, type Sealing } from "../../workspace/encryption/vault.ts";
import { createSealed, replaceSealed } from "../../workspace/encryption/write.ts";
import { diskFiles } from "../../workspace/files.ts";
import { isEncryptedPath } from "../../workspace/ledger-location.ts";
import { createWhole, type Replacement, replaceFile, writeWhole } from "../../workspace/write-file.ts";
import type { Session } from "../session.ts";

/** A ledger as it stands on the disk. */
export interface Stand {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Null for a plain one. */
  readonly sealing: Sealing | null;
}

export type StandOrNot = Stand | { readonly failure: "locked" | "unreadable" | "not-allowed" };

/** Reads a ledger from the disk, opened with the keys at hand. */
export async function readStand(path: string, session: Session): Promise<StandOrNot> {
  if (!session.trust.mayReadLedgers() || !session.files.exists(path)) return { failure: "not-allowed" };
  const bytes = diskFiles.read(path);
  if (bytes === null) return { failure: "unreadable" };
  if (!isEncryptedPath(path)) return withText(bytes, bytes, null, path);
  if (session.vault.look(path, bytes).kind === "closed" && !session.keys.isEmpty) await session.openWanted();
  const file = session.vault.look(path, bytes);
  if (file.kind === "open") return withText(bytes, file.content, file.sealing, path);
  return { failure: file.why === "damaged" || file.why === "too-large" ? "unreadable" : "locked" };
}

function withText(bytes: Uint8Array, content: Uint8Array, sealing: Sealing | null, path: string): StandOrNot {
  const decoded = decode(content, path);
  return "text" in decoded ? { bytes, text: decoded.text, sealing } : { failure: "unreadable" };
}

/** Puts a text in the place of a ledger that still stands as it was read. Throws where it cannot be encrypted. */
export async function writeStand(path: string, stand: Stand, text: string): Promise<Replacement | "unknown-recipients"> {
  if (stand.sealing === null) return replaceFile(path, stand.bytes, text);
  if (stand.sealing.kind === "unknown") return "unknown-recipients";
  return replaceSealed(path, stand.bytes, Buffer.from(text, "utf8"), stand.sealing);
}

/** Writes a ledger to a new file, encrypted as it was. Throws where it cannot be, or where that would make it plain. */
export async function writeElsewhere(path: string, { sealing }: Stand, text: string): Promise<void> {
  if (sealing === null) createWhole(path, text, 0o600);
  else if (sealing.kind === "unknown" || !isEncryptedPath(path)) throw new Error("it would be plain");
  else await createSealed(path, Buffer.from(text, "utf8"), sealing);
}

/** What a backup holds: a text that was not saved, and which file it was to take the place of. */
interface Backup {
  readonly digest: string;
  readonly text: string;
}

/**
 * Encrypts a text that is not saved: to those whom the ledger opens for, so that a backup asks for the same key; for a plain
 * ledger, to a key of this computer.
 */
export async function sealBackup({ bytes, sealing }: Stand, text: string, key: string): Promise<Uint8Array> {
  const { recipientOf } = await import("../../workspace/encryption/age.ts");
  const to =
    sealing === null || sealing.kind === "unknown" ? { kind: "recipients" as const, recipients: [await recipientOf(key)] } : sealing;
  const backup: Backup = { digest: digestOf(bytes), text };
  return (await encrypt(Buffer.from(JSON.stringify(backup), "utf8"), to)).bytes;
}

export function writeBackup(path: string, sealed: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeWhole(path, sealed, 0o600);
}

/** What a backup holds, and whether the ledger is still the one it was made from. */
export type BroughtBack =
  | { readonly text: string; readonly fits: boolean }
  /** `lost`: no key at hand opens it, though the file itself is open. `closed`: it may open at another time. */
  | { readonly failure: "lost" | "closed" };

/** Opens a backup of a file that is open. */
export async function openBackup(sealed: Uint8Array, stand: Stand, key: string, { keys }: Session): Promise<BroughtBack> {
  const file = await openFile(sealed, { ...keys, isEmpty: false, identities: async () => [...(await keys.identities()), key] });
  if (file.kind === "closed") return { failure: file.why === "not-worked-out" || file.why === "locked" ? "closed" : "lost" };
  const { digest, text } = JSON.parse(Buffer.from(file.content).toString("utf8")) as Backup;
  return { text, fits: digest === digestOf(stand.bytes) };
}

function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
