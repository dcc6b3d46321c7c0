import sharp from "sharp";
import type { FileType } from "./file-type.ts";

/** A picture of 40 million points is a good scan; more is a bomb. */
const mostPixels = 40_000_000;

export type CleanImage = { readonly bytes: Uint8Array; readonly type: FileType };

/**
 * A picture drawn anew: upright, one page, without place, time, device and every other note that the camera put into it.
 * Photographs stay JPEG; what may have sharp lines or transparency becomes WebP.
 * @returns null when it cannot be decoded, or has too many points
 */
export async function cleanImage(
  type: "jpeg" | "png" | "webp",
  bytes: Uint8Array,
): Promise<CleanImage | null> {
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: "warning", pages: 1 }).autoOrient();
    if (type === "jpeg") return { bytes: await image.jpeg({ quality: 85 }).toBuffer(), type: "jpeg" };
    return { bytes: await image.webp({ quality: 85 }).toBuffer(), type: "webp" };
  } catch (error) {
    // The decoder tells all its reasons in this one way; each of them means that nobody could open the picture.
    if (error instanceof Error) return null;
    throw error;
  }
}
