import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { RequestTally } from "../../platform/metrics/request-tally.ts";
import type { WebContext, WebEnv } from "../web-context.ts";
import { isUntold } from "./untold.ts";

/** Counts each answer whose time may be told under the pattern of its route; what no route answers is one. */
export function countRequests(tally: RequestTally): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    if (isUntold(c)) return;
    tally.count({
      method: c.req.method,
      route: patternOf(c),
      status: c.res.status,
      seconds: (performance.now() - start) / 1000,
    });
  };
}

/** Of a page its declared path; of what is mounted or static the pattern that matched last. */
function patternOf(c: WebContext): string {
  if (c.var.route !== null) return c.var.route.path;
  const matched = matchedRoutes(c).map(({ path }) => path);
  return matched.findLast((path) => path !== "*" && path !== "/*") ?? "none";
}
