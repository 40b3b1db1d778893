import { crc32 } from "node:zlib";

/** A picture of one point, as small as JPEG allows. */
const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxD/2Q==",
  "base64",
);
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const WEBP = Buffer.from("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA", "base64");

/** Texts of EXIF by tag number; those from 0x8000 down stand in the picture's own directory. */
export interface Exif {
  readonly texts?: Readonly<Record<number, string>>;
  readonly orientation?: number;
  /** Degrees north and east. */
  readonly gps?: readonly [number, number];
}

export const ARTIST = 0x013b;
export const MAKE = 0x010f;
export const DESCRIPTION = 0x010e;

export function jpegWith({ exif, xmp, comment, after }: { exif?: Exif; xmp?: string; comment?: string; after?: string }): Buffer {
  const segments = [
    ...(exif === undefined ? [] : [segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff(exif)]))]),
    ...(xmp === undefined ? [] : [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`, "utf8"))]),
    ...(comment === undefined ? [] : [segment(0xfe, Buffer.from(comment, "utf8"))]),
  ];
  return Buffer.concat([JPEG.subarray(0, 2), ...segments, JPEG.subarray(2), Buffer.from(after ?? "", "utf8")]);
}

export const plainJpeg = (): Buffer => Buffer.from(JPEG);

export function pngWith(texts: Readonly<Record<string, string>>): Buffer {
  const chunks = Object.entries(texts).map(([key, text]) => chunk("tEXt", Buffer.from(`${key}\0${text}`, "latin1")));
  return Buffer.concat([PNG.subarray(0, 33), ...chunks, PNG.subarray(33)]);
}

export const plainPng = (): Buffer => Buffer.from(PNG);

export function gifWith(comment: string): Buffer {
  const text = Buffer.from(comment, "latin1");
  const block = Buffer.concat([Buffer.from([0x21, 0xfe, text.length]), text, Buffer.from([0])]);
  return Buffer.concat([GIF.subarray(0, 19), block, GIF.subarray(19)]);
}

export const plainGif = (): Buffer => Buffer.from(GIF);

export function webpWith(exif: Exif): Buffer {
  const body = tiff(exif);
  const padded = body.length % 2 === 0 ? body : Buffer.concat([body, Buffer.from([0])]);
  const header = Buffer.alloc(18);
  header.write("VP8X", 0, "latin1");
  header.writeUInt32LE(10, 4);
  header[8] = 0x08;
  const tail = Buffer.alloc(8);
  tail.write("EXIF", 0, "latin1");
  tail.writeUInt32LE(body.length, 4);
  const all = Buffer.concat([WEBP.subarray(8, 12), header, WEBP.subarray(12), tail, padded]);
  const riff = Buffer.alloc(8);
  riff.write("RIFF", 0, "latin1");
  riff.writeUInt32LE(all.length, 4);
  return Buffer.concat([riff, all]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length, 0);
  check.writeUInt32BE(crc32(named), 0);
  return Buffer.concat([length, named, check]);
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Buffer;
}

/** A TIFF directory, big-endian, with a second one for GPS where it is asked for. */
function tiff({ texts = {}, orientation, gps }: Exif): Buffer {
  const entries: Entry[] = Object.entries(texts).map(([tag, text]) => {
    const value = Buffer.from(`${text}\0`, "latin1");
    return { tag: Number(tag), type: 2, count: value.length, value };
  });
  if (orientation !== undefined) entries.push({ tag: 0x0112, type: 3, count: 1, value: Buffer.from([0, orientation, 0, 0]) });
  const first = (pointer: number): Buffer => {
    const all = gps === undefined ? entries : [...entries, { tag: 0x8825, type: 4, count: 1, value: longs([pointer]) }];
    return directory(8, all);
  };
  const size = first(0).length + 8;
  const position = gps === undefined ? Buffer.alloc(0) : directory(size, gpsEntries(gps));
  return Buffer.concat([Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8]), first(size), position]);
}

function gpsEntries([north, east]: readonly [number, number]): Entry[] {
  const angle = (degrees: number): Buffer => longs([Math.trunc(degrees), 1, Math.round((degrees % 1) * 60), 1, 0, 1]);
  return [
    { tag: 1, type: 2, count: 2, value: Buffer.from("N\0\0\0", "latin1") },
    { tag: 2, type: 5, count: 3, value: angle(north) },
    { tag: 3, type: 2, count: 2, value: Buffer.from("E\0\0\0", "latin1") },
    { tag: 4, type: 5, count: 3, value: angle(east) },
  ];
}

function longs(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    buffer.writeUInt32BE(value, index * 4);
  });
  return buffer;
}

/** `at` is where the directory starts in the file: long values follow it. */
function directory(at: number, entries: readonly Entry[]): Buffer {
  const sorted = [...entries].sort((a, b) => a.tag - b.tag);
  const head = Buffer.alloc(2 + sorted.length * 12 + 4);
  head.writeUInt16BE(sorted.length, 0);
  const values: Buffer[] = [];
  let next = at + head.length;
  sorted.forEach(({ tag, type, count, value }, index) => {
    const place = 2 + index * 12;
    head.writeUInt16BE(tag, place);
    head.writeUInt16BE(type, place + 2);
    head.writeUInt32BE(count, place + 4);
    if (value.length <= 4) value.copy(head, place + 8);
    else {
      head.writeUInt32BE(next, place + 8);
      const padded = value.length % 2 === 0 ? value : Buffer.concat([value, Buffer.from([0])]);
      values.push(padded);
      next += padded.length;
    }
  });
  return Buffer.concat([head, ...values]);
}
