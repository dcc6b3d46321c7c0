import { getCookie } from "hono/cookie";
import type { Random } from "../platform/ids.ts";
import type { Assets } from "./assets/assets.ts";
import { formToken } from "./form/form-token.ts";
import { sessionToken } from "./session-cookie.ts";
import type { Frame, Theme } from "./ui/frame/frame.ts";
import type { WebContext } from "./web-context.ts";

/** The frame of the page that this request asks for, with what is known so far. */
export function frameOf(
  c: WebContext,
  { assets, secret, random }: { assets: Assets; secret: Uint8Array; random: Random },
): Frame {
  const { lang, t, format, signedIn } = c.var;
  const { path } = c.req;
  return {
    lang,
    t,
    format,
    theme: themeOf(getCookie(c, "tema")),
    path: path + new URL(c.req.url).search,
    surface: path === "/staf" || path.startsWith("/staf/") ? "staff" : "portal",
    person:
      signedIn === null
        ? null
        : { name: signedIn.name, position: signedIn.position, role: signedIn.actor.role },
    assets: assets.urls,
    formToken: () => formToken(secret, sessionToken(c), random),
    formKey: () => Buffer.from(random.bytes(16)).toString("base64url"),
  };
}

function themeOf(cookie: string | undefined): Theme | null {
  return cookie === "terang" || cookie === "gelap" ? cookie : null;
}
