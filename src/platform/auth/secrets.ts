import { createHash, createHmac } from "node:crypto";
import type { Random } from "../ids.ts";

/** Letters and digits that are not mistaken for one another on paper: no 0, O, 1, I. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A secret of 256 bits as text that fits into a link or a cookie. */
export function newToken(random: Random): string {
  return Buffer.from(random.bytes(32)).toString("base64url");
}

/** What the database keeps of a token of at least 80 random bits: such a one cannot be guessed back from its hash. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A hash that only this instance can make, for values that could be guessed, such as addresses. */
export function keyedHash(secret: Uint8Array, purpose: string, value: string): string {
  return createHmac("sha256", secret).update(`${purpose}\n${value}`).digest("hex");
}

/** 16 letters, 80 bits, in groups of four: `7KQM-2XHA-...`. */
export function newCode(random: Random): string {
  const letters = Array.from(random.bytes(16), (byte) => alphabet[byte % 32]);
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join("")).join("-");
}

/** A code as it was typed: small letters, blanks and missing hyphens are forgiven. */
export function normalCode(typed: string): string {
  const bare = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  return bare.match(/.{1,4}/g)?.join("-") ?? "";
}
