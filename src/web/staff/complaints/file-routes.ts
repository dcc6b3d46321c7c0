import { z } from "zod";
import { attachmentById, readComplaint } from "../../../modules/complaints/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type Route, route } from "../../route.ts";
import { sendStoredFile } from "../../send-stored-file.ts";
import type { WebContext } from "../../web-context.ts";

export const fileRoutes: readonly Route[] = [
  route("complaints", { method: "GET", path: "/berkas/:id", access: "signed-in", handler: sendFile }),
];

/** A stored file for whoever may read its complaint. */
async function sendFile(c: WebContext): Promise<Response> {
  const { ctx } = c.var;
  const id = z.uuid().safeParse(c.req.param("id"));
  if (!id.success) throw new MutuError("not-found", "error.not-found");
  const file = await attachmentById(ctx, id.data);
  await readComplaint(ctx, file.agencyId, file.complaintId);
  return sendStoredFile(c, file);
}
