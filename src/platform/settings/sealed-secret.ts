import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import type { Random } from "../ids.ts";

/**
 * A secret that the database may keep: without the key file of the instance it says nothing, and moved to another row it
 * does not open.
 * @param place what the secret is for, such as a table and an id
 * @source NIST SP 800-38D (AES-256-GCM), RFC 5869 (HKDF)
 */
export function sealSecret(instance: Uint8Array, place: string, secret: string, random: Random): string {
  const nonce = random.bytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(instance), nonce).setAAD(Buffer.from(place));
  const hidden = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [nonce, hidden, cipher.getAuthTag()]
    .map((part) => Buffer.from(part).toString("base64url"))
    .join(".");
}

/** @throws Error when it was sealed by another instance, for another place, or changed since */
export function openSecret(instance: Uint8Array, place: string, sealed: string): string {
  const [nonce = "", hidden = "", tag = ""] = sealed.split(".");
  const cipher = createDecipheriv("aes-256-gcm", keyOf(instance), bytes(nonce)).setAAD(Buffer.from(place));
  cipher.setAuthTag(bytes(tag));
  return Buffer.concat([cipher.update(bytes(hidden)), cipher.final()]).toString("utf8");
}

/** A key for this purpose only. */
function keyOf(instance: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", instance, new Uint8Array(), "mutu sealed secret 1", 32));
}

function bytes(text: string): Buffer {
  return Buffer.from(text, "base64url");
}
