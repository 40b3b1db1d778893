import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import type { MetadataField } from "../../core/attachments/model.ts";

/** Entries of a document's information that name programs and dates, and nobody. */
const OF_PROGRAMS: ReadonlySet<string> = new Set(["Producer", "Creator", "CreationDate", "ModDate", "Trapped"]);

/** The metadata of a PDF: its information dictionary and every XMP packet in it. Null where it cannot be read. Never throws. */
export async function pdfMetadata(bytes: Uint8Array): Promise<MetadataField[] | null> {
  const document = await open(bytes);
  if (document === null) return null;
  const fields: MetadataField[] = [];
  try {
    for (const [key, value] of informationOf(document)) {
      const name = key.decodeText();
      if (OF_PROGRAMS.has(name)) continue;
      const text = value instanceof PDFString || value instanceof PDFHexString ? value.decodeText().trim() : "";
      if (text !== "") fields.push({ kind: name === "Author" ? "author" : "other", text });
    }
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      if (isPacket(object)) fields.push(...packetFields(Buffer.from(decodePDFRawStream(object).decode()).toString("utf8")));
    }
    return fields;
  } catch {
    return null;
  }
}

/** The same document without its information, XMP packets and private data of programs; null where it cannot be read. Never throws. */
export async function withoutPdfMetadata(bytes: Uint8Array): Promise<Uint8Array | null> {
  const document = await open(bytes);
  if (document === null) return null;
  try {
    const { context } = document;
    for (const [reference, object] of context.enumerateIndirectObjects()) {
      if (isPacket(object)) context.delete(reference);
      const dictionary = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : null;
      for (const key of ["Metadata", "PieceInfo"]) dictionary?.delete(PDFName.of(key));
    }
    const information = context.trailerInfo.Info;
    if (information instanceof PDFRef) context.delete(information);
    delete context.trailerInfo.Info;
    return await document.save({ addDefaultPage: false, updateFieldAppearances: false });
  } catch {
    return null;
  }
}

/** The library reads on whatever is broken; what has no page after that was not read. Null as well for an encrypted one. */
async function open(bytes: Uint8Array): Promise<PDFDocument | null> {
  if (!endsItsObjects(bytes)) return null;
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
    return document.getPageCount() > 0 ? document : null;
  } catch {
    return null;
  }
}

/** Objects of a document that may lack their end. */
const MOST_OPEN = 100;

/** For each object that never ends the library reads on to the end of the file, which for many of them takes for ever. */
function endsItsObjects(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return countOf(file, " obj") - countOf(file, "endobj") <= MOST_OPEN;
}

function countOf(file: Buffer, word: string): number {
  let count = 0;
  for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at + word.length)) count += 1;
  return count;
}

function informationOf({ context }: PDFDocument) {
  const information = context.lookup(context.trailerInfo.Info);
  return information instanceof PDFDict ? information.entries() : [];
}

function isPacket(object: PDFObject): object is PDFRawStream {
  return object instanceof PDFRawStream && object.dict.get(PDFName.of("Type")) === PDFName.of("Metadata");
}

/** The texts of an XMP packet; those of its creator are an author's. */
function packetFields(xml: string): MetadataField[] {
  const creators = [
    ...xml.matchAll(/<(?:\w+:)?(?:creator|author|rights)\b[^>]*>([\s\S]{0,4000}?)<\/(?:\w+:)?(?:creator|author|rights)>/giu),
  ];
  const authors = creators.map((match) => plainText(match[1] ?? "")).filter((text) => text !== "");
  return [...authors.map((text) => ({ kind: "author", text }) as const), { kind: "other", text: plainText(xml) }];
}

const plainText = (xml: string): string =>
  xml
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
