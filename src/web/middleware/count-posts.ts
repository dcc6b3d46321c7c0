import type { MiddlewareHandler } from "hono";
import { MutuError } from "../../platform/errors.ts";
import { networkOf } from "../client-network.ts";
import type { PostCounter } from "../post-counter.ts";
import type { WebEnv } from "../web-context.ts";

/** Slows down a network that sends many public forms. Staff at a counter are signed in and not counted. */
export function countPosts(counter: PostCounter): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const seconds = c.var.signedIn === null ? counter.count(networkOf(c), c.var.ctx.now) : 0;
    if (seconds > 0) throw new MutuError("too-many", "error.too-many-posts", { seconds });
    await next();
  };
}
