import type { FileType } from "./file-type.ts";
import { unpack, ZipFault, type ZipPart, zipParts } from "./zip-parts.ts";

/** Enough for a document with many pictures; what unpacks to more is no letter of a citizen. */
const limits = { parts: 2_000, unpacked: 64_000_000 } as const;

const mainPart: Readonly<Record<"docx" | "xlsx", string>> = {
  docx: "word/document.xml",
  xlsx: "xl/workbook.xml",
};

/** Parts that can run or hide something: macros, embedded objects, controls. */
const active = /(^|\/)(vbaProject[^/]*|vbaData[^/]*|activeX\/.*|embeddings\/.*|[^/]*\.bin)$/i;

/**
 * What speaks against an office file, or null: `broken`, `too-large` unpacked, `active` content, or `other-type` when
 * it is not the kind of document that it says. It is unpacked to be measured and never rendered.
 */
export async function officeFault(
  type: Extract<FileType, "docx" | "xlsx">,
  bytes: Uint8Array,
): Promise<"broken" | "active" | "other-type" | null> {
  try {
    const parts = zipParts(bytes, limits);
    const names = new Set(parts.map((part) => part.name));
    if (!names.has("[Content_Types].xml") || !names.has(mainPart[type])) return "other-type";
    if (parts.some((part) => active.test(part.name))) return "active";
    return (await anyPart(parts, pointsToProgram)) ? "active" : null;
  } catch (error) {
    if (error instanceof ZipFault) return "broken";
    throw error;
  }
}

/** Unpacks every part, one after the other, so that a part larger than it says is found. */
async function anyPart(
  parts: readonly ZipPart[],
  is: (part: ZipPart, content: string) => boolean,
): Promise<boolean> {
  let found = false;
  for (const part of parts) {
    const content = await unpack(part);
    if (/\.(xml|rels)$/i.test(part.name)) found ||= is(part, Buffer.from(content).toString("utf8"));
  }
  return found;
}

/** A document type with macros under a harmless ending, a template fetched from outside, a field that runs a program. */
function pointsToProgram({ name }: ZipPart, content: string): boolean {
  if (/<!DOCTYPE|<!ENTITY/i.test(content)) return true;
  if (name === "[Content_Types].xml") return /macroEnabled|vbaProject/i.test(content);
  if (name.endsWith(".rels")) {
    return /relationships\/(attachedTemplate|oleObject|frame|subDocument)"[^>]*TargetMode="External"/i.test(
      content,
    );
  }
  return /<w:instrText[^>]*>\s*DDE(AUTO)?\b/i.test(content);
}
