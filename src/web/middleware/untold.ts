import type { WebContext } from "../web-context.ts";

/** Whether nothing may tell when this request was answered (PRV-10): its route is untimed, and Mutu did not fail. */
export function isUntold(c: WebContext): boolean {
  return c.var.isUntimed && c.res.status < 500;
}
