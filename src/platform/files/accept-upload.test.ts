import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { aZip } from "../../../test/builders/zip.ts";
import { acceptUpload, largestFile } from "./accept-upload.ts";

const types = { name: "[Content_Types].xml", content: "<Types/>" };
const letter = { name: "word/document.xml", content: "<w:document>Dengan hormat</w:document>" };
const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: "#0b5563" } });

function pdf(objects: string): Uint8Array {
  return Buffer.from(`%PDF-1.7\n1 0 obj\n${objects}\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`, "latin1");
}

function compressed(content: string): string {
  const packed = deflateSync(content).toString("latin1");
  return `<</Type/ObjStm/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`;
}

/** The head of a PNG of 30,000 x 30,000 points, with next to no data. */
async function pictureBomb(): Promise<Uint8Array> {
  const bytes = Buffer.from(await picture.clone().png().toBuffer());
  bytes.writeUInt32BE(30_000, 16);
  bytes.writeUInt32BE(30_000, 20);
  return bytes;
}

async function photographWithPlace(): Promise<Buffer> {
  const exif = {
    IFD0: { Make: "Kamera Rahasia" },
    IFD3: { GPSLatitude: "6/1 10/1 0/1", GPSLatitudeRef: "S" },
  };
  return picture.clone().jpeg().withExif(exif).toBuffer();
}

const refused: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
  ["nothing", "kosong.jpg", () => new Uint8Array(), "upload.empty"],
  ["10 MB and one byte", "besar.pdf", () => new Uint8Array(largestFile + 1), "upload.too-large"],
  [
    "an SVG",
    "gambar.svg",
    () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "upload.wrong-type",
  ],
  ["an SVG called PNG", "gambar.png", () => Buffer.from("<svg/>"), "upload.wrong-type"],
  ["HTML", "halaman.html", () => Buffer.from("<!doctype html><script>1</script>"), "upload.wrong-type"],
  ["HTML called JPG", "foto.jpg", () => Buffer.from("<!doctype html>"), "upload.wrong-type"],
  [
    "a GIF that is a script too",
    "foto.jpg",
    () => Buffer.from("GIF89a/*....*/=1;alert(1)"),
    "upload.wrong-type",
  ],
  ["a program", "surat.pdf", () => Buffer.from("MZ\x90\x00\x03"), "upload.wrong-type"],
  ["a PNG called JPG", "foto.jpg", () => picture.clone().png().toBuffer(), "upload.wrong-type"],
  ["a picture without an ending", "foto", () => picture.clone().png().toBuffer(), "upload.wrong-type"],
  [
    "a picture called constructor",
    "x.constructor",
    () => picture.clone().png().toBuffer(),
    "upload.wrong-type",
  ],
  ["a picture of 30,000 x 30,000 points", "bom.png", pictureBomb, "upload.broken"],
  [
    "a picture cut in half",
    "foto.jpg",
    async () => (await photographWithPlace()).subarray(0, 300),
    "upload.broken",
  ],
  ["a PDF without an end", "surat.pdf", () => Buffer.from("%PDF-1.7\n1 0 obj"), "upload.broken"],
  ["a PDF after other bytes", "surat.pdf", () => Buffer.from("x%PDF-1.7\n%%EOF"), "upload.wrong-type"],
  ["a PDF with a script", "surat.pdf", () => pdf("<</S/JavaScript/JS(app.alert(1))>>"), "upload.active"],
  ["a PDF with a script, escaped", "surat.pdf", () => pdf("<</S/J#61vaScript/J#53(1)>>"), "upload.active"],
  ["a PDF with a script, compressed", "surat.pdf", () => pdf(compressed("<</JS(1)>>")), "upload.active"],
  ["a PDF that starts a program", "surat.pdf", () => pdf("<</S/Launch/F(cmd.exe)>>"), "upload.active"],
  ["a PDF with a file inside", "surat.pdf", () => pdf("<</Type/EmbeddedFile>>"), "upload.active"],
  ["a PDF that is locked", "surat.pdf", () => pdf("<</Encrypt 5 0 R>>"), "upload.locked"],
  ["a PDF bomb", "surat.pdf", () => pdf(compressed("0".repeat(70_000_000))), "upload.broken"],
  [
    "a plain zip called DOCX",
    "surat.docx",
    () => aZip([{ name: "a.txt", content: "a" }]),
    "upload.wrong-type",
  ],
  ["a DOCX called XLSX", "tabel.xlsx", () => aZip([types, letter]), "upload.wrong-type"],
  [
    "a DOCX with macros",
    "surat.docx",
    () => aZip([types, letter, { name: "word/vbaProject.bin", content: "x" }]),
    "upload.active",
  ],
  [
    "a macro type under a harmless ending",
    "surat.docx",
    () => aZip([{ ...types, content: '<Override ContentType="macroEnabled.main+xml"/>' }, letter]),
    "upload.active",
  ],
  [
    "a DOCX with a template from outside",
    "surat.docx",
    () =>
      aZip([
        types,
        letter,
        {
          name: "word/_rels/settings.xml.rels",
          content:
            '<Relationship Type="x/relationships/attachedTemplate" Target="http://x" TargetMode="External"/>',
        },
      ]),
    "upload.active",
  ],
  [
    "a DOCX that expands entities",
    "surat.docx",
    () => aZip([types, { ...letter, content: '<!DOCTYPE a [<!ENTITY a "b">]>' }]),
    "upload.active",
  ],
  [
    "a zip bomb as DOCX",
    "surat.docx",
    () => aZip([types, letter, { name: "word/media/x.xml", content: Buffer.alloc(65_000_000) }]),
    "upload.broken",
  ],
  [
    "a zip bomb that lies about its size",
    "surat.docx",
    () => aZip([types, letter, { name: "word/x.xml", content: Buffer.alloc(1_000_000), claimedSize: 100 }]),
    "upload.broken",
  ],
  [
    "a DOCX with too many parts",
    "surat.docx",
    () =>
      aZip([types, letter, ...Array.from({ length: 2_000 }, (_, i) => ({ name: `w/${i}`, content: "" }))]),
    "upload.broken",
  ],
  [
    "a DOCX with a part outside its folder",
    "surat.docx",
    () => aZip([types, letter, { name: "../../etc/passwd", content: "x" }]),
    "upload.broken",
  ],
  ["a DOCX that is locked", "surat.docx", () => aZip([types, { ...letter, flags: 1 }]), "upload.broken"],
  ["a DOCX cut short", "surat.docx", () => aZip([types, letter]).subarray(0, -1), "upload.broken"],
];

describe("uploads (ASVS 5.2, upload matrix)", () => {
  it.each(refused)("%s is refused", async (_, name, bytes, key) => {
    await expect(acceptUpload({ name, bytes: await bytes() })).rejects.toMatchObject({
      code: "invalid",
      key,
    });
  });

  it("a photograph loses place, camera and everything else it carried", async () => {
    const sent = await photographWithPlace();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const accepted = await acceptUpload({ name: "IMG_1.JPG", bytes: sent });
    const { exif, icc, xmp, iptc, format, width } = await sharp(accepted.bytes).metadata();
    expect({ exif, icc, xmp, iptc, format, width }).toEqual({ format: "jpeg", width: 40 });
    expect(Buffer.from(accepted.bytes).includes("Kamera Rahasia")).toBe(false);
    expect(accepted).toMatchObject({ name: "IMG_1.JPG", mediaType: "image/jpeg" });
  });

  it("a photograph taken upright is stored upright", async () => {
    const sent = await picture.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { bytes } = await acceptUpload({ name: "foto.jpg", bytes: sent });
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([20, 40]);
  });

  it("a screenshot becomes WebP, name and type with it", async () => {
    const { name, mediaType } = await acceptUpload({
      name: "layar.png",
      bytes: await picture.clone().png().toBuffer(),
    });
    expect([name, mediaType]).toEqual(["layar.webp", "image/webp"]);
  });

  it("a script hidden behind a picture is gone", async () => {
    const image = await picture.clone().png().toBuffer();
    const sent = Buffer.concat([image, Buffer.from("<script>alert(1)</script>")]);
    const { bytes } = await acceptUpload({ name: "a.png", bytes: sent });
    expect(Buffer.from(bytes).includes("<script>")).toBe(false);
  });

  it.each([
    ["surat.pdf", pdf("<</Type/Catalog/OpenAction[2 0 R/Fit]>>")],
    ["surat.pdf", pdf(compressed("<</Type/Catalog/Names 3 0 R>>"))],
    ["surat.docx", aZip([types, letter])],
    ["tabel.xlsx", aZip([types, { name: "xl/workbook.xml", content: "<workbook/>" }])],
  ])("%s is taken as it is", async (name, bytes) => {
    expect(await acceptUpload({ name, bytes })).toMatchObject({ name, bytes });
  });
});
