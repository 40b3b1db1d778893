import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { errors, loadView } from "exifreader";
import type { MetadataField, MetadataKind } from "../../core/attachments/model.ts";

/** What tags of EXIF, IPTC, XMP and PNG text are called, as far as they tell who, where or with what. */
const AUTHOR =
  /^(?:artist|copyright|copyright ?notice|xpauthor|camera ?owner ?name|owner ?name|by-?line|writer\/editor|credit|creator|author|rights|captionwriter|rightsholder|usageterms|photographer)$/iu;
const PLACE = /^(?:gps(?:latitude|longitude|position|altitude|areainformation|destlatitude|destlongitude)?|latitude|longitude|altitude)$/iu;
const DEVICE =
  /^(?:make|model|cameramodelname|lens(?:make|model|serialnumber)?|hostcomputer|body ?serial ?number|serial ?number|camera ?serial ?number|internal ?serial ?number|imageuniqueid|device|uniquecameramodel)$/iu;

/** Groups that say how the picture is drawn, and nothing else. */
const OF_THE_FILE: ReadonlySet<string> = new Set([
  "file",
  "jfif",
  "icc",
  "Thumbnail",
  "mpf",
  "pngFile",
  "riff",
  "gif",
  "composite",
  "vp8x",
]);

/** Values that programs write where there is nothing to say. */
const SAYS_NOTHING = /^(?:[\s0.,:/°-]*|unknown|none|n\/a|default|undefined|\[object Object\])$/iu;

/** The metadata of a picture; null where it is none that the library knows, or is damaged. Never throws. */
export async function pictureMetadata(bytes: Uint8Array): Promise<MetadataField[] | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const domParser = new DOMParser({ onError: onErrorStopParsing });
  try {
    return fieldsOf(await loadView(view, { expanded: true, async: true, domParser, includeUnknown: true }));
  } catch (error) {
    // The library says it this way that a picture of a known kind has nothing to tell.
    return error instanceof errors.MetadataMissingError ? [] : null;
  }
}

/** How a picture is turned, from 1 to 8; 1 where it does not say, or is none. Never throws. */
export function orientationOf(bytes: Uint8Array): number {
  try {
    const value = loadView(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), { expanded: true }).exif?.Orientation?.value;
    return typeof value === "number" ? value : 1;
  } catch {
    return 1;
  }
}

function fieldsOf(groups: object): MetadataField[] {
  const fields: MetadataField[] = [];
  for (const [group, tags] of Object.entries(groups)) {
    if (OF_THE_FILE.has(group) || typeof tags !== "object" || tags === null) continue;
    for (const [name, tag] of Object.entries(tags)) {
      const text = textOf(tag);
      if (text !== "" && !name.startsWith("_")) fields.push({ kind: kindOf(group, name, text), text });
    }
  }
  return fields;
}

function kindOf(group: string, tag: string, text: string): MetadataKind {
  // Without the prefix of a vocabulary: "dc:creator".
  const name = tag.replace(/^.*:/u, "").trim();
  if (SAYS_NOTHING.test(text)) return "other";
  if (group === "gps" || PLACE.test(name)) return "place";
  if (AUTHOR.test(name)) return "author";
  return DEVICE.test(name) ? "device" : "other";
}

function textOf(tag: unknown): string {
  if (typeof tag === "string" || typeof tag === "number") return String(tag);
  if (typeof tag !== "object" || tag === null) return "";
  const { description, value } = tag as { description?: unknown; value?: unknown };
  if (typeof description === "string" || typeof description === "number") return String(description);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
