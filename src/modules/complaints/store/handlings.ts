import type { Context, TxContext } from "../../../platform/context.ts";
import { actorId } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { newId } from "../../../platform/ids.ts";

export type HandlingKind = Database["handling"]["kind"];

export type Handling = {
  readonly id: string;
  readonly at: Date;
  readonly kind: HandlingKind;
  readonly by: string;
  readonly text: string;
  readonly toCitizen: boolean;
};

type Note = { readonly kind: HandlingKind; readonly text?: string; readonly toCitizen?: boolean };

/** Adds one entry to the time line of a complaint. */
export async function addHandling(
  ctx: TxContext,
  complaint: { readonly agencyId: string; readonly id: string },
  note: Note,
): Promise<void> {
  await ctx.tx
    .insertInto("handling")
    .values({
      agency_id: complaint.agencyId,
      id: newId(ctx.now, ctx.random),
      complaint_id: complaint.id,
      at: ctx.now,
      kind: note.kind,
      by_actor: actorId(ctx.actor),
      text: note.text ?? "",
      to_citizen: note.toCitizen ?? false,
    })
    .execute();
}

/** The time line of a complaint, oldest first; at most 300. */
export async function handlingsOf(
  ctx: Context,
  agencyId: string,
  complaintId: string,
): Promise<readonly Handling[]> {
  const rows = await scoped(ctx, "handling")
    .select([
      "handling.id",
      "handling.at",
      "handling.kind",
      "handling.by_actor",
      "handling.text",
      "handling.to_citizen",
    ])
    .where("handling.agency_id", "=", agencyId)
    .where("handling.complaint_id", "=", complaintId)
    .orderBy("handling.at")
    .orderBy("handling.id")
    .limit(300)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind,
    by: row.by_actor,
    text: row.text,
    toCitizen: row.to_citizen,
  }));
}
