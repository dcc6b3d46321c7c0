import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type { WebEnv } from "../web-context.ts";

/** Largest bodies in bytes: a form without files, and all uploads of one form together. */
export const largestBody = { form: 64_000, upload: 25_000_000 } as const;

/** Stops reading a body that is larger than its kind allows, before it fills the memory. */
export function limitBody(kind: keyof typeof largestBody): MiddlewareHandler<WebEnv> {
  return bodyLimit({
    maxSize: largestBody[kind],
    onError: () => {
      throw new HTTPException(413);
    },
  });
}
