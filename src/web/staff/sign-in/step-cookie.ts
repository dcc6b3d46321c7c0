import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { linkSeconds } from "../../../platform/auth/one-time-links.ts";
import { challengeSeconds } from "../../../platform/auth/passkey/challenges.ts";
import { attemptSeconds } from "../../../platform/auth/sign-on/attempts.ts";
import type { WebContext } from "../../web-context.ts";

/** A cookie that lives as long as one step of signing in. It opens nothing but the next step. */
export type StepCookie = {
  /** What the browser sent, or an empty text. */
  read(c: WebContext): string;
  write(c: WebContext, token: string): void;
  clear(c: WebContext): void;
};

/** The way from the first factor to the second. */
export const secondStepCookie = stepCookie("step", linkSeconds["sign-in"]);

/** The browser that was asked for a passkey. */
export const passkeyCookie = stepCookie("passkey", challengeSeconds);

/** The browser that went to the organisation's sign-on. */
export const signOnCookie = stepCookie("penyedia", attemptSeconds);

/** The browser that was asked for a passkey; its cookie has done its work with this. */
export function takeBrowser(c: WebContext): string {
  const browser = passkeyCookie.read(c);
  passkeyCookie.clear(c);
  return browser;
}

function stepCookie(name: string, maxAge: number): StepCookie {
  const nameOf = (c: WebContext) => (c.var.secure ? `__Host-mutu-${name}` : `mutu-${name}`);
  return {
    read: (c) => getCookie(c, nameOf(c)) ?? "",
    write: (c, token) => {
      const { secure } = c.var;
      setCookie(c, nameOf(c), token, { path: "/", httpOnly: true, sameSite: "Lax", secure, maxAge });
    },
    clear: (c) => {
      deleteCookie(c, nameOf(c), { path: "/", secure: c.var.secure });
    },
  };
}
