/**
 * An age file does not say who it opens for, by design. So that keys can be added and removed later, and held-back passages
 * be encrypted to the same people, what is encrypted carries a last line that lists its recipients: a comment, inside the
 * encryption. It stands last so that no place in the file moves, and is not part of what the file says.
 */
export interface Listed {
  readonly content: Uint8Array;
  /** Null where no list stands there. */
  readonly recipients: readonly string[] | null;
}

const LABEL = "ground-rules recipients:";

/** Bytes from the end; a list of a hundred post-quantum recipients is about 200 KB. */
const LOOKED_AT = 1_000_000;

const LINE = new RegExp(`(?:^|\\n)(?:# |<!-- )${LABEL} ([^\\n]*?)(?: -->)?\\n$`, "u");

/** The content with the list after it. `isYaml` chooses the form of the comment. */
export function withRecipientsLine(content: Uint8Array, recipients: readonly string[], isYaml: boolean): Uint8Array {
  const list = `${LABEL} ${recipients.join(" ")}`;
  const endsInLine = content.length === 0 || content.at(-1) === 0x0a;
  const line = `${endsInLine ? "" : "\n"}${isYaml ? `# ${list}` : `<!-- ${list} -->`}\n`;
  return new Uint8Array(Buffer.concat([content, Buffer.from(line, "latin1")]));
}

/** Takes the list off. A content that had no line end at its last line keeps the one it was given. */
export function splitRecipientsLine(bytes: Uint8Array): Listed {
  // One unit for each byte, whatever the encoding: the list itself is plain letters.
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - LOOKED_AT))).toString("latin1");
  const at = end.lastIndexOf(LABEL);
  const lineStart = at < 0 ? -1 : end.lastIndexOf("\n", at) + 1;
  const match = lineStart < 0 ? null : LINE.exec(end.slice(lineStart));
  if (match === null) return { content: bytes, recipients: null };
  return {
    content: bytes.subarray(0, bytes.length - (end.length - lineStart)),
    recipients: (match[1] ?? "").split(" ").filter((recipient) => recipient !== ""),
  };
}
