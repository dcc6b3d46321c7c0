import type { MiddlewareHandler } from "hono";
import type { WebContext, WebEnv } from "../web-context.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers: readonly (readonly [string, string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(self), geolocation=(self), microphone=(self)"],
];

/**
 * The headers of every answer, errors and static files included (ASVS 3.4). A handler that needs a stricter policy,
 * as stored files do with `sandbox`, sets its own and keeps it.
 */
export function securityHeaders(secure: boolean): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next();
    if (!c.res.headers.has("Content-Security-Policy")) c.header("Content-Security-Policy", policy);
    for (const [name, value] of headers) c.header(name, value);
    if (secure) c.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    if (!c.res.headers.has("Cache-Control")) {
      c.header("Cache-Control", isForAnybody(c) ? "private, no-cache" : "no-store");
    }
  };
}

/** Pages that every visitor gets alike. What answers a form, such as a receipt, or a program is of one person. */
function isForAnybody(c: WebContext): boolean {
  return c.var.signedIn === null && c.req.method === "GET" && !c.req.path.startsWith("/api/");
}
