import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { identityFrom } from "../../../platform/sealing/age.ts";

/** 32 signs without look-alikes (no 0, 1, I, O): 16 of them hold 80 bits. */
const signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/**
 * The code that only the reporter is given, such as `K7QM-2XWD-9FHT-4RVB`. It follows from the complaint, the key of the form
 * and the secret of the instance, so that sending the form again gives the same receipt although the code is stored nowhere.
 * Of two complaints that came with one key, as programs may count theirs, each has a code of its own.
 */
export function receiptCodeOf(secret: Uint8Array, complaintId: string, formKey: string): string {
  const bytes = createHmac("sha256", secret).update(`receipt ${complaintId} ${formKey}`).digest();
  const code = Array.from(bytes.subarray(0, 16), (byte) => signs[byte % 32]).join("");
  return (code.match(/.{4}/g) ?? []).join("-");
}

/** As it is compared: without dashes and blanks, in capitals. */
function plainCode(code: string): string {
  return code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}

/**
 * The stored form. 80 bits that nobody chose cannot be guessed from their hash, so a fast hash is enough here, unlike
 * for a password.
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

/** The private key of whoever holds the code of a report: what is sealed to it is read with the code and stored nowhere. */
export function reporterIdentity(code: string, complaintId: string): ReturnType<typeof identityFrom> {
  return identityFrom(plainCode(code), complaintId);
}
