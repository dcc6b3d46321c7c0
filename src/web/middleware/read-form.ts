import type { MiddlewareHandler } from "hono";
import { MutuError } from "../../platform/errors.ts";
import { isFormToken, tokenField } from "../form/form-token.ts";
import { sessionToken } from "../session-cookie.ts";
import type { WebEnv } from "../web-context.ts";

/** Reads what was sent before anything can fail, so that an error page can give it back. */
export const readForm: MiddlewareHandler<WebEnv> = async (c, next) => {
  c.set(
    "form",
    await c.req.formData().catch((cause: unknown) => {
      throw new MutuError("invalid", "error.unreadable-form", {}, { cause });
    }),
  );
  await next();
};

/**
 * Lets a form through only with the token of the session it was shown in. A form that was shown in an older session is
 * not lost: the answer shows what was typed, with a new token, to be sent again by the person.
 */
export function requireFormToken(secret: Uint8Array): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (!isFormToken(secret, sessionToken(c), c.var.form?.get(tokenField))) {
      throw new MutuError("not-yours", "error.old-form");
    }
    await next();
  };
}
