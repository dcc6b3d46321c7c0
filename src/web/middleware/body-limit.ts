import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { BodyTooLarge, largestBody } from "../../platform/http-limits.ts";
import { textsThatFit } from "../form/texts-that-fit.ts";
import type { WebEnv } from "../web-context.ts";

/**
 * Refuses a body that is larger than its kind allows, before it fills the memory. What was typed into it is kept, so that the
 * answer can give it back; a browser says the size beforehand.
 */
export function limitBody(kind: "form" | "upload"): MiddlewareHandler<WebEnv> {
  const most = largestBody[kind];
  const counted = bodyLimit({
    maxSize: most,
    onError: () => {
      throw new BodyTooLarge(kind);
    },
  });
  return async (c, next) => {
    if (Number(c.req.header("Content-Length") ?? 0) <= most) return counted(c, next);
    c.set("form", await textsThatFit(c.req.raw));
    throw new BodyTooLarge(kind);
  };
}
