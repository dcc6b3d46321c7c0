import type { MiddlewareHandler } from "hono";
import { MutuError } from "../../platform/errors.ts";
import type { WebEnv } from "../web-context.ts";

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses every write that another site caused. Browsers that say where a request comes from are believed; older ones
 * send at least `Origin`. Our own pages send `Origin: null`, because they ask for no referrer; then the token in the
 * form decides. Programs with a token of their own (`Authorization`) carry no cookie, so nobody can borrow them.
 */
export function refuseCrossSite(origin: string): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (!reading.has(c.req.method) && !isOwn(c.req.raw.headers, origin)) {
      throw new MutuError("not-yours", "error.cross-site");
    }
    await next();
  };
}

function isOwn(headers: Headers, origin: string): boolean {
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin" || site === "none" || isProgram(headers);
  const from = headers.get("Origin");
  return from === null || from === "null" || from === origin || isProgram(headers);
}

function isProgram(headers: Headers): boolean {
  return headers.has("Authorization") && !headers.has("Cookie");
}
