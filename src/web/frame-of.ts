import { getCookie } from "hono/cookie";
import { type Format, formatter } from "../platform/i18n/format.ts";
import type { Lang } from "../platform/i18n/text.ts";
import type { WebDeps } from "./app.ts";
import { formToken } from "./form/form-token.ts";
import { sessionToken } from "./session-cookie.ts";
import type { Frame, Theme } from "./ui/frame/frame.ts";
import type { WebContext } from "./web-context.ts";

type FrameDeps = Pick<WebDeps, "assets" | "random" | "settings">;

/** Sets the frame of the page that this request asks for, with what is known so far, and the writer of its values. */
export function setFrame(c: WebContext, deps: FrameDeps): void {
  const { lang, signedIn } = c.var;
  c.set("format", formatOf(lang, signedIn?.zone ?? deps.settings.zone));
  c.set("frame", frameOf(c, deps));
}

function frameOf(c: WebContext, { assets, random, settings }: FrameDeps): Frame {
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
    note: null,
    formToken: () => formToken(settings.secret, sessionToken(c), random),
    formKey: () => Buffer.from(random.bytes(16)).toString("base64url"),
  };
}

/** Writers by language and zone; making one costs more than a page. */
const formats = new Map<string, Format>();

function formatOf(lang: Lang, zone: string): Format {
  const name = `${lang} ${zone}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const made = formatter(lang, zone);
  formats.set(name, made);
  return made;
}

function themeOf(cookie: string | undefined): Theme | null {
  return cookie === "terang" || cookie === "gelap" ? cookie : null;
}
