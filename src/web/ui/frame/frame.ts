import { createContext, useContext } from "hono/jsx";
import type { Role } from "../../../platform/context.ts";
import { type Format, formatter } from "../../../platform/i18n/format.ts";
import type { Lang } from "../../../platform/i18n/text.ts";
import { type Translate, translator } from "../../../platform/i18n/translate.ts";

export type Theme = "terang" | "gelap";

/** The person of the page's head, as words. */
type FramePerson = {
  readonly name: string;
  readonly position: string;
  readonly role: Role;
};

/** Addresses of the stylesheets, the font and the scripts, with the hash of their content in the name. */
export type AssetUrls = {
  readonly portalCss: string;
  readonly staffCss: string;
  readonly font: string;
  readonly script: string;
  /** Only for pages with a map that is moved and simplified. */
  readonly mapScript: string;
  /** Only for pages that ask for a passkey. */
  readonly passkeyScript: string;
};

/** What every page needs around its content. Pages do not pass it on: components take it with `useFrame`. */
export type Frame = {
  readonly lang: Lang;
  readonly t: Translate;
  readonly format: Format;
  readonly theme: Theme | null;
  /** Path of this page in Indonesian, with its query. */
  readonly path: string;
  readonly surface: "portal" | "staff";
  readonly person: FramePerson | null;
  readonly assets: AssetUrls;
  /** Something to know of the figures of this page, under its title; null when there is nothing. */
  readonly note: string | null;
  /** A new session-bound token for a form of this page. */
  formToken(): string;
  /** A new idempotency key: the same form sent twice is done once. */
  formKey(): string;
};

/** A frame without a request, for pages rendered in tests. */
function bareFrame(lang: Lang = "id", given: Partial<Frame> = {}): Frame {
  return {
    lang,
    t: translator(lang),
    format: formatter(lang, "Asia/Jakarta"),
    theme: null,
    path: "/",
    surface: "portal",
    person: null,
    assets: {
      portalCss: "/aset/portal.css",
      staffCss: "/aset/staff.css",
      font: "/aset/font.woff2",
      script: "/aset/mutu.js",
      mapScript: "/aset/peta.js",
      passkeyScript: "/aset/kunci-sandi.js",
    },
    note: null,
    formToken: () => "token",
    formKey: () => "key",
    ...given,
  };
}

export const FrameContext = createContext<Frame>(bareFrame());

/** The frame of the page being rendered. */
export function useFrame(): Frame {
  return useContext(FrameContext);
}
