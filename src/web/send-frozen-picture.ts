import { MutuError } from "../platform/errors.ts";
import type { Evidence } from "../platform/evidence/freeze.ts";
import type { WebContext } from "./web-context.ts";

/**
 * Answers with the picture as it was frozen, as a picture and never as a page: whatever stands in it, no script of it
 * runs, because the browser draws it in an `img` and the answer forbids everything else.
 * @throws MutuError `not-found` when the evidence has no picture
 */
export function sendFrozenPicture(c: WebContext, { picture }: Pick<Evidence, "picture">): Response {
  if (picture === null) throw new MutuError("not-found", "error.not-found");
  return c.body(picture, 200, {
    "Content-Type": "image/svg+xml; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}
