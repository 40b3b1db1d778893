import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAttachments } from "../../../server/src/workspace/attachments/attachments.ts";
import { writeStrippedCopies } from "../../../server/src/workspace/attachments/write-copy.ts";
import { diskFiles } from "../../../server/src/workspace/files.ts";
import { ARTIST, DESCRIPTION, gifWith, jpegWith, MAKE, plainGif, plainJpeg, plainPng, pngWith, webpWith } from "./pictures.ts";

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Ada Pell</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attached-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const draft = () => ({ path: join(folder, "draft.md"), root: null });

async function fieldsOf(name: string, content: Uint8Array) {
  writeFileSync(join(folder, name), content);
  const attachments = createAttachments(diskFiles);
  await attachments.look(draft(), [name]);
  const attachment = attachments.readerFor(draft())(name);
  return attachment?.fields?.map(({ kind, text }) => `${kind}: ${text}`) ?? attachment;
}

async function pdf(author: string | null, packet: string | null): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  if (author !== null) document.setAuthor(author);
  if (packet !== null) {
    const stream = document.context.stream(packet, { Type: "Metadata", Subtype: "XML" });
    document.catalog.set(PDFName.of("Metadata"), document.context.register(stream));
  }
  return document.save();
}

describe("the metadata of pictures", () => {
  it("is read from EXIF, with who, where and with what told apart", async () => {
    const exif = { texts: { [ARTIST]: "Ada Pell", [MAKE]: "Kestrel Optics", [DESCRIPTION]: "The quay" }, gps: [53.3, 6.2] } as const;
    const fields = await fieldsOf("quay.jpg", jpegWith({ exif }));
    expect(fields).toEqual(expect.arrayContaining(["author: Ada Pell", "device: Kestrel Optics", "other: The quay"]));
    expect(fields).toEqual(expect.arrayContaining([expect.stringMatching(/^place: 53\.3/u)]));
  });

  it("is read from XMP, from PNG's own texts and from WebP", async () => {
    expect(await fieldsOf("quay.jpg", jpegWith({ xmp: XMP }))).toContain("author: Ada Pell");
    expect(await fieldsOf("quay.png", pngWith({ Author: "Ada Pell", Comment: "At the quay" }))).toEqual(
      expect.arrayContaining(["author: Ada Pell", "other: At the quay"]),
    );
    expect(await fieldsOf("quay.webp", webpWith({ texts: { [ARTIST]: "Ada Pell" } }))).toContain("author: Ada Pell");
  });

  it("is none in a plain picture, and unknown in a file that is none", async () => {
    for (const [name, content] of [
      ["a.jpg", plainJpeg()],
      ["a.png", plainPng()],
      ["a.gif", plainGif()],
    ] as const) {
      expect([name, ((await fieldsOf(name, content)) as string[]).filter((field) => !field.startsWith("other"))]).toEqual([name, []]);
    }
    expect(await fieldsOf("a.jpg", Buffer.from("no picture at all"))).toMatchObject({ fields: null, strippable: false });
  });
});

describe("the metadata of PDFs", () => {
  it("is read from the information and the XMP packets", async () => {
    expect(await fieldsOf("memo.pdf", await pdf("Ada Pell", null))).toEqual(["author: Ada Pell"]);
    expect(await fieldsOf("memo.pdf", await pdf(null, XMP))).toContain("author: Ada Pell");
    expect(await fieldsOf("memo.pdf", await pdf(null, null))).toEqual([]);
    expect(await fieldsOf("memo.pdf", Buffer.from("%PDF-1.7 and no more"))).toMatchObject({ fields: null, form: "document" });
    const endless = Buffer.from(`%PDF-1.7\n${"1 0 obj<<".repeat(400_000)}`);
    expect(await fieldsOf("memo.pdf", endless)).toMatchObject({ fields: null, form: "document" });
  });
});

describe("a copy without metadata", () => {
  const strip = async (from: string, content: Uint8Array, to = from.replace(".", "-stripped.")) => {
    writeFileSync(join(folder, from), content);
    return [await writeStrippedCopies(draft(), [{ from, to }]), to] as const;
  };

  it.each([
    [
      "quay.jpg",
      () => jpegWith({ exif: { texts: { [ARTIST]: "Ada Pell" } }, xmp: XMP, comment: "Ada Pell", after: "Ada Pell" }),
      plainJpeg,
    ],
    ["quay.png", () => pngWith({ Author: "Ada Pell" }), plainPng],
    ["quay.gif", () => gifWith("Ada Pell"), plainGif],
  ] as const)("of %s is the picture itself, and the original stays", async (name, made, plain) => {
    const original = made();
    const [written, to] = await strip(name, original);
    expect(written).toBe(true);
    expect(readFileSync(join(folder, to)).equals(plain())).toBe(true);
    expect(readFileSync(join(folder, name)).equals(original)).toBe(true);
  });

  it("keeps how a picture is turned, and nothing else of EXIF", async () => {
    const [, to] = await strip("quay.jpg", jpegWith({ exif: { texts: { [ARTIST]: "Ada Pell" }, orientation: 6 } }));
    const fields = (await fieldsOf(to, readFileSync(join(folder, to)))) as string[];
    expect(fields).toEqual(["other: right-top"]);
  });

  it.each([
    ["memo.pdf", async () => pdf("Ada Pell", XMP)],
    ["quay.webp", async () => webpWith({ texts: { [ARTIST]: "Ada Pell" } })],
  ] as const)("of %s tells nobody", async (name, made) => {
    const [written, to] = await strip(name, await made());
    expect(written).toBe(true);
    expect(readFileSync(join(folder, to)).includes("Ada Pell")).toBe(false);
    expect(((await fieldsOf(to, readFileSync(join(folder, to)))) as string[]).join()).not.toContain("Ada");
  });

  it("is written once, never over another file, and not from what is no picture", async () => {
    const made = jpegWith({ comment: "Ada Pell" });
    expect((await strip("quay.jpg", made))[0]).toBe(true);
    expect((await strip("quay.jpg", made))[0]).toBe(true);
    writeFileSync(join(folder, "other.jpg"), "mine");
    expect((await strip("quay.jpg", made, "other.jpg"))[0]).toBe(false);
    expect(readFileSync(join(folder, "other.jpg"), "utf8")).toBe("mine");
    expect((await strip("text.jpg", Buffer.from("no picture")))[0]).toBe(false);
    expect((await strip("cut.jpg", made.subarray(0, 40)))[0]).toBe(false);
  });
});

describe("looking at files", () => {
  it("reads each version once", async () => {
    const attachments = createAttachments(diskFiles);
    writeFileSync(join(folder, "quay.png"), pngWith({ Author: "Ada Pell" }));
    expect([await attachments.look(draft(), ["quay.png", "gone.png"]), await attachments.look(draft(), ["quay.png"])]).toEqual([
      true,
      false,
    ]);
    writeFileSync(join(folder, "quay.png"), plainPng());
    expect(await attachments.look(draft(), ["quay.png"])).toBe(true);
    rmSync(join(folder, "quay.png"));
    expect(await attachments.look(draft(), ["quay.png"])).toBe(true);
    expect(attachments.readerFor(draft())("quay.png")).toBeNull();
  });

  it("does not leave the workspace, neither by name nor by link", async () => {
    mkdirSync(join(folder, "work"));
    writeFileSync(join(folder, "private.png"), pngWith({ Author: "Ada Pell" }));
    symlinkSync(join(folder, "private.png"), join(folder, "work", "link.png"));
    const inside = { path: join(folder, "work", "draft.md"), root: join(folder, "work") };
    const attachments = createAttachments(diskFiles);
    expect(await attachments.look(inside, ["../private.png", "link.png"])).toBe(false);
    expect(attachments.readerFor(inside)("link.png")).toBeNull();
  });

  it("puts no copy into a folder outside that a link leads to", async () => {
    mkdirSync(join(folder, "work"));
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "work", "pictures"));
    writeFileSync(join(folder, "work", "quay.png"), pngWith({ Author: "Ada Pell" }));
    const inside = { path: join(folder, "work", "draft.md"), root: join(folder, "work") };
    expect(await writeStrippedCopies(inside, [{ from: "quay.png", to: "pictures/quay.png" }])).toBe(false);
    expect(readdirSync(join(folder, "elsewhere"))).toEqual([]);
  });
});
