import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { hashOf } from "../platform/auth/secrets.ts";
import type { WebContext } from "./web-context.ts";

/** Over https the name binds the cookie to this host and path; plain http is for localhost only. */
function cookieName(secure: boolean): string {
  return secure ? "__Host-mutu" : "mutu";
}

/** The session token that the browser sent, or an empty text. */
export function sessionToken(c: WebContext): string {
  return getCookie(c, cookieName(isSecure(c))) ?? "";
}

/** Gives the browser a new session; at sign-in and at every change of role. What the old one had unlocked is forgotten. */
export function writeSession(c: WebContext, token: string): void {
  const secure = isSecure(c);
  c.var.unlocked.forget(hashOf(sessionToken(c)));
  setCookie(c, cookieName(secure), token, { path: "/", httpOnly: true, sameSite: "Lax", secure });
}

/** Ends the session in the browser, empties what it stored of us, and forgets the key that it had unlocked. */
export function clearSession(c: WebContext): void {
  const secure = isSecure(c);
  c.var.unlocked.forget(hashOf(sessionToken(c)));
  deleteCookie(c, cookieName(secure), { path: "/", secure });
  c.header("Clear-Site-Data", '"cache", "cookies", "storage"');
}

function isSecure(c: WebContext): boolean {
  return c.var.secure;
}
