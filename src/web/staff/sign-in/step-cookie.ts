import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { linkSeconds } from "../../../platform/auth/one-time-links.ts";
import type { WebContext } from "../../web-context.ts";

/** The cookie of the way from the password to the code. It opens nothing but the next step. */
function nameOf(c: WebContext): string {
  return c.var.secure ? "__Host-mutu-step" : "mutu-step";
}

export function stepOf(c: WebContext): string {
  return getCookie(c, nameOf(c)) ?? "";
}

export function writeStep(c: WebContext, step: string): void {
  setCookie(c, nameOf(c), step, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: c.var.secure,
    maxAge: linkSeconds["sign-in"],
  });
}

export function clearStep(c: WebContext): void {
  deleteCookie(c, nameOf(c), { path: "/", secure: c.var.secure });
}
