import { createHmac, timingSafeEqual } from "node:crypto";
import type { Random } from "../../platform/ids.ts";

/** The names of the fields that every form carries beside its own. */
export const tokenField = "_token";
export const keyField = "_key";

/**
 * A token that only a page of ours shown in this session can hold. It is different in each form, so that compressing
 * the page does not give it away. Visitors without a session share one binding: they have nothing to misuse.
 * @param session the session's token, empty without one
 */
export function formToken(secret: Uint8Array, session: string, random: Random): string {
  const nonce = Buffer.from(random.bytes(9)).toString("base64url");
  return `${nonce}.${sign(secret, session, nonce)}`;
}

/** Whether a token was made for this session. */
export function isFormToken(secret: Uint8Array, session: string, token: unknown): boolean {
  if (typeof token !== "string") return false;
  const [nonce, signature, ...more] = token.split(".");
  if (nonce === undefined || signature === undefined || more.length > 0) return false;
  const expected = Buffer.from(sign(secret, session, nonce));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function sign(secret: Uint8Array, session: string, nonce: string): string {
  return createHmac("sha256", secret).update(`form:${nonce}:${session}`).digest("base64url").slice(0, 27);
}
