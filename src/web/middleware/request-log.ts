import type { MiddlewareHandler } from "hono";
import { actorId } from "../../platform/context.ts";
import type { Log } from "../../platform/log.ts";
import type { WebEnv } from "../web-context.ts";
import { isUntold } from "./untold.ts";

/**
 * One line for each request whose time may be told: the route's pattern, never the path, the query, an address or what was
 * typed.
 */
export function requestLog(log: Log): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    if (isUntold(c)) return;
    const { requestId, route, signedIn } = c.var;
    log(c.res.status >= 500 ? "error" : "info", "request", {
      requestId,
      actorId: signedIn === null ? "public" : actorId(signedIn.actor),
      role: signedIn?.actor.role,
      method: c.req.method,
      route: route?.path ?? null,
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}
