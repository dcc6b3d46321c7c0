import { z } from "zod";
import { attachmentById, readComplaint } from "../../../modules/complaints/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type Route, route } from "../../route.ts";
import type { WebContext } from "../../web-context.ts";

export const fileRoutes: readonly Route[] = [
  route("complaints", { method: "GET", path: "/berkas/:id", access: "signed-in", handler: sendFile }),
];

/** Pictures are shown by the browser; everything else is saved, since it could run something. */
const shown = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A stored file for whoever may read its complaint, under a policy in which nothing of it can run (security section 5). */
async function sendFile(c: WebContext): Promise<Response> {
  const { ctx } = c.var;
  const id = z.uuid().safeParse(c.req.param("id"));
  if (!id.success) throw new MutuError("not-found", "error.not-found");
  const file = await attachmentById(ctx, id.data);
  await readComplaint(ctx, file.agencyId, file.complaintId);
  const bytes = await ctx.files.get(file.sha256);
  const disposition = shown.has(file.mediaType) ? "inline" : "attachment";
  return c.body(Uint8Array.from(bytes), 200, {
    "Content-Type": file.mediaType,
    "Content-Length": String(bytes.length),
    "Content-Disposition": `${disposition}; ${fileNameHeader(file.name)}`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, no-store",
  });
}

/** Both forms of RFC 6266: plain letters for old programs, the whole name for all others. */
function fileNameHeader(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/[^\w.-]+/g, "_");
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${whole}`;
}
