import type { MiddlewareHandler } from "hono";
import type { Context } from "../../platform/context.ts";
import { MutuError } from "../../platform/errors.ts";
import { pathIn } from "../language-path.ts";
import type { Access } from "../route.ts";
import type { WebEnv } from "../web-context.ts";

/** Whether the person may use a right at all; whether they may on this subject, the verb decides. */
export type Holds = (ctx: Context, right: string) => Promise<boolean>;

/** The door of a route. A page asks a stranger to sign in and comes back; a form answers 403 and keeps its text. */
export function requireAccess(access: Access, holds: Holds): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (access === "public") return next();
    if (c.var.signedIn === null) {
      if (c.req.method === "POST") throw new MutuError("not-yours", "error.signed-out");
      const from = encodeURIComponent(c.var.frame.path);
      return c.redirect(`${pathIn(c.var.lang, "/masuk")}?next=${from}`, 303);
    }
    if (access !== "signed-in" && !(await holds(c.var.ctx, access.right))) {
      throw new MutuError("not-yours", "error.not-for-role");
    }
    return next();
  };
}
