import { statSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import type { Attachment, AttachmentReader } from "../../core/attachments/model.ts";
import { realPlace } from "../confined-files.ts";
import type { FileReader } from "../files.ts";
import { liesIn } from "../ledger-location.ts";

/** What the files tell that drafts show or link. Reading takes a moment, so that it is asked for; what was read is there at once. */
export interface Attachments {
  /** Reads the files that a draft names and that are new or have changed; whether there were any. Never rejects. */
  look(draft: AttachedTo, targets: readonly string[]): Promise<boolean>;
  /** How often a look found something new, so that what was made from an earlier one can be told. */
  changes(): number;
  /** What the last look found. */
  readerFor(draft: AttachedTo): AttachmentReader;
}

export interface AttachedTo {
  /** Of the draft, absolute. */
  readonly path: string;
  /** The folder that files have to lie in to be looked at, links followed; null for anywhere. */
  readonly root: string | null;
}

/** Bytes. Pictures and documents of a story are smaller. */
const MOST_BYTES = 100_000_000;

/** Formats whose containers are taken apart safely. */
const STRIPPABLE = /\.(?:jpe?g|png|webp|gif|pdf)$/iu;

interface Read {
  readonly stamp: string;
  readonly attachment: Attachment;
}

export function createAttachments(files: FileReader): Attachments {
  const known = new Map<string, Read>();
  let changes = 0;
  return {
    async look(draft, targets) {
      const before = changes;
      for (const path of new Set(targets.map((target) => pathOf(draft, target)))) {
        const stamp = path === null ? null : stampOf(path);
        if (path === null || stamp === null) {
          if (path !== null && known.delete(path)) changes += 1;
          continue;
        }
        if (known.get(path)?.stamp === stamp) continue;
        known.set(path, { stamp, attachment: await read(path, files) });
        changes += 1;
      }
      return changes !== before;
    },
    changes: () => changes,
    readerFor: (draft) => (target) => {
      const path = pathOf(draft, target);
      return path === null ? null : (known.get(path)?.attachment ?? null);
    },
  };
}

/** Where a target lies; null where it leads out of the root. */
export function pathOf({ path, root }: AttachedTo, target: string): string | null {
  const full = resolve(dirname(path), target);
  return root === null || liesIn(realPlace(full), realPlace(root)) ? full : null;
}

function stampOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : null;
}

/** The libraries are loaded only where there is something to read. */
async function read(path: string, files: FileReader): Promise<Attachment> {
  const isPdf = extname(path).toLowerCase() === ".pdf";
  const size = files.stat(path)?.size ?? 0;
  const bytes = size > MOST_BYTES ? null : files.read(path);
  const fields =
    bytes === null
      ? null
      : isPdf
        ? await (await import("./pdf-metadata.ts")).pdfMetadata(bytes)
        : await (await import("./picture-metadata.ts")).pictureMetadata(bytes);
  return { form: isPdf ? "document" : "picture", fields, strippable: fields !== null && STRIPPABLE.test(path) };
}
