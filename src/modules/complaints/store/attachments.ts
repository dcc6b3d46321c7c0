import { type Insertable, type Selectable, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import type { Recipient } from "../../../platform/sealing/age.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { sealPart } from "./sealed-parts.ts";

/** A file that was checked, cleaned and stored; the row only names it. */
export type AttachedFile = {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** Size of the file itself, also where what is stored is its ciphertext. */
  readonly bytes: number;
  /** The agency to whose inspectorate the stored bytes are sealed, and its keys; absent or null where they are plain. */
  readonly sealed?: { readonly agencyId: string; readonly recipients: readonly Recipient[] } | null;
};

/** What the row of a sealed file says of it: its name, type and size lie in the ciphertext. */
export const sealedRow = { name: "", media_type: "application/octet-stream", bytes: 0 } as const;

/** @throws Error when bytes are plain and the report is sealed, or the other way round */
export async function insertAttachments(
  ctx: TxContext,
  complaint: Pick<Complaint, "agencyId" | "id" | "sealed" | "reporterRecipient">,
  files: readonly AttachedFile[],
): Promise<void> {
  for (const { sha256, name, mediaType, bytes, sealed = null } of files) {
    if ((sealed?.agencyId ?? null) !== (complaint.sealed ? complaint.agencyId : null))
      throw new Error("a file is sealed exactly where its report is");
    const id = newId(ctx.now, ctx.random);
    const row = complaint.sealed ? sealedRow : { name, media_type: mediaType, bytes };
    await ctx.tx
      .insertInto("attachment")
      .values({ agency_id: complaint.agencyId, id, complaint_id: complaint.id, sha256, ...row })
      .execute();
    if (sealed === null) continue;
    const text = JSON.stringify({ name, mediaType, bytes });
    await sealPart(ctx, complaint, { kind: "attachment", partId: id, text, recipients: sealed.recipients });
  }
}

/** Lets a row name other bytes: the ciphertext of the file, or the file again. */
export async function rewriteAttachment(
  ctx: TxContext,
  { agencyId, id }: Pick<Attachment, "agencyId" | "id">,
  values: Pick<Insertable<Database["attachment"]>, "sha256" | "name" | "media_type" | "bytes">,
): Promise<void> {
  await ctx.tx
    .updateTable("attachment")
    .set(values)
    .where("agency_id", "=", agencyId)
    .where("id", "=", id)
    .execute();
}

/** A stored file of a complaint. */
export type Attachment = AttachedFile & {
  readonly agencyId: string;
  readonly id: string;
  readonly complaintId: string;
};

/** Files of a complaint, in the order in which they came; at most `most`, as many as a page shows. */
export async function attachmentsOf(
  ctx: Context,
  agencyId: string,
  complaintId: string,
  most = 100,
): Promise<readonly Attachment[]> {
  const rows = await ofVisibleComplaints(ctx)
    .where("attachment.agency_id", "=", agencyId)
    .where("attachment.complaint_id", "=", complaintId)
    .orderBy("attachment.id")
    .limit(most)
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
