import { MutuError } from "../errors.ts";
import { officeFault } from "./check-office.ts";
import { pdfFault } from "./check-pdf.ts";
import { cleanImage } from "./clean-image.ts";
import { beginsLike, claimedType, type FileType, mediaTypes } from "./file-type.ts";
import { safeName } from "./safe-name.ts";

/** Bytes of one file, and of all files of one form (reliability: limits). */
export const largestFile = 10_000_000;
export const mostFiles = 10;

export type AcceptedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/**
 * A file that somebody sent, ready to be stored: what it is was read from its content and agrees with its name, pictures
 * are drawn anew without metadata, documents hold nothing that runs. Pages that a browser would run, such as HTML and
 * SVG, are of no accepted type.
 * @throws MutuError `invalid` with what is wrong and what is accepted
 */
export async function acceptUpload(sent: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<AcceptedFile> {
  const { bytes } = sent;
  const name = safeName(sent.name);
  if (bytes.length === 0) throw new MutuError("invalid", "upload.empty");
  if (bytes.length > largestFile) {
    const megabytes = Math.ceil(bytes.length / 1_000_000);
    throw new MutuError("invalid", "upload.too-large", { megabytes, most: largestFile / 1_000_000 });
  }
  const type = claimedType(name);
  if (type === null || !beginsLike(type, bytes)) throw new MutuError("invalid", "upload.wrong-type");
  const content = await checked(type, bytes);
  return { name: renamed(name, content.type), mediaType: mediaTypes[content.type], bytes: content.bytes };
}

async function checked(type: FileType, bytes: Uint8Array): Promise<{ type: FileType; bytes: Uint8Array }> {
  if (type === "jpeg" || type === "png" || type === "webp") {
    const image = await cleanImage(type, bytes);
    if (!image) throw new MutuError("invalid", "upload.broken");
    return image;
  }
  const fault = type === "pdf" ? await pdfFault(bytes) : await officeFault(type, bytes);
  if (fault === "other-type") throw new MutuError("invalid", "upload.wrong-type");
  if (fault !== null) throw new MutuError("invalid", `upload.${fault}`);
  return { type, bytes };
}

/** A picture that became another kind gets the ending of that kind. */
function renamed(name: string, type: FileType): string {
  return claimedType(name) === type ? name : `${name.replace(/\.[^.]*$/, "")}.${type}`;
}
