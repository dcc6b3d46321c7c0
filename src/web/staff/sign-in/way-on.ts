import type { HalfSignedIn, NextStep, SignedInNow } from "../../../platform/auth/proven.ts";
import { splitLanguage } from "../../language-path.ts";
import { knownPath } from "../../route.ts";
import { writeSession } from "../../session-cookie.ts";
import { goTo } from "../../show.tsx";
import type { WebContext } from "../../web-context.ts";
import { secondStepCookie } from "./step-cookie.ts";

/** Where everybody's work begins. */
const firstPage = "/staf/agenda";

/** The page that the visitor wanted before signing in, if it is one of ours; from the form, or from the address. */
export function wantedPage(c: WebContext): string {
  const wanted = c.var.form?.get("next") ?? c.req.query("next");
  return ownPage(c, typeof wanted === "string" ? wanted : "");
}

/** A page of ours that was wanted, or an empty text. */
export function ownPage(c: WebContext, wanted: string): string {
  const known = knownPath(c.var.routes, wanted);
  return known === null ? "" : splitLanguage(known).path;
}

/** Goes to a step of signing in, which remembers the page that was wanted. */
export function goToStep(c: WebContext, path: string, wanted = wantedPage(c)): Response {
  if (wanted === "") return goTo(c, path);
  return goTo(c, `${path}${path.includes("?") ? "&" : "?"}next=${encodeURIComponent(wanted)}`);
}

const stepPages: Readonly<Record<NextStep, string>> = {
  "type-code": "/masuk/kode",
  "set-up-code": "/masuk/siapkan",
  "use-passkey": "/masuk?kabar=pakai-kunci-sandi",
};

/** After one factor: on to the second. */
export function goToSecondStep(
  c: WebContext,
  { step, next }: HalfSignedIn,
  wanted = wantedPage(c),
): Response {
  secondStepCookie.write(c, step);
  return goToStep(c, stepPages[next], wanted);
}

/** After both factors, whichever they were: the browser gets its session. */
export function enterWith(c: WebContext, { session }: SignedInNow): void {
  secondStepCookie.clear(c);
  writeSession(c, session);
}

/** Where somebody who just came in goes: choosing a position first, if there are several. */
export function firstPageOf({ appointments }: SignedInNow, wanted: string): string {
  if (appointments <= 1) return wanted || firstPage;
  return wanted === "" ? "/pilih-peran" : `/pilih-peran?next=${encodeURIComponent(wanted)}`;
}

/** Goes to the page that was wanted, or to the first one. */
export function goToWork(c: WebContext): Response {
  return goTo(c, wantedPage(c) || firstPage);
}
