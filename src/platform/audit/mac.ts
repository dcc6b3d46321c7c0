import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";

/** Drawn from the secret of the instance for this purpose only, so that no code made elsewhere with it fits here. */
const purpose = "mutu audit entry 1";

/** The key of the codes of audit entries. @source RFC 5869 */
export function macKey(secret: Uint8Array): KeyObject {
  return createSecretKey(new Uint8Array(hkdfSync("sha256", secret, new Uint8Array(), purpose, 32)));
}

/**
 * The code of an entry with this fingerprint: whoever has the database but not the key cannot make it (REL-09).
 * @returns 64 hexadecimal digits
 * @source RFC 2104
 */
export function macOf(key: KeyObject, leaf: string): string {
  return createHmac("sha256", key).update(leaf).digest("hex");
}

/** A name by which one key is told from another, and which says nothing about it. */
export function nameOfKey(key: KeyObject): string {
  return macOf(key, "name").slice(0, 16);
}
