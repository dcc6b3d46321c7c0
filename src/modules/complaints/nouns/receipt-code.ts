import { createHash, timingSafeEqual } from "node:crypto";
import type { Random } from "../../../platform/ids.ts";

/** 32 signs without look-alikes (no 0, 1, I, O): 16 of them hold 80 bits. */
const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A code that only the reporter knows, shown once, such as `K7QM-2XWD-9FHT-4RVB`. */
export function newReceiptCode(random: Random): string {
  const code = Array.from(random.bytes(16), (byte) => signs[byte % 32]).join("");
  return (code.match(/.{4}/g) ?? []).join("-");
}

/** As it is compared: without dashes and blanks, in capitals. */
export function plainCode(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}

/**
 * The stored form. 80 random bits cannot be guessed from their hash, so a fast hash is enough here, unlike for a
 * password that a person chose.
 */
export function hashReceiptCode(code: string): string {
  return createHash("sha256")
    .update(`mutu receipt ${plainCode(code)}`)
    .digest("hex");
}

/** Whether a code is the one of a complaint, in a time that does not depend on how much of it is right. */
export function isReceiptCode(code: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashReceiptCode(code), "hex"), Buffer.from(hash, "hex"));
}
