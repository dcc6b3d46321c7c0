import { z } from "zod";
import { attachmentById, readAttachment, readComplaint } from "../../../modules/complaints/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type Route, route } from "../../route.ts";
import { sendFile } from "../../send-stored-file.ts";
import type { WebContext } from "../../web-context.ts";
import { shutDoor } from "./sealed-door.ts";

export const fileRoutes: readonly Route[] = [
  route("complaints", { method: "GET", path: "/berkas/:id", access: "signed-in", handler: answerFile }),
];

/** A stored file for whoever may read its complaint. */
async function answerFile(c: WebContext): Promise<Response> {
  const { ctx } = c.var;
  const id = z.uuid().safeParse(c.req.param("id"));
  if (!id.success) throw new MutuError("not-found", "error.not-found");
  const { agencyId, complaintId } = await attachmentById(ctx, id.data);
  const shut = await shutDoor(c, agencyId, complaintId);
  if (shut) return shut;
  await readComplaint(ctx, agencyId, complaintId);
  const { file, content } = await readAttachment(ctx, id.data);
  return sendFile(c, file, content);
}
