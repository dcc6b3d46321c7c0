import { type Selectable, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
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

/** A stored file of a complaint. */
export type Attachment = AttachedFile & {
  readonly agencyId: string;
  readonly id: string;
  readonly complaintId: string;
};

/** Files of a complaint, in the order in which they came; at most 100. */
export async function attachmentsOf(
  ctx: Context,
  agencyId: string,
  complaintId: string,
): Promise<readonly Attachment[]> {
  const rows = await ofVisibleComplaints(ctx)
    .where("attachment.agency_id", "=", agencyId)
    .where("attachment.complaint_id", "=", complaintId)
    .orderBy("attachment.id")
    .limit(100)
    .execute();
  return rows.map(attachmentOf);
}

/** One file, for whoever may read its complaint. @throws MutuError `not-found` */
export async function attachmentById(ctx: Context, id: string): Promise<Attachment> {
  const row = await ofVisibleComplaints(ctx)
    .where(sql<boolean>`attachment.agency_id = any(${ctx.actor.scope.agencies}::uuid[])`)
    .where("attachment.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return attachmentOf(row);
}

/** A file has no unit and no secrecy of its own: it is seen with its complaint. */
function ofVisibleComplaints(ctx: Context) {
  return scoped(ctx, "complaint")
    .innerJoin("attachment", (join) =>
      join
        .onRef("attachment.agency_id", "=", "complaint.agency_id")
        .onRef("attachment.complaint_id", "=", "complaint.id"),
    )
    .selectAll("attachment");
}

function attachmentOf(row: Selectable<Database["attachment"]>): Attachment {
  return {
    agencyId: row.agency_id,
    id: row.id,
    complaintId: row.complaint_id,
    sha256: row.sha256,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
  };
}
