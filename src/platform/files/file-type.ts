/** Kinds of files that people may send, by what is in them. */
export type FileType = "jpeg" | "png" | "webp" | "pdf" | "docx" | "xlsx";

export const mediaTypes: Readonly<Record<FileType, string>> = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Name endings that may stand for a kind. */
const endings: Readonly<Record<string, FileType>> = {
  jpg: "jpeg",
  jpeg: "jpeg",
  png: "png",
  webp: "webp",
  pdf: "pdf",
  docx: "docx",
  xlsx: "xlsx",
};

/** The kind that the ending of a name claims, or null. */
export function claimedType(name: string): FileType | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return (Object.hasOwn(endings, ending) && endings[ending]) || null;
}

/** Whether the first bytes are those of the kind. Office files begin like any zip; their parts are looked at later. */
export function beginsLike(type: FileType, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  switch (type) {
    case "jpeg":
      return head.startsWith("\xff\xd8\xff");
    case "png":
      return head.startsWith("\x89PNG\r\n\x1a\n");
    case "webp":
      return head.startsWith("RIFF") && head.slice(8, 12) === "WEBP";
    case "pdf":
      return /^%PDF-[12]\.\d/.test(head);
    default:
      return head.startsWith("PK\x03\x04");
  }
}
