import type { WebContext } from "../web-context.ts";
import type { Explained } from "./status.ts";

/** An error for programs (RFC 9457), with the same codes as the pages. */
export function problem(c: WebContext, { status, code, message }: Explained): Response {
  const { t, requestId } = c.var;
  const body = {
    type: `urn:mutu:problem:${code}`,
    title: t(`error-page.${status}.title`),
    status,
    detail: message === null ? t(`error-page.${status}.what`) : t(message.key, message.facts),
    code,
    requestId,
  };
  return c.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json; charset=utf-8" });
}
