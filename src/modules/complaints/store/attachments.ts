import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { newId } from "../../../platform/ids.ts";

/** A file that was checked, cleaned and stored; the row only names it. */
export type AttachedFile = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

export async function insertAttachments(
  ctx: TxContext,
  complaint: { readonly agencyId: string; readonly id: string },
  files: readonly AttachedFile[],
): Promise<void> {
  if (files.length === 0) return;
  await ctx.tx
    .insertInto("attachment")
    .values(
      files.map((file) => ({
        agency_id: complaint.agencyId,
        id: newId(ctx.now, ctx.random),
        complaint_id: complaint.id,
        sha256: file.sha256,
        name: file.name,
        media_type: file.mediaType,
        bytes: file.bytes,
      })),
    )
    .execute();
}

/** Files of a complaint, in the order in which they came. */
export async function attachmentsOf(ctx: Context, agencyId: string, complaintId: string) {
  const rows = await scoped(ctx, "attachment")
    .select([
      "attachment.id",
      "attachment.sha256",
      "attachment.name",
      "attachment.media_type",
      "attachment.bytes",
    ])
    .where("attachment.agency_id", "=", agencyId)
    .where("attachment.complaint_id", "=", complaintId)
    .orderBy("attachment.id")
    .limit(20)
    .execute();
  return rows.map(({ media_type: mediaType, ...file }) => ({ ...file, mediaType }));
}
