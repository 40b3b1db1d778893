/** What the metadata of a file tells: who made it, where, with which device, or anything else, in words that may hold a name. */
export type MetadataKind = "author" | "place" | "device" | "other";

export interface MetadataField {
  readonly kind: MetadataKind;
  /** As the file has it; never shown. */
  readonly text: string;
}

/** A picture or document that a draft shows or links and that lies on disk, as far as its metadata could be read. */
export interface Attachment {
  readonly form: "picture" | "document";
  /** Null where it could not be read, and so may hold anything. */
  readonly fields: readonly MetadataField[] | null;
  /** Whether a copy without metadata can be written. */
  readonly strippable: boolean;
}

/** The file that a draft names by a target as it is written; null where none lies there, or none whose metadata is looked at. */
export type AttachmentReader = (target: string) => Attachment | null;
