import { deleteCookie, setCookie } from "hono/cookie";
import { pathIn } from "./language-path.ts";
import { knownPath, type Route, route } from "./route.ts";

const oneYear = 31_536_000;

/** Light, dark, or as the device says; kept in the cookie `tema`, which says nothing else. */
export const themeRoutes: readonly Route[] = [
  route("theme", {
    method: "POST",
    path: "/tema",
    access: "public",
    handler: (c) => {
      const wanted = c.var.form?.get("tema");
      if (wanted === "terang" || wanted === "gelap") {
        setCookie(c, "tema", wanted, { path: "/", maxAge: oneYear, sameSite: "Lax", secure: c.var.secure });
      } else {
        deleteCookie(c, "tema", { path: "/" });
      }
      const back = knownPath(c.var.routes, String(c.var.form?.get("kembali") ?? ""));
      return c.redirect(pathIn(c.var.lang, back ?? "/"), 303);
    },
  }),
];
