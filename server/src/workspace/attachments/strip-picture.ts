/**
 * Copies of pictures without what tells more than is seen. Only the containers are taken apart and put together again: what is
 * drawn stays bit for bit. Each function gives null for a file that is not of its kind, or is damaged.
 */
export function withoutMetadata(bytes: Uint8Array, orientation: number): Uint8Array | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return stripJpeg(data, orientation) ?? stripPng(data) ?? stripWebp(data) ?? stripGif(data);
}

/** Segments of JPEG that the picture is drawn from: APP0 (JFIF), colour profiles, Adobe's colour transform. */
function isDrawnFrom(marker: number, segment: Buffer): boolean {
  if (marker === 0xe0 || marker === 0xee) return true;
  if (marker === 0xe2) return segment.subarray(4, 16).toString("latin1").startsWith("ICC_PROFILE");
  return (marker < 0xe0 || marker > 0xef) && marker !== 0xfe;
}

function stripJpeg(data: Buffer, orientation: number): Buffer | null {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return null;
  const kept: Buffer[] = [data.subarray(0, 2), orientationSegment(orientation)];
  for (let at = 2; ; ) {
    if (at + 4 > data.length || data[at] !== 0xff) return null;
    const marker = data[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = data.readUInt16BE(at + 2) + 2;
    const segment = data.subarray(at, at + length);
    if (segment.length < length) return null;
    if (isDrawnFrom(marker, segment)) kept.push(segment);
    at += length;
    if (marker !== 0xda) continue;
    // What is drawn follows, to the mark of the end; what programs append behind it is dropped.
    const end = data.indexOf(Buffer.from([0xff, 0xd9]), at);
    if (end < 0) return null;
    const next = nextScan(data, at);
    if (next === null) return Buffer.concat([...kept, data.subarray(at, end + 2)]);
    kept.push(data.subarray(at, next));
    at = next;
  }
}

/** Where a further table or scan of a progressive picture begins; null where the picture ends first. */
function nextScan(data: Buffer, from: number): number | null {
  for (let at = data.indexOf(0xff, from); at >= 0 && at + 1 < data.length; at = data.indexOf(0xff, at + 1)) {
    const marker = data[at + 1] ?? 0;
    if (marker === 0xd9) return null;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return null;
}

/** How the picture is turned is all that is kept of EXIF, since without it many would lie on their side. */
function orientationSegment(orientation: number): Buffer {
  if (orientation < 2 || orientation > 8) return Buffer.alloc(0);
  const head = [0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00];
  const tiff = [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01];
  const entry = [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00];
  return Buffer.from([...head, ...tiff, ...entry, 0x00, 0x00, 0x00, 0x00]);
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_CHUNKS: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT cICP mDCV cLLI".split(" "),
);

function stripPng(data: Buffer): Buffer | null {
  if (!data.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  const kept: Buffer[] = [PNG_SIGNATURE];
  for (let at = 8; at + 12 <= data.length; ) {
    const end = at + 12 + data.readUInt32BE(at);
    const kind = data.toString("latin1", at + 4, at + 8);
    if (end > data.length) return null;
    if (PNG_CHUNKS.has(kind)) kept.push(data.subarray(at, end));
    if (kind === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return null;
}

const WEBP_CHUNKS: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
/** The bits of a WebP header that say that EXIF and XMP follow. */
const WEBP_METADATA_FLAGS = 0x0c;

function stripWebp(data: Buffer): Buffer | null {
  if (data.toString("latin1", 0, 4) !== "RIFF" || data.toString("latin1", 8, 12) !== "WEBP") return null;
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= data.length; ) {
    const size = data.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const kind = data.toString("latin1", at, at + 4);
    if (at + 8 + size > data.length) return null;
    const chunk = Buffer.from(data.subarray(at, end));
    if (kind === "VP8X") chunk[8] = (chunk[8] ?? 0) & ~WEBP_METADATA_FLAGS;
    if (WEBP_CHUNKS.has(kind)) kept.push(chunk);
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from("RIFF....WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return kept.length === 0 ? null : Buffer.concat([head, body]);
}

function stripGif(data: Buffer): Buffer | null {
  if (!/^GIF8[79]a/u.test(data.toString("latin1", 0, 6)) || data.length < 13) return null;
  const flags = data[10] ?? 0;
  let at = 13 + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const kept = [data.subarray(0, at)];
  while (at < data.length) {
    const start = at;
    const kind = data[at];
    if (kind === 0x3b) return Buffer.concat([...kept, data.subarray(at, at + 1)]);
    const label = data[at + 1] ?? 0;
    if (kind === 0x21) at = afterBlocks(data, at + 2);
    else if (kind === 0x2c && at + 10 < data.length) {
      const local = data[at + 9] ?? 0;
      at = afterBlocks(data, at + 11 + ((local & 0x80) === 0 ? 0 : 3 * 2 ** ((local & 7) + 1)));
    } else return null;
    if (kind === 0x2c || isGifDrawn(label, data.subarray(start, at))) kept.push(data.subarray(start, at));
  }
  return null;
}

/** Timing, and how often an animation runs; comments and packets of programs tell more. */
function isGifDrawn(label: number, block: Buffer): boolean {
  return label === 0xf9 || (label === 0xff && /^(?:NETSCAPE|ANIMEXTS)/u.test(block.toString("latin1", 3, 11)));
}

/** The offset after a row of blocks, each with its size before it; an empty one ends the row. */
function afterBlocks(data: Buffer, from: number): number {
  let at = from;
  for (let size = data[at] ?? 0; size > 0; size = data[at] ?? 0) at += size + 1;
  return at + 1;
}
