import type { PersonAtWork } from "../../platform/auth/actor.ts";
import { MutuError } from "../../platform/errors.ts";
import type { WebContext } from "../web-context.ts";

/** The person of a page that declares `signed-in` or a right. @throws MutuError `not-yours` when nobody is */
export function personHere(c: WebContext): PersonAtWork {
  if (c.var.signedIn === null) throw new MutuError("not-yours", "error.signed-out");
  return c.var.signedIn;
}
