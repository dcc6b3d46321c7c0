import { z } from "zod";
import { MutuError } from "../../platform/errors.ts";
import type { WebContext } from "../web-context.ts";

const Ids = z.object({ agency: z.uuid(), id: z.uuid() });

/**
 * What a page of one thing is about, from its address `/.../:agency/:id`.
 * @throws MutuError `not-found` for words that are no ids
 */
export function addressed(c: WebContext): { readonly agencyId: string; readonly id: string } {
  const ids = Ids.safeParse({ agency: c.req.param("agency"), id: c.req.param("id") });
  if (!ids.success) throw new MutuError("not-found", "error.not-found");
  return { agencyId: ids.data.agency, id: ids.data.id };
}
