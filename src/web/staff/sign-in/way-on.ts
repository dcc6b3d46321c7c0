import { splitLanguage } from "../../language-path.ts";
import { knownPath } from "../../route.ts";
import { goTo } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";

/** Where everybody's work begins. */
const firstPage = "/staf/agenda";

/** The page that the visitor wanted before signing in, if it is one of ours; from the form, or from the address. */
export function wantedPage(c: WebContext): string {
  const wanted = c.var.form?.get("next") ?? c.req.query("next");
  const known = knownPath(c.var.routes, typeof wanted === "string" ? wanted : undefined);
  return known === null ? "" : splitLanguage(known).path;
}

/** Goes to a step of signing in, which remembers the page that was wanted. */
export function goToStep(c: WebContext, path: string): Response {
  const wanted = wantedPage(c);
  return goTo(c, wanted === "" ? path : `${path}?next=${encodeURIComponent(wanted)}`);
}

/** Goes to the page that was wanted, or to the first one. */
export function goToWork(c: WebContext): Response {
  return goTo(c, wantedPage(c) || firstPage);
}
